/** Why each date, and why not each assessment that is absent. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { Explanation } from '../domain/explanation.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { nearest } from '../domain/nearest.js';
import { notAChoice } from '../domain/not-a-choice.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { explainAbsences } from './explain-absences.js';
import { explainSlot } from './explain-slot.js';

/** Every slot in the order of the plan, then everything that is not planned. */
export const explainPlan = (
  plan: FollowUpPlan,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): Explanation[] => [
  ...plan.assessments.map((slot) => explainSlot(slot, plan, protocol, reference)),
  ...explainAbsences(plan, protocol, reference),
];

/** What concerns one slot (`chest-imaging@m12`) or one assessment (`chest-imaging`). Throws where neither is known. */
export function explanationsOf(
  wanted: string,
  explanations: readonly Explanation[],
  plan: FollowUpPlan,
): Explanation[] {
  const nameOf = (each: Explanation): string => (each.planned ? each.key : each.assessment);
  const found = explanations.filter((each) => nameOf(each) === wanted || nameOf(each).startsWith(`${wanted}@`));
  return found.length > 0 ? found : [betweenSlots(wanted, explanations.map(nameOf), plan)];
}

/** A month in which the assessment is not planned: between which slots it falls. */
function betweenSlots(wanted: string, names: readonly string[], plan: FollowUpPlan): Explanation {
  const [, assessment = '', digits = ''] = /^(.+)@m(\d{1,4})$/.exec(wanted) ?? [];
  const slots = plan.assessments.filter((slot) => slot.assessment === assessment);
  if (slots.length === 0) {
    const choices = [...new Set(names.map((name) => name.replace(/@m\d+$/, '')))].filter((name) => !name.includes(' '));
    const details = notAChoice(wanted, choices, nearest(assessment || wanted, choices) ?? null);
    throw new FollowUpError({ code: 'invalid-choice', where: '--assessment', details });
  }
  const month = Number(digits);
  const before = slots.findLast((slot) => slot.month < month);
  const after = slots.find((slot) => slot.month > month);
  const neighbours = [before, after].flatMap((slot) => (slot ? [`${slot.key} (${slot.target})`] : []));
  const rule = (after ?? before)?.rule ?? null;
  const text = `Month ${month} has none: the rule leads to ${neighbours.join(' and then ')}${after ? '' : ', the last that is planned'}.`;
  const { cites = [], verification = 'expert-choice' } = after ?? before ?? {};
  return { assessment: wanted, planned: false, because: [{ rule, text, cites, verification }], adjustments: [] };
}
