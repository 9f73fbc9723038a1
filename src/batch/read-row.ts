/** A row that was read: the case data in it, still unchecked, and the way to check them. */
import type { Written } from '../domain/case-from-keys.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { PatientCase } from '../domain/patient-case.js';

export interface WrittenRow {
  /** In the shape of a case file. */
  readonly written: Written;
  /** What a key of a case file is called in this row, for the one who mends it. */
  fieldOf: (key: string) => string;
}

export interface ReadRow extends WrittenRow {
  /** As it was written, where there is one: also known where the rest of the row is wrong. */
  readonly id: string | null;
  /** Throws FollowUpError with every fault found. */
  check: () => PatientCase;
}

export function readRow({ written, fieldOf }: WrittenRow): ReadRow {
  const { id } = written;
  const isGiven = (typeof id === 'string' && id !== '') || typeof id === 'number';
  return { written, fieldOf, id: isGiven ? String(id) : null, check: () => parsePatientCase(written) };
}
