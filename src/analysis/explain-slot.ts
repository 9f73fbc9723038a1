/** Why a slot is there: its place in the source, the facts that led to it, the exam, and every step from the plain rule. */
import { assessmentLabels, isImaging } from '../domain/assessment.js';
import type { Citation } from '../domain/citation.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { type Exam, examLabels } from '../domain/exam.js';
import type { Because, PlannedExplanation } from '../domain/explanation.js';
import { adjustmentReasons, type FollowUpPlan, type PlannedAssessment } from '../domain/follow-up-plan.js';
import type { SurveillanceProtocol, SurveillanceRule } from '../domain/surveillance-protocol.js';
import { siteExamFor } from '../planning/choose-exam.js';
import { type CaseFacts, caseFacts } from '../planning/meets-criteria.js';
import { resolveCadence } from '../planning/resolve-cadence.js';
import { phaseText } from './phase-text.js';

export function explainSlot(
  slot: PlannedAssessment,
  plan: FollowUpPlan,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): PlannedExplanation {
  const rule = [...protocol.rules, ...reference.supplements].find(({ id }) => id === slot.rule);
  const facts = caseFacts(plan.case, plan.risk.tier);
  const knownSources = [...(protocol.sources ?? []), ...reference.bibliography];
  return {
    key: slot.key,
    planned: true,
    nominal: slot.nominal,
    target: slot.target,
    because: rule
      ? [placeInSource(slot, rule, plan, knownSources), inputsUsed(plan), ...examReason(slot, rule, facts, reference)]
      : [],
    adjustments: slot.adjustments.map((adjustment) => ({ ...adjustment, text: adjustmentReasons[adjustment.reason] })),
  };
}

function placeInSource(
  slot: PlannedAssessment,
  rule: SurveillanceRule,
  plan: FollowUpPlan,
  known: readonly Citation[],
): Because {
  const { cadence } = plan.protocol;
  const resolved = resolveCadence(rule.phases ?? [], cadence).find(
    ({ from, to }) => from < slot.month && slot.month <= to,
  );
  const name = assessmentLabels[slot.assessment].name;
  const open = Array.isArray(resolved?.phase.everyMonths)
    ? `; read as every ${resolved.everyMonths} with ${cadence} intervals`
    : '';
  const when = resolved ? `${phaseText(resolved.phase)}${open}` : `once, at month ${slot.month}`;
  const notes = [resolved?.phase.note, rule.note].filter((note) => note !== undefined);
  const cites = resolved?.phase.cites ?? rule.cites;
  const places = known.filter(({ id }) => cites.includes(id)).map(placeOf);
  const text = [`${name}: ${when}.`, ...places, ...notes].join(' ');
  return { rule: rule.id, text, cites, verification: slot.verification };
}

/** `Source: Minutes of the sarcoma board (item 4).` */
const placeOf = ({ title, locator }: Citation): string =>
  `Source: ${title.replace(/\.$/, '')}${locator === undefined ? '' : ` (${locator})`}.`.replace(/([?!])\.$/, '$1');

const inputsUsed = ({ protocol, risk }: FollowUpPlan): Because => ({
  rule: null,
  text: `The case belongs to "${protocol.population}"; risk tier ${risk.tier}: ${risk.reasons.join('; ')}.`,
  cites: [],
  verification: 'expert-choice',
});

function examReason(
  slot: PlannedAssessment,
  rule: SurveillanceRule,
  facts: CaseFacts,
  reference: ClinicalReference,
): Because[] {
  // There is one way to examine a person, and one to do an echocardiogram.
  if (!isImaging(slot.assessment) || slot.assessment === 'echocardiogram') return [];
  if (rule.exam)
    return [
      {
        rule: rule.id,
        text: `${examLabels[rule.exam]} is the exam that the source names.`,
        cites: rule.cites,
        verification: rule.verification,
      },
    ];
  const bySite = siteExamFor(rule.assessment, facts, reference);
  const first: Exam = bySite?.exam ?? slot.exam;
  const why = bySite?.why ? ` ${bySite.why}` : '';
  return [
    {
      rule: null,
      text: `${examLabels[first]} is the first choice for ${facts.primarySite}.${why}`,
      cites: bySite?.cites ?? [],
      verification: bySite?.verification ?? 'expert-choice',
    },
  ];
}
