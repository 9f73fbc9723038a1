/** Whether a case belongs to a population: criteria are data, and unknown matches only where it is listed. */
import type { PatientCase } from '../domain/patient-case.js';
import type { PopulationCriteria, RiskTier } from '../domain/population-criteria.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import { stageOf } from './stage-of.js';

/** The facts that criteria can ask for. */
export interface CaseFacts extends Omit<RiskFactors, 'stage'> {
  stage: string;
  tier: RiskTier;
  course: 'first' | 'later';
  anthracycline: boolean;
}

/** `tier` stays open while the tier itself is being assessed: no tier criterion asks for it. */
export function caseFacts(patientCase: PatientCase, tier: RiskTier = 'high'): CaseFacts {
  const { riskFactors, treatments, course } = patientCase;
  const { primarySite, grade, sizeCm, depth, margin, integrity, metastasis, nodes } = riskFactors;
  return {
    primarySite,
    grade,
    sizeCm,
    depth,
    margin,
    integrity,
    metastasis,
    nodes,
    stage: stageOf(riskFactors)?.value ?? 'unknown',
    tier,
    course: course === 1 ? 'first' : 'later',
    anthracycline: treatments.anthracycline,
  };
}

const sizeMeets = (size: number | 'unknown', asked: NonNullable<PopulationCriteria['sizeCm']>): boolean => {
  if (asked === 'unknown' || size === 'unknown') return asked === size;
  if ('above' in asked) return size > asked.above;
  return 'atMost' in asked ? size <= asked.atMost : true;
};

// biome-ignore format: a list
const listed = [
  'tier', 'primarySite', 'grade', 'depth', 'margin', 'integrity', 'metastasis', 'nodes', 'stage', 'course',
] as const satisfies (keyof CaseFacts)[];

/** The names of the facts that keep the case out of the population; empty if it belongs. */
export function unmetCriteria(criteria: PopulationCriteria, facts: CaseFacts): (keyof CaseFacts)[] {
  const unmet: (keyof CaseFacts)[] = listed.filter((name) => {
    const values: readonly string[] | undefined = criteria[name];
    return values !== undefined && !values.includes(facts[name]);
  });
  if (criteria.sizeCm !== undefined && !sizeMeets(facts.sizeCm, criteria.sizeCm)) unmet.push('sizeCm');
  if (criteria.anthracycline && !facts.anthracycline) unmet.push('anthracycline');
  const { anyOf } = criteria;
  if (anyOf && !anyOf.some((each) => meetsCriteria(each, facts)))
    unmet.push(...anyOf.flatMap((each) => unmetCriteria(each, facts)));
  return [...new Set(unmet)];
}

interface Condition {
  name: (typeof listed)[number];
  values: readonly string[];
}

/** The lists that are given, as cohorts ask for them millions of times. */
const conditionsOf = new WeakMap<PopulationCriteria, readonly Condition[]>();

function conditions(criteria: PopulationCriteria): readonly Condition[] {
  const known = conditionsOf.get(criteria);
  if (known) return known;
  const given = listed.flatMap((name) => (criteria[name] ? [{ name, values: criteria[name] }] : []));
  conditionsOf.set(criteria, given);
  return given;
}

/** As `unmetCriteria` finding none, but it stops at the first. */
export function meetsCriteria(criteria: PopulationCriteria, facts: CaseFacts): boolean {
  for (const { name, values } of conditions(criteria)) if (!values.includes(facts[name])) return false;
  const { sizeCm, anthracycline, anyOf } = criteria;
  if (sizeCm !== undefined && !sizeMeets(facts.sizeCm, sizeCm)) return false;
  if (anthracycline && !facts.anthracycline) return false;
  return anyOf === undefined || anyOf.some((each) => meetsCriteria(each, facts));
}

const factNames: Partial<Record<string, string>> = { sizeCm: 'size', primarySite: 'primary site', tier: 'risk tier' };

/** A fact as a person reads it: `size 8 cm`, `grade unknown`. */
export function factText(name: keyof CaseFacts, facts: CaseFacts): string {
  const value = facts[name];
  return `${factNames[name] ?? name} ${value}${name === 'sizeCm' && value !== 'unknown' ? ' cm' : ''}`;
}
