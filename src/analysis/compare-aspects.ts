/** Where protocols agree and where they differ: first visit, chest, original site, end. */
import type { Assessment } from '../domain/assessment.js';
import { examLabels } from '../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
import { type Aspect, type AspectComparison, aspects } from '../domain/protocol-comparison.js';

export interface ComparedPlan {
  plan: FollowUpPlan;
  /** True where the source gives no end. */
  open: boolean;
}

const firstOf = ({ assessments }: FollowUpPlan, wanted: Assessment): PlannedAssessment | undefined =>
  assessments.find(({ assessment }) => assessment === wanted);

function imaging(plan: FollowUpPlan, wanted: Assessment): string {
  const first = firstOf(plan, wanted);
  return first ? `${examLabels[first.exam]}, first at month ${first.month}` : 'none routinely';
}

const aspectValue: Record<Aspect, (compared: ComparedPlan) => string> = {
  'First visit': ({ plan }) => {
    const first = firstOf(plan, 'clinic-visit');
    return first ? `month ${first.month}` : 'none is stated';
  },
  Chest: ({ plan }) => imaging(plan, 'chest-imaging'),
  'Original site': ({ plan }) => {
    const baseline = firstOf(plan, 'baseline-site-imaging');
    return `${imaging(plan, 'site-imaging')}${baseline ? `; a baseline scan at month ${baseline.month}` : ''}`;
  },
  End: ({ plan: { protocol }, open }) =>
    open ? `open, here planned to month ${protocol.horizonMonths}` : `month ${protocol.horizonMonths}`,
};

/** Each value once, in the order in which the plans first give it; nothing where there is nothing to compare. */
export function compareAspects(plans: readonly ComparedPlan[]): AspectComparison[] {
  if (plans.length < 2) return [];
  return aspects.map((aspect) => {
    const values = new Map<string, AspectComparison['values'][number]['protocols']>();
    for (const compared of plans) {
      const value = aspectValue[aspect](compared);
      const { id, cadence } = compared.plan.protocol;
      values.set(value, [...(values.get(value) ?? []), { id, cadence }]);
    }
    return {
      aspect,
      agree: values.size === 1,
      values: [...values].map(([value, protocols]) => ({ value, protocols })),
    };
  });
}
