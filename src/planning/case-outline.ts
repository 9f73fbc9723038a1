/** What a case is followed by, before any date: its population, the rules with their exams, and how far. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { type ApplicableRule, applicableRules } from './applicable-rules.js';
import { assessRisk } from './assess-risk.js';
import { decisiveUnknowns } from './decisive-unknowns.js';
import { caseFacts } from './meets-criteria.js';
import { oncePerFacts } from './once-per-facts.js';
import { type OutlineWarnings, outlineWarnings } from './outline-warnings.js';
import { type PlanningHorizon, planningHorizon } from './planning-horizon.js';
import { notCovered, populationWith, selectPopulation } from './select-population.js';

/** Shared by all cases that are alike. */
export interface CaseOutline {
  readonly population: Population;
  readonly rules: readonly ApplicableRule[];
  readonly horizon: Readonly<PlanningHorizon>;
  readonly warnings: OutlineWarnings;
}

/** Null where the protocol does not cover the case. */
const findOutline = oncePerFacts<CaseOutline | null>((patientCase, protocol, reference) => {
  const { tier } = assessRisk(patientCase, reference.tierCriteria);
  const facts = caseFacts(patientCase, tier);
  const population = populationWith(facts, protocol);
  if (!population) return null;
  const { rules, absent } = applicableRules(patientCase, protocol, population, facts, reference);
  const unknowns = decisiveUnknowns(patientCase, { population, rules }, (known) =>
    findOutline(known, protocol, reference),
  );
  const horizon = planningHorizon(rules, patientCase.preferences);
  const warnings = outlineWarnings(patientCase, protocol, { population, absent, unknowns });
  return { population, rules, horizon, warnings };
});

/** Throws `not-covered`, with the reasons, where the protocol does not cover the case. */
export function outlineCase(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): CaseOutline {
  const outline = findOutline(patientCase, protocol, reference);
  if (outline) return outline;
  const coverage = selectPopulation(patientCase, protocol, reference);
  throw notCovered(protocol.id, coverage.covers ? [] : coverage.why);
}
