/** Which dates of a plan a log entry decided. */
import type { FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
import { assessmentOf, isSlotKey, type LogEntry } from '../domain/log-entry.js';

const wholeCt = 'ct-chest-abdomen-pelvis';

/** In this course and those before it; the assessment that the entry names comes first. */
export function slotsOfEntry(entry: LogEntry, { assessments, earlierCourses = [] }: FollowUpPlan): PlannedAssessment[] {
  const { on, outcome, did = '' } = entry;
  const named = assessmentOf(did);
  const isNamed = ({ key, assessment }: PlannedAssessment): boolean =>
    isSlotKey(did) ? key === did : assessment === named;
  const isIncluded = ({ assessment, record }: PlannedAssessment): boolean =>
    assessment !== named &&
    ((entry.exam === wholeCt && record?.exam === wholeCt) ||
      (named === 'site-imaging' && assessment === 'baseline-site-imaging'));
  const slots = [assessments, ...earlierCourses.map((plan) => plan.assessments)].flat();
  const decided = slots.filter(({ record }) => record?.on === on && record.outcome === outcome);
  return [...decided.filter(isNamed), ...decided.filter(isIncluded)];
}
