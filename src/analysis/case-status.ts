/** Where one case stands on the day its plan is read. */
import { isImaging } from '../domain/assessment.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { CaseStatus, ResultDelay } from '../domain/case-status.js';
import { type FollowUpPlan, isOver, type PlannedAssessment } from '../domain/follow-up-plan.js';
import { resultVisitOf, worklist } from './worklist.js';

/** `upTo` as in `worklist`. */
export const caseStatus = (plan: FollowUpPlan, upTo: CalendarDate | null = null): CaseStatus => ({
  plan,
  rows: worklist([plan], upTo),
  results: resultDelays(plan),
});

/** One CT that serves two assessments is one scan with one result. */
function resultDelays(plan: FollowUpPlan): ResultDelay[] {
  const delays = new Map<string, ResultDelay>();
  for (const slot of plan.assessments.filter(({ assessment }) => isImaging(assessment))) {
    const delay = slot.record?.outcome === 'done' ? afterScan(slot, slot.record, plan) : planned(slot, plan);
    if (delay) delays.set(`${delay.scanOn} ${delay.exam}`, delay);
  }
  return [...delays.values()].sort((a, b) => (a.scanOn < b.scanOn ? -1 : 1));
}

function planned(slot: PlannedAssessment, plan: FollowUpPlan): ResultDelay | null {
  const { exam, target, status } = slot;
  const visit = isOver(status) || plan.closed || target < plan.asOf ? undefined : resultVisitOf(slot, plan);
  if (!visit) return null;
  return { exam, scanOn: target, state: 'planned', resultOn: visit.target, days: daysBetween(target, visit.target) };
}

/** A visit at or after the scan is taken to have told the result; then nobody waits, though the day is not recorded. */
function afterScan(
  slot: PlannedAssessment,
  { on, resultOn, exam = slot.exam }: NonNullable<PlannedAssessment['record']>,
  { assessments }: FollowUpPlan,
): ResultDelay | null {
  if (resultOn !== undefined) return { exam, scanOn: on, state: 'given', resultOn, days: daysBetween(on, resultOn) };
  const told = assessments.some(
    ({ assessment, record }) => !isImaging(assessment) && record?.outcome === 'done' && record.on >= on,
  );
  return told ? null : { exam, scanOn: on, state: 'awaited', resultOn: null, days: null };
}
