/** Every combination of risk factors as a case. */
import type { PatientCase } from '../../src/domain/patient-case.js';
import { aCase } from './a-case.js';
import { type GridPoint, gridPoint, gridSize } from './case-grid.js';

const template = aCase();

/** A case with these facts, past the door: parsing is tested on its own, and is slow 92,160 times over. */
export function caseAt({ course, ...facts }: GridPoint): PatientCase {
  return { ...template, riskFactors: { ...facts, depth: 'unknown' }, course };
}

export function* wholeGrid(): Generator<GridPoint> {
  for (let index = 0; index < gridSize; index += 1) yield gridPoint(index);
}

export const factsText = (point: GridPoint): string => Object.values(point).join(' ');
