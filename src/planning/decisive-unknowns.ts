/** Which unknown facts matter: those without which a case might be followed in another, less close way. */
import type { PatientCase } from '../domain/patient-case.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import type { Population } from '../domain/surveillance-protocol.js';
import type { ApplicableRule } from './applicable-rules.js';

const favourable = { grade: 'G1', sizeCm: 1, margin: 'R0', integrity: 'intact', metastasis: 'none' } as const;

interface Followed {
  readonly population: Population;
  readonly rules: readonly ApplicableRule[];
}

/** Which rules of which population, and with which exams. */
const textOf = ({ population, rules }: Followed): string =>
  [population.id, ...rules.map(({ rule, chosen }) => `${rule.id} ${chosen.exam}`)].join('\n');

/** `outlineOf` tells how a case with all facts known would be followed; null: not at all. */
export function decisiveUnknowns(
  patientCase: PatientCase,
  outline: Followed,
  outlineOf: (patientCase: PatientCase) => Followed | null,
): string[] {
  const { riskFactors } = patientCase;
  const unknown = (Object.keys(favourable) as (keyof typeof favourable)[]).filter(
    (name) => riskFactors[name] === 'unknown',
  );
  if (unknown.length === 0) return [];
  const known: RiskFactors = { ...riskFactors, ...Object.fromEntries(unknown.map((name) => [name, favourable[name]])) };
  const instead = outlineOf({ ...patientCase, riskFactors: known });
  if (instead && textOf(instead) === textOf(outline)) return [];
  return unknown.map((name) => (name === 'sizeCm' ? 'size' : name));
}
