/** The whole plan at a glance: calendar years down, months across, one letter per assessment. */
import { assessmentLabels, assessments } from '../domain/assessment.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
import { monthNames, weekdayAndDate } from './date-words.js';
import type { ExportOptions } from './export-options.js';
import type { Exporter } from './exporters.js';
import { planningAid, planTitle } from './plan-summary.js';
import { wrapped } from './table-layout.js';
import { nextTrips } from './trip-words.js';

const monthOf = (date: CalendarDate): string => date.slice(0, 7);

/** Past marks are in lower case, marks that are due now carry `!`, the month of today stands in brackets. */
export const exportTimeline: Exporter = (plan, options) => {
  const { paint, width } = options;
  const marks = new Map<string, string>();
  for (const slot of plan.assessments) {
    const month = monthOf(slot.target);
    marks.set(month, (marks.get(month) ?? '') + markOf(slot));
  }
  const lines = [
    paint('heading', planTitle(plan)),
    `From ${weekdayAndDate(plan.case.anchor.date)} (0), protocol ${plan.protocol.id}, ${plan.risk.tier} risk tier`,
    '',
    ...grid(plan, marks, options),
    '',
    ...wrapped(legend(plan), width),
    ...nextTrips(plan).flatMap((sentence) => wrapped(sentence, width)),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function grid(plan: FollowUpPlan, marks: ReadonlyMap<string, string>, { paint }: ExportOptions): string[] {
  const anchor = monthOf(plan.case.anchor.date);
  const today = monthOf(plan.asOf);
  const months = [anchor, today, ...marks.keys()].sort();
  const from = Number(months[0]?.slice(0, 4));
  const to = Number(months.at(-1)?.slice(0, 4));
  const cellWidth = Math.max(3, ...[...marks.values()].map((mark) => mark.length)) + 2;
  const centred = (text: string): string => text.padStart(Math.ceil((cellWidth + text.length) / 2)).padEnd(cellWidth);
  const cell = (month: string): string => {
    const mark = (month === anchor ? '0' : '') + (marks.get(month) ?? '');
    if (month === today) return paint('attention', `[${(mark || ' ').padEnd(cellWidth - 2)}]`);
    return mark ? centred(mark) : paint('dim', centred('.'));
  };
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return [
    paint('dim', `      ${monthNames.map(centred).join('')}`.trimEnd()),
    ...years.map((year) => {
      const cells = monthNames.map((_, index) => cell(`${year}-${String(index + 1).padStart(2, '0')}`));
      return `${year}  ${cells.join('')}`.trimEnd();
    }),
  ];
}

function markOf({ assessment, status }: PlannedAssessment): string {
  const { letter } = assessmentLabels[assessment];
  return status === 'past' ? letter.toLowerCase() : status === 'due' ? `${letter}!` : letter;
}

function legend(plan: FollowUpPlan): string {
  const used = assessments.filter((assessment) => plan.assessments.some((slot) => slot.assessment === assessment));
  const letters = used.map(
    (assessment) => `${assessmentLabels[assessment].letter} ${assessmentLabels[assessment].name}`,
  );
  return [...letters, 'small letter: past', '!: due now', '[ ]: this month', '0: counted from here'].join(' · ');
}
