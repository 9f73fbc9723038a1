/** Exit codes, as the README documents them. */
import type { Fault, FaultCode } from '../domain/fault.js';

export const exitCodes = { done: 0, notPlanned: 1, wrongUse: 2, defect: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const wrongUse: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'several-anchors',
  'unknown-protocol',
  'invalid-protocol',
  'unknown-format',
  'unreadable-file',
  'unwritable-file',
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
  '--scan-lead',
  '--as-of',
  '--due-within',
  '--book-ahead',
  '--calendar-span',
  '--format',
  '--jobs',
  '--shard',
  '--from',
  '--until',
];

/** 1 where a case could not be planned, 2 where the command or a file was wrong. */
export const exitCodeFor = (faults: readonly Fault[]): ExitCode =>
  faults.some(
    ({ code, where }) =>
      wrongUse.has(code) ||
      (code.startsWith('invalid-') && optionFlags.includes(where ?? '')) ||
      (code === 'missing' && where?.startsWith('--')),
  )
    ? exitCodes.wrongUse
    : exitCodes.notPlanned;
