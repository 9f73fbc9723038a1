/** The risk tier of a case, with every reason: criteria are data, unknown never counts as favourable. */
import type { TierCriterion } from '../domain/clinical-reference.js';
import type { RiskAssessment } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { RiskTier } from '../domain/population-criteria.js';
import { type CaseFacts, caseFacts, factText, meetsCriteria, unmetCriteria } from './meets-criteria.js';
import { stageOf } from './stage-of.js';

/** High if any criterion of it holds, else low if one of its holds, else intermediate. */
export function assessRisk(patientCase: PatientCase, criteria: readonly TierCriterion[]): RiskAssessment {
  const facts = caseFacts(patientCase);
  const stage = stageOf(patientCase.riskFactors);
  const staged = stage ? { stage } : {};
  for (const tier of ['high', 'low'] satisfies RiskTier[]) {
    const reasons = criteria
      .filter((each) => each.tier === tier && meetsCriteria(each.when, facts))
      .map((each) => each.reason);
    if (reasons.length > 0) return { tier, reasons, ...staged };
  }
  return {
    tier: 'intermediate',
    reasons: ['nothing here speaks for high risk', keptFromLow(facts, criteria)],
    ...staged,
  };
}

/** Which facts stand between an intermediate case and the low tier that it comes nearest to. */
function keptFromLow(facts: CaseFacts, criteria: readonly TierCriterion[]): string {
  const [fewest = []] = criteria
    .filter(({ tier }) => tier === 'low')
    .map(({ when }) => unmetCriteria(when, facts))
    .sort((a, b) => a.length - b.length);
  return `not low risk because of ${fewest.map((name) => factText(name, facts)).join(', ')}`;
}
