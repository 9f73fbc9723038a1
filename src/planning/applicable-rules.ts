/** The rules of a protocol, and the supplements to all protocols, that apply to a case, each with its exam. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { Cadence, PatientCase } from '../domain/patient-case.js';
import type { Population, SurveillanceProtocol, SurveillanceRule } from '../domain/surveillance-protocol.js';
import type { Verification } from '../domain/verification.js';
import { type ChosenExam, chooseExam } from './choose-exam.js';
import { expandRule } from './expand-rule.js';
import { type CaseFacts, meetsCriteria } from './meets-criteria.js';

export interface ApplicableRule {
  rule: SurveillanceRule;
  chosen: ChosenExam;
}

/** Every rule with every exam that was ever chosen for it. */
const applicable = new WeakMap<SurveillanceRule, Map<string, ApplicableRule>>();
/** Every list that begins with a rule. */
const lists = new WeakMap<ApplicableRule, ApplicableRule[][]>();

function sharedRule(rule: SurveillanceRule, chosen: ChosenExam): ApplicableRule {
  const ofRule = applicable.get(rule) ?? new Map<string, ApplicableRule>();
  applicable.set(rule, ofRule);
  const key = JSON.stringify([chosen.exam, chosen.cites, chosen.adjustments]);
  const shared = ofRule.get(key) ?? { rule, chosen };
  ofRule.set(key, shared);
  return shared;
}

/** One and the same list for all cases with the same rules and exams, so that what is worked out of it is kept once. */
function sharedList(rules: ApplicableRule[]): readonly ApplicableRule[] {
  const [first] = rules;
  if (!first) return rules;
  const known = lists.get(first) ?? [];
  lists.set(first, known);
  const same = known.find((list) => list.length === rules.length && list.every((rule, at) => rule === rules[at]));
  if (!same) known.push(rules);
  return same ?? rules;
}

/** The rules of a protocol for one of its populations. */
export const rulesFor = ({ id }: Population, { rules }: SurveillanceProtocol): SurveillanceRule[] =>
  rules.filter(({ populations }) => populations?.includes(id) ?? true);

/** A protocol that asks for the assessment itself, or images the site soon enough, needs no supplement. */
const suppliedBy = (
  own: readonly SurveillanceRule[],
  { assessment, unlessImagedBy }: SurveillanceRule,
  cadence: Cadence,
): boolean =>
  own.some((rule) => rule.assessment === assessment) ||
  (unlessImagedBy !== undefined &&
    own.some((rule) => rule.assessment === 'site-imaging' && expandRule(rule, cadence, unlessImagedBy).length > 0));

/** A rule that plans nothing, because the site has no such routine exam. */
export interface AbsentRule {
  rule: SurveillanceRule;
  why: string;
  cites: string[];
  verification: Verification;
}

/** Rules without a routine exam at this site are returned apart, with the reason. Cases share the rules. */
export function applicableRules(
  { constraints, preferences: { cadence } }: PatientCase,
  protocol: SurveillanceProtocol,
  population: Population,
  facts: CaseFacts,
  reference: ClinicalReference,
): { rules: readonly ApplicableRule[]; absent: AbsentRule[] } {
  const rules: ApplicableRule[] = [];
  const absent: AbsentRule[] = [];
  const meets = ({ when }: SurveillanceRule): boolean => when === undefined || meetsCriteria(when, facts);
  const own = rulesFor(population, protocol).filter(meets);
  const supplements = reference.supplements.filter((rule) => meets(rule) && !suppliedBy(own, rule, cadence));
  for (const rule of [...own, ...supplements]) {
    const choice = chooseExam(rule, facts, constraints, reference);
    if (choice.exam === null)
      absent.push({ rule, why: choice.why, cites: choice.cites, verification: choice.verification });
    else rules.push(sharedRule(rule, choice));
  }
  return { rules: sharedList(rules), absent };
}
