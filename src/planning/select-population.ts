/** Which population of a protocol a case belongs to, or why none. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { assessRisk } from './assess-risk.js';
import { caseFacts, factText, unmetCriteria } from './meets-criteria.js';

export type Coverage = { covers: true; population: Population } | { covers: false; why: string[] };

/** The first population whose criteria hold; otherwise, for each population, the facts that keep the case out of it. */
export function selectPopulation(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  { tierCriteria }: Pick<ClinicalReference, 'tierCriteria'>,
): Coverage {
  const facts = caseFacts(patientCase, assessRisk(patientCase, tierCriteria).tier);
  const why: string[] = [];
  for (const population of protocol.populations) {
    const unmet = unmetCriteria(population.when, facts);
    if (unmet.length === 0) return { covers: true, population };
    why.push(`${population.title} (here: ${unmet.map((name) => factText(name, facts)).join(', ')})`);
  }
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
