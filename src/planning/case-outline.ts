/** What a case is followed by, before any date: its tier, its population, and the rules with their exams. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { RiskAssessment } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { type AbsentRule, type ApplicableRule, applicableRules } from './applicable-rules.js';
import { assessRisk } from './assess-risk.js';
import { caseFacts } from './meets-criteria.js';
import { notCovered, populationWith, selectPopulation } from './select-population.js';

export interface CaseOutline {
  risk: RiskAssessment;
  population: Population;
  rules: ApplicableRule[];
  absent: AbsentRule[];
}

/** Throws `not-covered`, with the reasons, where the protocol does not cover the case. */
export function outlineCase(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): CaseOutline {
  const risk = assessRisk(patientCase, reference.tierCriteria);
  const facts = caseFacts(patientCase, risk.tier);
  const population = populationWith(facts, protocol);
  if (!population) {
    const coverage = selectPopulation(patientCase, protocol, reference);
    throw notCovered(protocol.id, coverage.covers ? [] : coverage.why);
  }
  return { risk, population, ...applicableRules(patientCase, protocol, population, facts, reference) };
}
