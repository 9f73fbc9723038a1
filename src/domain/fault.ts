/** What can be wrong with what a user gave us: a closed list of codes, each with the details its message needs. */
import { faultText } from './fault-text.js';

export interface FaultDetails {
  'invalid-date': { value: string };
  'far-off-date': { value: string; asOf: string; yearsBack: number; yearsAhead: number };
  'invalid-choice': { value: string; choices: readonly string[]; meant?: string };
  'invalid-size': { value: string };
  'invalid-stage': { value: string; system: string; choices: readonly string[] };
  'invalid-number': { value: string; least: number; most: number };
  'invalid-value': { value: string; expected: string };
  'invalid-text': { reason: 'empty' | 'too-long' | 'broken-unicode' };
  missing: { what: string; example?: string };
  'several-anchors': { given: readonly string[] };
  'unknown-key': { key: string; meant?: string };
  contradiction: { first: string; second: string; why: string };
  'metastasis-unstated': { stage: string };
  'active-disease': Record<never, never>;
  'not-covered': { protocol: string; why: readonly string[]; todo?: string };
  'unknown-protocol': { value: string; choices: readonly string[]; meant?: string };
  'invalid-protocol': { problem: string; todo: string };
  'nothing-upcoming': { asOf: string };
  'unknown-format': { value: string; choices: readonly string[] };
  'unreadable-file': { reason: string };
  'unwritable-file': { reason: string; todo?: string };
  'unchanged-file': { reason: string; todo?: string };
  'no-case-files': Record<never, never>;
  'not-a-plan': { problem: string };
  'existing-file': Record<never, never>;
  'not-yaml': { problem: string };
  'conflicting-flags': { problem: string; instead: string };
  'invalid-cohort': { problem: string; todo: string };
  'unreadable-row': { problem: string; todo: string };
  'duplicate-id': { firstLine: number };
  'rejected-rows': { rejected: number; rows: number; rejects: string | null };
  'unused-rows': { rejected: number; rows: number };
  'interrupted-run': { problem: string; todo: string };
}

export type FaultCode = keyof FaultDetails;

/** One thing that is wrong: what (code, details) and where (a field such as `riskFactors.grade`, or a file). */
export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly details: FaultDetails[C]; readonly where?: string };
}[FaultCode];

/** Two facts that cannot both be true. */
export const contradiction = (where: string, first: string, second: string, why: string): Fault => ({
  code: 'contradiction',
  where,
  details: { first, second, why },
});

/** Thrown for every mistake that is the user's to mend; never for a defect of ours. Holds all that was found. */
export class FollowUpError extends Error {
  override readonly name = 'FollowUpError';
  readonly faults: readonly [Fault, ...Fault[]];

  constructor(...faults: readonly [Fault, ...Fault[]]) {
    super(faults.map((fault) => `${fault.where ? `${fault.where}: ` : ''}${faultText(fault).what}`).join('\n'));
    this.faults = faults;
  }

  get code(): FaultCode {
    return this.faults[0].code;
  }
}
