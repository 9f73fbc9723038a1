/** Slots and plans made by hand, for what looks at finished plans. */
import type { FollowUpPlan, PlannedAssessment, SlotStatus } from '../../src/domain/follow-up-plan.js';
import { assessmentOf } from '../../src/domain/log-entry.js';
import { aCase } from './a-case.js';
import { aDate } from './a-date.js';
import { planOf } from './plan-of.js';

/** A slot by its key; target, first and last day of its window. */
export function aSlot(
  key: string,
  status: SlotStatus,
  [target, earliest = target, latest = target]: readonly [string, string?, string?],
  more: Partial<PlannedAssessment> = {},
): PlannedAssessment {
  const assessment = assessmentOf(key);
  if (!assessment) throw new Error(`${key} names no assessment`);
  return {
    key,
    assessment,
    exam: assessment === 'clinic-visit' ? 'clinical-examination' : 'ct-chest',
    month: Number(/\d+$/.exec(key)?.[0]),
    nominal: aDate(target),
    target: aDate(target),
    window: { earliest: aDate(earliest), latest: aDate(latest) },
    status,
    rule: 'by hand',
    everyMonths: 3,
    cites: [],
    verification: 'expert-choice',
    adjustments: [],
    ...more,
  };
}

/** The plan of a case with exactly these slots. */
export const aPlanWith = (
  id: string,
  asOf: string,
  assessments: PlannedAssessment[],
  more: Partial<FollowUpPlan> = {},
): FollowUpPlan => ({ ...planOf(aCase({ id })), asOf: aDate(asOf), assessments, trips: [], warnings: [], ...more });

/** What a log entry leaves in a slot. */
export const recorded = (
  outcome: NonNullable<PlannedAssessment['record']>['outcome'],
  on: string,
  more: Partial<NonNullable<PlannedAssessment['record']>> = {},
): Pick<PlannedAssessment, 'record'> => ({
  record: { on: aDate(on), outcome, daysFromTarget: 0, timing: 'on-time', ...more },
});
