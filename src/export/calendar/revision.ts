/** Which issue of an event this is, and when it was issued. */
import type { CalendarDate } from '../../domain/calendar-date.js';
import { compactDate } from './compact-date.js';

export interface Revision {
  /** Rises with each issue in which the event has changed. */
  sequence: number;
  created: CalendarDate;
  issued: CalendarDate;
}

/** The first issue: no earlier file is known, so the day of the plan is both. */
export const firstRevision = (asOf: CalendarDate): Revision => ({ sequence: 0, created: asOf, issued: asOf });

/** The moment at which a day begins in UTC, as a DATE-TIME (RFC 5545, 3.3.5): the plan has no clock. */
const midnight = (date: CalendarDate): string => `${compactDate(date)}T000000Z`;

/** DTSTAMP, which must be there, and the properties that tell a newer event from an older (RFC 5545, 3.8.7). */
export const revisionLines = ({ sequence, created, issued }: Revision): string[] => [
  `DTSTAMP:${midnight(issued)}`,
  `CREATED:${midnight(created)}`,
  `LAST-MODIFIED:${midnight(issued)}`,
  `SEQUENCE:${sequence}`,
];
