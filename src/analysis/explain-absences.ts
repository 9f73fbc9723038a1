/** Why an assessment is not planned: what a guideline leaves out is as much its advice as what it asks for. */
import { type Assessment, assessmentLabels, assessments } from '../domain/assessment.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { AbsentExplanation, Because } from '../domain/explanation.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { applicableRules } from '../planning/applicable-rules.js';
import { caseFacts } from '../planning/meets-criteria.js';
import { resolveCadence } from '../planning/resolve-cadence.js';
import { coveredPopulation } from '../planning/select-population.js';

const absent = (assessment: string, ...because: Because[]): AbsentExplanation => ({
  assessment,
  planned: false,
  because,
  adjustments: [],
});

const ourOwn = (text: string): Because => ({ rule: null, text, cites: [], verification: 'expert-choice' });

/** Every assessment without a slot, blood tests, and what comes after the last month. */
export function explainAbsences(
  plan: FollowUpPlan,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): AbsentExplanation[] {
  const planned = new Set<Assessment>(plan.assessments.map(({ assessment }) => assessment));
  return [
    ...assessments
      .filter((assessment) => !planned.has(assessment))
      .map((assessment) => absent(assessment, ...reasonsAgainst(assessment, plan, protocol, reference))),
    absent('blood-tests', ourOwn('No routine blood test: no tumour marker for leiomyosarcoma exists.')),
    absent(`after month ${plan.protocol.horizonMonths}`, ourOwn(endText(plan, protocol))),
  ];
}

function reasonsAgainst(
  assessment: Assessment,
  plan: FollowUpPlan,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): Because[] {
  const population = coveredPopulation(plan.case, protocol, reference);
  const rules = applicableRules(plan.case, protocol, population, caseFacts(plan.case, plan.risk.tier), reference);
  const bySource = (protocol.absent ?? [])
    .filter((each) => each.assessment === assessment && (each.populations?.includes(population.id) ?? true))
    .map(({ why, cites, verification }) => ({ rule: null, text: why, cites, verification }));
  const bySite = rules.absent
    .filter(({ rule }) => rule.assessment === assessment)
    .map(({ rule, why, cites, verification }) => ({ rule: rule.id, text: why, cites, verification }));
  const found = [...bySource, ...bySite];
  return found.length > 0
    ? found
    : [ourOwn(supplementTexts[assessment] ?? `${protocol.id} asks for none: ${nameOf(assessment)}.`)];
}

const nameOf = (assessment: Assessment): string => assessmentLabels[assessment].name.toLowerCase();

/** Assessments that are added to every protocol under a condition; here the condition did not hold. */
const supplementTexts: Partial<Record<Assessment, string>> = {
  echocardiogram: 'Planned once only where an anthracycline was given, which is not stated here.',
  'baseline-site-imaging':
    'Not needed: the protocol images the site by month 6, or has no routine imaging of this site.',
};

function endText({ protocol: { id, horizonMonths, cadence } }: FollowUpPlan, { rules }: SurveillanceProtocol): string {
  const ends = rules.flatMap(({ phases = [] }) => resolveCadence(phases, cadence).map(({ to }) => to));
  const end = Math.max(0, ...ends);
  if (end === Number.POSITIVE_INFINITY)
    return `${id} gives no end; ${horizonMonths} months are planned here. Later dates are offered, not assumed: --years plans them.`;
  return end > horizonMonths
    ? `${id} goes on to month ${end}; fewer years were asked for.`
    : `${id} gives no dates after this month. Ask your team how to go on.`;
}
