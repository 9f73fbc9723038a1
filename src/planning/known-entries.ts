/** The log as it was known on a day. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { LogEntry, LogOutcome } from '../domain/log-entry.js';

/** What was arranged lies ahead of the day on which it was recorded; all else had to happen first. */
const arranged: ReadonlySet<LogOutcome> = new Set<LogOutcome>(['booked', 'moved', 'cancelled', 'not-applicable']);

export const isArranged = ({ outcome }: LogEntry): boolean => arranged.has(outcome);

/** Without a day of recording, an arrangement is taken as known from the start. */
export const knownEntries = (log: readonly LogEntry[], asOf: CalendarDate): LogEntry[] =>
  log
    .filter((entry) => (isArranged(entry) ? (entry.recordedOn ?? asOf) : entry.on) <= asOf)
    .map((entry) => withKnownEnd(entry, asOf));

/** The end of a treatment is known once it is there, or was recorded ahead. */
function withKnownEnd(entry: LogEntry, asOf: CalendarDate): LogEntry {
  const { treatmentEnd, recordedOn, ...rest } = entry;
  if (treatmentEnd === undefined || treatmentEnd <= asOf) return entry;
  if (recordedOn === undefined) return rest;
  return recordedOn <= asOf ? entry : { ...rest, recordedOn };
}

/** The first day that the log tells of, or on which somebody wrote in it; null: nobody keeps one. */
export const firstDayOf = (known: readonly LogEntry[]): CalendarDate | null =>
  known.map(({ on, recordedOn }) => (recordedOn !== undefined && recordedOn < on ? recordedOn : on)).sort()[0] ?? null;
