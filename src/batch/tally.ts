/** What became of the rows so far, in numbers. */
import type { RowFault } from './row-fault.js';

export interface Tally {
  planned: number;
  /** By code and field: `invalid-date (treatment_end)`. */
  rejected: Record<string, number>;
  /** Plans that carry a warning, by its code. */
  warnings: Record<string, number>;
}

export const emptyTally = (): Tally => ({ planned: 0, rejected: {}, warnings: {} });

const countIn = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export function countPlanned(tally: Tally, warnings: readonly string[]): void {
  tally.planned += 1;
  warnings.forEach((code, index) => {
    if (warnings.indexOf(code) === index) countIn(tally.warnings, code);
  });
}

export const countRejected = (tally: Tally, { code, field }: RowFault): void =>
  countIn(tally.rejected, field === null ? code : `${code} (${field})`);

export const rejectedIn = ({ rejected }: Tally): number =>
  Object.values(rejected).reduce((sum, count) => sum + count, 0);
