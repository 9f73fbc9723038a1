/** The log as it was known on a day. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { LogEntry, LogOutcome } from '../domain/log-entry.js';

/** What was arranged lies ahead of the day on which it was recorded; all else had to happen first. */
const arranged: ReadonlySet<LogOutcome> = new Set<LogOutcome>(['booked', 'moved', 'cancelled', 'not-applicable']);

/** Without a day of recording, an arrangement is taken as known from the start. */
export const knownEntries = (log: readonly LogEntry[], asOf: CalendarDate): LogEntry[] =>
  log.filter(({ outcome, on, recordedOn }) => (arranged.has(outcome) ? (recordedOn ?? asOf) : on) <= asOf);
