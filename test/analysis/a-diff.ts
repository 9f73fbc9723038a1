/** Plans of one case as it is changed in a test, and what changed between them. */
import { diffPlans } from '../../src/analysis/diff-plans.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PlanDiff, SlotChange } from '../../src/domain/plan-diff.js';
import { planOf, type protocolNamed } from '../support/plan-of.js';

const asOf = '2026-09-01';

/** A high-grade tumour of the uterus, treated until Sunday 15 March 2026: CT and visit every 3 months for 3 years. */
export const plan = (
  changes: Record<string, unknown> = {},
  protocol?: ReturnType<typeof protocolNamed>,
): FollowUpPlan => {
  const { riskFactors, ...rest } = changes;
  const patientCase = parsePatientCase({
    id: 'p1',
    anchor: { event: 'treatment-end', date: '2026-03-15' },
    riskFactors: {
      primarySite: 'uterus',
      grade: 'high',
      sizeCm: 8,
      margin: 'R0',
      integrity: 'intact',
      metastasis: 'none',
      ...Object(riskFactors),
    },
    ...rest,
  });
  return planOf(patientCase, { asOf, ...(protocol && { protocol }) });
};
export const diff = (changes: Record<string, unknown>): PlanDiff => diffPlans(plan(), plan(changes));
export const brief = (changes: readonly SlotChange[]) =>
  changes.map(({ key, from, to, reason }) => [key, from, to, reason]);
export const about = (changes: readonly SlotChange[], key: string) => changes.filter((each) => each.key === key);
export const reasonsOf = (changes: readonly SlotChange[]) => [...new Set(changes.map(({ reason }) => reason))];
