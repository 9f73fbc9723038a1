/** Plans for every day of a leap cycle and every built-in protocol, and the laws that they break. */
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import {
  depths,
  grades,
  integrities,
  margins,
  metastases,
  nodeStates,
  primarySites,
} from '../../src/domain/risk-factors.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { selectPopulation } from '../../src/planning/select-population.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aDate } from './a-date.js';
import { type GridPoint, preferenceChoices, sampleCase, shuffledGrid, sizes } from './case-grid.js';
import { daysLater, leapCycle } from './gregorian.js';
import { type Law, slotLaws } from './slot-laws.js';
import { tripLaws } from './trip-laws.js';

export const everyLaw: Readonly<Record<string, Law>> = { ...slotLaws, ...tripLaws };

/** Combinations that the protocol plans, as many as there are anchors if it plans so many. */
function plannable(protocol: SurveillanceProtocol): GridPoint[] {
  const found: GridPoint[] = [];
  for (const point of shuffledGrid()) {
    if (point.metastasis === 'active') continue;
    const person = parsePatientCase(sampleCase(point, 0, '2024-01-31', 'shortest', protocol.id));
    if (selectPopulation(person, protocol, clinicalReference).covers) found.push(point);
    if (found.length === leapCycle.length) break;
  }
  return found;
}

export interface Survey {
  plans: number;
  cases: PatientCase[];
  /** What broke each law: the protocol, the anchor and the first slot. */
  broken: Map<string, string[]>;
}

/** Plans every anchor once by every protocol, on a day of reading that moves through eleven years. */
export function surveyEveryAnchor(cadence: string): Survey {
  const survey: Survey = { plans: 0, cases: [], broken: new Map(Object.keys(everyLaw).map((title) => [title, []])) };
  for (const protocol of builtInProtocols) {
    const points = plannable(protocol);
    const rules = [...protocol.rules, ...clinicalReference.supplements];
    for (const [index, anchor] of leapCycle.entries()) {
      const point = points[index % points.length];
      if (!point) throw new Error(`${protocol.id} plans no combination`);
      const person = parsePatientCase(sampleCase(point, index, anchor, cadence, protocol.id));
      const asOf = aDate(daysLater(anchor, ((index * 131) % 4000) - 300));
      const plan = planFollowUp(person, protocol, { asOf, reference: clinicalReference });
      survey.plans += 1;
      survey.cases.push(person);
      for (const [title, law] of Object.entries(everyLaw)) {
        const [first] = law(plan, rules);
        if (first !== undefined) survey.broken.get(title)?.push(`${protocol.id} ${anchor} ${first}`);
      }
    }
  }
  return survey;
}

/** Every value that a case can be planned with, as the cases of the survey must hold them. */
export const everyChoice = {
  primarySite: primarySites,
  grade: grades,
  sizeCm: sizes,
  depth: depths,
  margin: margins,
  integrity: integrities,
  metastasis: metastases.filter((value) => value !== 'active'),
  nodes: nodeStates,
  course: [1, 2],
  anthracycline: [true, false],
  mriUnsafe: [true, false],
  contrastAllergy: [true, false],
  lowDose: [true, false],
  scanLeadDays: preferenceChoices.scanLeadDays,
  weekends: ['shift', 'keep'],
  years: preferenceChoices.years,
} as const;

/** The values of `name` that occur in the cases. */
export const valuesIn = (cases: readonly PatientCase[], name: string): Set<unknown> =>
  new Set(
    cases.map(({ riskFactors, treatments, constraints, preferences, course }) => {
      const facts: Record<string, unknown> = { ...riskFactors, ...treatments, ...constraints, ...preferences, course };
      return facts[name];
    }),
  );
