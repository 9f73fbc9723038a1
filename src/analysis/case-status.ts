/** Where one case stands on the day its plan is read. */
import { isImaging } from '../domain/assessment.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { CaseStatus, ResultDelay } from '../domain/case-status.js';
import type { Exam } from '../domain/exam.js';
import { type FollowUpPlan, isOver, type PlannedAssessment, type SlotRecord } from '../domain/follow-up-plan.js';
import { mergedExamOf, resultVisitOf, worklist } from './worklist.js';

/** `upTo` as in `worklist`. */
export const caseStatus = (plan: FollowUpPlan, upTo: CalendarDate | null = null): CaseStatus => ({
  plan,
  rows: worklist([plan], upTo),
  results: resultDelays(plan),
});

/** Scans of one day with one result are told together; one CT may serve two assessments. */
function resultDelays(plan: FollowUpPlan): ResultDelay[] {
  const delays = new Map<string, ResultDelay>();
  for (const slot of plan.assessments.filter(({ assessment }) => isImaging(assessment))) {
    const delay = slot.record?.outcome === 'done' ? afterScan(slot, slot.record, plan) : planned(slot, plan);
    if (!delay) continue;
    const name = `${delay.scanOn} ${delay.resultOn}`;
    const exams = new Set([...(delays.get(name)?.exams ?? []), ...delay.exams]);
    delays.set(name, { ...delay, exams: [...exams] });
  }
  return [...delays.values()].sort((a, b) => (a.scanOn < b.scanOn ? -1 : 1));
}

const examOf = (slot: PlannedAssessment): Exam => mergedExamOf(slot) ?? slot.exam;

function planned(slot: PlannedAssessment, plan: FollowUpPlan): ResultDelay | null {
  const { target: scanOn, status } = slot;
  const visit = isOver(status) || plan.closed || scanOn < plan.asOf ? undefined : resultVisitOf(slot, plan);
  if (!visit) return null;
  const { target: resultOn } = visit;
  return { exams: [examOf(slot)], scanOn, state: 'planned', resultOn, days: daysBetween(scanOn, resultOn) };
}

/** A visit at or after the scan is taken to have told the result; then nobody waits, though the day is not recorded. */
function afterScan(
  slot: PlannedAssessment,
  { on: scanOn, resultOn, exam = examOf(slot) }: SlotRecord,
  { assessments }: FollowUpPlan,
): ResultDelay | null {
  const exams = [exam];
  if (resultOn !== undefined) return { exams, scanOn, state: 'given', resultOn, days: daysBetween(scanOn, resultOn) };
  const told = assessments.some(
    ({ assessment, record }) => !isImaging(assessment) && record?.outcome === 'done' && record.on >= scanOn,
  );
  return told ? null : { exams, scanOn, state: 'awaited', resultOn: null, days: null };
}
