/** Every combination of risk factors, and a sample of whole cases in which every choice takes part. */
import type { RiskFactors } from '../../src/domain/risk-factors.js';
import {
  depths,
  grades,
  integrities,
  margins,
  metastases,
  nodeStates,
  primarySites,
} from '../../src/domain/risk-factors.js';

export interface GridPoint extends Omit<RiskFactors, 'depth' | 'stage'> {
  course: number;
}

/** Both sides of 5 cm, a large one, and none known. */
export const sizes = ['unknown', 5, 5.1, 8] as const;

const courses = [1, 2];
const axes = [primarySites, grades, sizes, margins, integrities, metastases, nodeStates, courses];

export const gridSize: number = axes.reduce((product, values) => product * values.length, 1);

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

/** The combination at `index`, in mixed radix. */
export function gridPoint(index: number): GridPoint {
  let rest = index;
  const next = <T>(values: readonly T[]): T => {
    const value = at(values, rest);
    rest = Math.floor(rest / values.length);
    return value;
  };
  return {
    primarySite: next(primarySites),
    grade: next(grades),
    sizeCm: next(sizes),
    margin: next(margins),
    integrity: next(integrities),
    metastasis: next(metastases),
    nodes: next(nodeStates),
    course: next(courses),
  };
}

/** A prime, so that steps of it meet every combination once before one comes again. */
const stride = 7919;

/** All combinations, neighbours differing in nearly every factor. */
export function* shuffledGrid(): Generator<GridPoint> {
  for (let step = 0; step < gridSize; step += 1) yield gridPoint((step * stride) % gridSize);
}

export const preferenceChoices = {
  scanLeadDays: [7, 0, 21, 60],
  weekends: ['shift', 'shift', 'keep'],
  years: [undefined, ...Array.from({ length: 30 }, (_, index) => index + 1)],
} as const;

/** A case file for day number `index` of a sample: each choice turns at its own pace, so all of them meet. */
export function sampleCase(point: GridPoint, index: number, anchor: string, cadence: string, protocol: string) {
  const { course, ...riskFactors } = point;
  const solid = ['extremity', 'trunk', 'head-neck'].includes(point.primarySite);
  const constraint = Math.floor(index / 4) % 8;
  // Long plans are dear: one in four takes any number of years, the others one to five.
  const years = index % 4 === 3 ? at(preferenceChoices.years, Math.floor(index / 4)) : 1 + (index % 5);
  return {
    id: `sample-${index}`,
    anchor: { event: 'treatment-end', date: anchor },
    riskFactors: { ...riskFactors, ...(solid && { depth: at(depths, index) }) },
    treatments: index % 5 === 0 ? { chemotherapy: 'after', anthracycline: true } : {},
    constraints: {
      mriUnsafe: (constraint & 1) > 0,
      contrastAllergy: (constraint & 2) > 0,
      lowDose: (constraint & 4) > 0,
    },
    course,
    preferences: {
      protocol,
      cadence,
      scanLeadDays: at(preferenceChoices.scanLeadDays, index),
      weekends: at(preferenceChoices.weekends, index),
      ...(years !== undefined && { years }),
    },
  };
}
