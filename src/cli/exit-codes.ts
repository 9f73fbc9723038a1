/** Exit codes, as the README documents them; 130 is what shells give for Ctrl-C. */
import type { Fault, FaultCode } from '../domain/fault.js';
import { placesOfEntry } from './places-of-entry.js';

export const exitCodes = { done: 0, notPlanned: 1, wrongUse: 2, defect: 3, cancelled: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const wrongUse: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'several-anchors',
  'unknown-protocol',
  'invalid-protocol',
  'unknown-format',
  'unreadable-file',
  'unwritable-file',
  'unchanged-file',
  'no-case-files',
  'not-a-plan',
  'existing-file',
  'not-yaml',
  'conflicting-flags',
  'invalid-cohort',
  'interrupted-run',
]);

/** Flags that say how to plan or print; all others state the case. */
const optionFlags = [
  '--protocol',
  'protocols',
  '--cadence',
  '--years',
  '--weekends',
  '--holidays',
  '--scan-lead',
  '--as-of',
  '--due-within',
  '--assessment',
  '--book-ahead',
  '--calendar-span',
  '--format',
  '--jobs',
  '--shard',
  '--from',
  '--until',
];

/** What `record` is told, in flags and words: whatever is wrong with it, the command was wrong and not the case. */
const recordFlags: readonly string[] = Object.values(placesOfEntry);

/** 1 where a case could not be planned, 2 where the command or a file was wrong. */
export const exitCodeFor = (faults: readonly Fault[]): ExitCode =>
  faults.some(
    ({ code, where }) =>
      wrongUse.has(code) ||
      recordFlags.includes(where ?? '') ||
      (code.startsWith('invalid-') && optionFlags.includes(where ?? '')) ||
      (code === 'missing' && where?.startsWith('--')),
  )
    ? exitCodes.wrongUse
    : exitCodes.notPlanned;
