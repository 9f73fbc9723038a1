/** Where a value was written: the engine names a key of the case, the user wants the flag, or the file and line. */

import { allCaseFlags, flagName } from '../domain/case-flags.js';
import { type Fault, FollowUpError } from '../domain/fault.js';
import type { WrittenCase } from './written-case.js';

/** Does `act`, whose faults name keys of the case; they are thrown again with their places. */
export function withPlaces<T>(written: WrittenCase, path: string | undefined, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    const placed = error.faults.map((fault): Fault => ({ ...fault, where: placeOf(fault, written, path) }));
    const [first = error.faults[0], ...rest] = placed.toSorted((a, b) => lineOf(a) - lineOf(b));
    throw new FollowUpError(first, ...rest);
  }
}

const lineOf = ({ where = '' }: Fault): number => Number(/, line (\d+)/.exec(where)?.[1] ?? 0);

/** Without a case file, what is missing is a flag. */
const missingFlag = (key: string): string | undefined => {
  const found = allCaseFlags.find((flag) => flag.key === key || flag.key.startsWith(`${key}.`));
  return found && flagName(found);
};

function placeOf({ code, where = '' }: Fault, written: WrittenCase, path: string | undefined): string {
  const place = written.placeOf(where) ?? (path === undefined && code === 'missing' ? missingFlag(where) : undefined);
  return place?.startsWith('--') ? place : [place ?? path, where].filter(Boolean).join(': ');
}
