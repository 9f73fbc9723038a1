/** A new log entry, checked by itself and together with the case: faults name the flag, or the line of the file. */
import type { CalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { LogEntry, LogOutcome } from '../domain/log-entry.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { PatientCase } from '../domain/patient-case.js';
import { readCaseFile } from './case-file.js';
import { withPlaces } from './locate-faults.js';
import { placeOfFact, placesOfEntry } from './places-of-entry.js';
import type { GivenEntry } from './record-flags.js';
import type { WrittenCase } from './written-case.js';

/** The case as the file holds it. Throws FollowUpError. */
export function caseIn(text: string, caseFile: string): PatientCase {
  const written = readCaseFile(text, caseFile);
  return withPlaces(written, caseFile, () => parsePatientCase(written.data));
}

/** What was given, with its values in the form in which they are kept. Throws FollowUpError. */
export function newEntry(text: string, caseFile: string, given: GivenEntry, today: string): LogEntry {
  const [entry] = parsedLog(text, caseFile, [given], 0);
  if (!entry) throw new Error('A log of one entry holds one.');
  refuseFuture(entry, today);
  return entry;
}

/** Throws FollowUpError where the log as it would be contradicts itself; `index` is the place of the new entry. */
export function checkLog(text: string, caseFile: string, log: readonly LogEntry[], index: number): void {
  parsedLog(text, caseFile, log, index);
}

function parsedLog(text: string, caseFile: string, log: readonly object[], index: number): readonly LogEntry[] {
  const file = readCaseFile(text, caseFile);
  const written: WrittenCase = {
    data: { ...Object(file.data), log },
    placeOf: (key) => {
      const [section, place, fact = ''] = key.split('.');
      return section === 'log' && place === String(index) ? placeOfFact(fact) : file.placeOf(key);
    },
  };
  try {
    return withPlaces(written, caseFile, () => parsePatientCase(written.data)).log ?? [];
  } catch (error) {
    throw error instanceof FollowUpError ? withWords(error) : error;
  }
}

/** A word of the command is a place of its own, as a flag is: no key of the case file need follow it. */
function withWords(error: FollowUpError): FollowUpError {
  const [first = error.faults[0], ...rest] = error.faults.map((fault) => {
    const word = Object.values(placesOfEntry).find((each) => fault.where?.startsWith(each));
    return word ? { ...fault, where: word } : fault;
  });
  return new FollowUpError(first, ...rest);
}

/** What lies ahead is booked or moved; it cannot be done, or have happened. */
const happened: readonly LogOutcome[] = ['done', 'missed', 'recurrence', 'stop'];

function refuseFuture({ on, outcome, resultOn }: LogEntry, today: string): void {
  const refuse = (where: string, value: CalendarDate, otherwise: string): never => {
    const expected = `a day up to today, ${today}; ${otherwise}`;
    throw new FollowUpError({ code: 'invalid-value', where, details: { value, expected } });
  };
  if (happened.includes(outcome) && on > today)
    refuse(placesOfEntry.on, on, 'what is still to come is booked or moved');
  if (resultOn !== undefined && resultOn > today)
    refuse(placesOfEntry.resultOn, resultOn, 'record it again with --result-on when the result is there');
}
