/** Which population of a protocol a case belongs to, or why none. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { assessRisk } from './assess-risk.js';
import { type CaseFacts, caseFacts, factText, meetsCriteria, unmetCriteria } from './meets-criteria.js';

/** The first population whose criteria hold. */
export const populationWith = (facts: CaseFacts, { populations }: SurveillanceProtocol): Population | undefined =>
  populations.find(({ when }) => meetsCriteria(when, facts));

export type Coverage = { covers: true; population: Population } | { covers: false; why: string[] };

/** The first population whose criteria hold; otherwise, for each population, the facts that keep the case out of it. */
export function selectPopulation(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  { tierCriteria }: Pick<ClinicalReference, 'tierCriteria'>,
): Coverage {
  const facts = caseFacts(patientCase, assessRisk(patientCase, tierCriteria).tier);
  const population = populationWith(facts, protocol);
  if (population) return { covers: true, population };
  const why = protocol.populations.map(({ title, when }) => {
    const unmet = unmetCriteria(when, facts).map((name) => factText(name, facts));
    return `${title} (here: ${unmet.join(', ')})`;
  });
  return { covers: false, why: why.length > 0 ? why : ['it names no population'] };
}

/** The population of the case. Throws, with the reasons, where the protocol does not cover it. */
export function coveredPopulation(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  reference: Pick<ClinicalReference, 'tierCriteria'>,
): Population {
  const coverage = selectPopulation(patientCase, protocol, reference);
  if (coverage.covers) return coverage.population;
  throw notCovered(protocol.id, coverage.why);
}

export const notCovered = (protocol: string, why: readonly string[]): FollowUpError =>
  new FollowUpError({ code: 'not-covered', where: 'preferences.protocol', details: { protocol, why } });
