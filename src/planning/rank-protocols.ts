/** Which of the protocols that cover a case suits it best, and why the others come after it. */
import type { PatientCase } from '../domain/patient-case.js';
import type { PopulationCriteria } from '../domain/population-criteria.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { verifications } from '../domain/verification.js';
import { rulesFor } from './applicable-rules.js';

export interface Candidate {
  protocol: SurveillanceProtocol;
  population: Population;
}

interface Criterion {
  /** Said of a candidate that loses by this criterion. */
  reason: string;
  /** Lower is better. */
  rank: (candidate: Candidate, patientCase: PatientCase) => number;
}

const allSites = 99;

const asksForGrade = ({ grade, stage, anyOf = [] }: PopulationCriteria): boolean =>
  grade !== undefined || stage !== undefined || anyOf.some(asksForGrade);

/** In order: the first in which two candidates differ decides. */
const criteria: readonly Criterion[] = [
  { reason: 'a trial, not a guideline', rank: ({ protocol }) => Number(protocol.kind === 'trial') },
  { reason: 'our own schedule, not a guideline', rank: ({ protocol }) => Number(protocol.kind === 'schedule') },
  {
    reason: 'holds intervals that are not verified',
    rank: ({ protocol, population }) =>
      Number(rulesFor(population, protocol).some(({ verification }) => verification === 'unverified')),
  },
  {
    reason: 'counts from another date than the one given',
    rank: ({ protocol }, { anchor }) => Number(protocol.anchor.event !== anchor.event),
  },
  { reason: 'less specific', rank: ({ population }) => population.when.primarySite?.length ?? allSites },
  { reason: 'does not ask for the grade', rank: ({ population }) => Number(!asksForGrade(population.when)) },
  { reason: 'superseded', rank: ({ protocol }) => Number(protocol.status === 'superseded') },
  { reason: 'less well verified', rank: ({ protocol }) => verifications.indexOf(protocol.verification) },
];

const decisive = (a: Candidate, b: Candidate, patientCase: PatientCase): Criterion | undefined =>
  criteria.find(({ rank }) => rank(a, patientCase) !== rank(b, patientCase));

/** Best first; what no criterion tells apart keeps its order. */
export const rankProtocols = (candidates: readonly Candidate[], patientCase: PatientCase): Candidate[] =>
  candidates.toSorted((a, b) => {
    const by = decisive(a, b, patientCase);
    return by ? by.rank(a, patientCase) - by.rank(b, patientCase) : 0;
  });

/** Why `other` comes after `chosen`. */
export const reasonAfter = (chosen: Candidate, other: Candidate, patientCase: PatientCase): string =>
  decisive(chosen, other, patientCase)?.reason ?? 'equally suited';
