/** All cases that the criteria of a protocol can tell apart: a finite grid, small enough to walk. */
import type { TierCriterion } from '../../domain/clinical-reference.js';
import { findContradictions } from '../../domain/contradictions.js';
import { parsePatientCase } from '../../domain/parse-patient-case.js';
import type { PatientCase } from '../../domain/patient-case.js';
import type { PopulationCriteria } from '../../domain/population-criteria.js';
import {
  depths,
  grades,
  integrities,
  margins,
  metastases,
  nodeStates,
  primarySites,
  type RiskFactors,
} from '../../domain/risk-factors.js';
import { stagesAt } from '../../domain/stage.js';
import { assessRisk } from '../../planning/assess-risk.js';
import { type CaseFacts, caseFacts } from '../../planning/meets-criteria.js';

type Listed = 'primarySite' | 'grade' | 'depth' | 'margin' | 'integrity' | 'metastasis' | 'nodes';

/** Facts from which a stage follows, or which it can contradict. */
const behindStage: readonly (keyof RiskFactors)[] = ['primarySite', 'grade', 'sizeCm', 'metastasis', 'nodes'];
/** Sizes at which a stage changes, and the largest there is. */
const stageSizes = [5, 10, 15];
const largestSizeCm = 100;

const someCase = parsePatientCase({
  anchor: { event: 'treatment-end', date: '2026-01-01' },
  riskFactors: { primarySite: 'extremity' },
});

const withAlternatives = (criteria: PopulationCriteria): PopulationCriteria[] => [
  criteria,
  ...(criteria.anyOf ?? []).flatMap(withAlternatives),
];

/** One case for each combination of facts that could matter to `criteria`; none that contradicts itself or is never planned. */
export function* caseGrid(
  criteria: readonly PopulationCriteria[],
  tierCriteria: readonly TierCriterion[],
): Generator<CaseFacts> {
  const own = criteria.flatMap(withAlternatives);
  const asksTier = own.some(({ tier }) => tier);
  const asked = asksTier ? [...own, ...tierCriteria.flatMap(({ when }) => withAlternatives(when))] : own;
  const courses = asked.some(({ course }) => course) ? [1, 2] : [1];
  const anthracyclines = asked.some(({ anthracycline }) => anthracycline) ? [false, true] : [false];
  for (const riskFactors of factCombinations(asked))
    for (const course of courses)
      for (const anthracycline of anthracyclines) {
        const treatments = { ...someCase.treatments, anthracycline };
        const patientCase: PatientCase = { ...someCase, riskFactors, course, treatments };
        if (findContradictions(patientCase).length === 0)
          yield caseFacts(patientCase, asksTier ? assessRisk(patientCase, tierCriteria).tier : undefined);
      }
}

function factCombinations(asked: readonly PopulationCriteria[]): RiskFactors[] {
  const bySite = asked.some(({ depth, stage }) => depth ?? stage);
  const stages = new Set(asked.flatMap(({ stage = [] }) => stage));
  const needed = (name: keyof RiskFactors): boolean => stages.size > 0 && behindStage.includes(name);
  const values = <V extends string>(name: Listed, all: readonly V[]): readonly V[] =>
    needed(name) || (name === 'primarySite' && bySite) ? all : toldApart(all, name, asked);
  let cases = [someCase.riskFactors];
  cases = vary(cases, 'primarySite', values('primarySite', primarySites));
  cases = vary(cases, 'grade', values('grade', grades));
  cases = vary(cases, 'sizeCm', sizes(asked, needed('sizeCm')));
  cases = vary(cases, 'depth', values('depth', depths));
  cases = vary(cases, 'margin', values('margin', margins));
  cases = vary(cases, 'integrity', values('integrity', integrities));
  // With active disease no protocol plans anything.
  cases = vary(
    cases,
    'metastasis',
    values(
      'metastasis',
      metastases.filter((state) => state !== 'active'),
    ),
  );
  cases = vary(cases, 'nodes', values('nodes', nodeStates));
  return cases.flatMap((facts) => [
    facts,
    ...stagesAt(facts.primarySite).flatMap((stage) => (stages.has(stage) ? [{ ...facts, stage }] : [])),
  ]);
}

const vary = <K extends keyof RiskFactors>(cases: readonly RiskFactors[], name: K, values: readonly RiskFactors[K][]) =>
  cases.flatMap((facts) => values.map((value): RiskFactors => ({ ...facts, [name]: value })));

/** One value of each set that no criterion tells apart: where only R0 is asked for, R1 stands for R2 and unknown. */
function toldApart<V extends string>(all: readonly V[], name: Listed, asked: readonly PopulationCriteria[]): V[] {
  const lists = asked.flatMap((criteria): (readonly string[])[] => (criteria[name] ? [criteria[name]] : []));
  const answers = (value: V): string => lists.map((list) => Number(list.includes(value))).join('');
  return [...new Map(all.map((value) => [answers(value), value])).values()];
}

/** Every limit that is asked about, which stands for all sizes down to the limit below it. */
function sizes(asked: readonly PopulationCriteria[], stage: boolean): (number | 'unknown')[] {
  const limits = asked.flatMap(({ sizeCm }): number[] => {
    if (typeof sizeCm !== 'object') return [];
    return 'above' in sizeCm ? [sizeCm.above] : 'atMost' in sizeCm ? [sizeCm.atMost] : [];
  });
  return ['unknown', ...new Set([...limits, ...(stage ? stageSizes : []), largestSizeCm])];
}
