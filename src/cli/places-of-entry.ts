/** Where the user of `record` writes each fact of a log entry. */
import type { LogEntry } from '../domain/log-entry.js';

export const placesOfEntry = {
  outcome: 'what to record',
  did: 'the assessment',
  on: '--on',
  exam: '--exam',
  resultOn: '--result-on',
  at: '--at',
  zone: '--zone',
  place: '--place',
  note: '--note',
  // Not the flag of the same name that states a case.
  treatmentEnd: '--treatment-end of the recurrence',
  reason: '--reason',
  recordedOn: 'the day of recording',
} as const satisfies Record<keyof LogEntry, string>;

export const placeOfFact = (key: string): string | undefined =>
  Object.entries(placesOfEntry).find(([fact]) => fact === key)?.[1];
