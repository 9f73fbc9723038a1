/** What was wrong, as a list that a test can compare. */
import { expect } from 'vitest';
import { type Fault, FollowUpError } from '../../src/domain/fault.js';

/** The faults that `act` throws; fails the test if it throws nothing, or anything but a FollowUpError. */
export function faultsOf(act: () => unknown): readonly Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof FollowUpError) return error.faults;
    throw error;
  }
  return expect.fail('nothing was refused');
}

/** `where code` of each fault, for tests about which things are refused and not about their details. */
export const faultList = (act: () => unknown): string[] =>
  faultsOf(act).map(({ where, code }) => `${where ?? 'the case'} ${code}`);

/** What is suggested in place of the first thing that is wrong. */
export function suggestionFor(act: () => unknown): unknown {
  const [fault] = faultsOf(act);
  return fault && 'meant' in fault.details ? fault.details.meant : undefined;
}
