/** What the log tells, in a few lines under the dates: how many were done, what was done beside the plan, and before. */
import { assessmentLabels } from '../domain/assessment.js';
import { examLabels } from '../domain/exam.js';
import type { FollowUpPlan, SlotStatus } from '../domain/follow-up-plan.js';
import type { LogEntry } from '../domain/log-entry.js';
import { assessmentOf, stopLabels } from '../domain/log-entry.js';
import { anchorLabels } from '../domain/patient-case.js';
import { dayInWords } from './date-words.js';

const told: readonly SlotStatus[] = ['done', 'missed', 'overdue', 'cancelled', 'not-applicable'];

/** `4 done, 1 missed`; empty where the log says nothing of any date. */
function countsText({ assessments }: FollowUpPlan): string {
  const parts = told.flatMap((status) => {
    const count = assessments.filter((slot) => slot.status === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  return parts.join(', ');
}

/** The years that were asked for may end before the log does. */
function besideText(entry: LogEntry, { assessments }: FollowUpPlan): string {
  const isLater = assessments.every(({ window }) => window.latest < entry.on);
  return `${isLater ? 'After the last date of this plan' : 'Beside the plan'}: ${entryText(entry)}.`;
}

function entryText({ did = '', exam, on, outcome }: LogEntry): string {
  const assessment = assessmentOf(did);
  const what = exam ? examLabels[exam] : assessment ? assessmentLabels[assessment].name : did;
  return `${what}, ${outcome} ${dayInWords(on)}`;
}

function courseText(plan: FollowUpPlan): string {
  const { case: person, closed } = plan;
  const end = closed
    ? `; ended by ${closed.by === 'recurrence' ? closed.by : stopLabels[closed.by]} on ${dayInWords(closed.on)}`
    : '';
  const counts = countsText(plan);
  return `Course ${person.course}, from ${anchorLabels[person.anchor.event]} on ${dayInWords(person.anchor.date)}: ${counts || 'nothing recorded'}${end}.`;
}

/** One sentence a line; none for a case without a log. */
export function historyLines(plan: FollowUpPlan): string[] {
  const { unscheduled = [], earlierCourses = [] } = plan;
  const recorded = plan.assessments.some(({ record }) => record);
  return [
    ...earlierCourses.map(courseText),
    ...(recorded ? [`Of the dates of this plan: ${countsText(plan)}.`] : []),
    ...unscheduled.map((entry) => besideText(entry, plan)),
  ];
}
