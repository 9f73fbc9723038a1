/** Which issue of an event this is, and when it was issued. */
import type { CalendarDate } from '../../domain/calendar-date.js';
import type { IssuedEvent } from '../../domain/calendar-record.js';
import { compactDate } from './compact-date.js';

/** SEQUENCE, and the days on which it was first issued and last changed. */
export type Revision = Pick<IssuedEvent, 'sequence' | 'createdOn' | 'modifiedOn'>;

/** The first issue: no earlier file is known, so the day of the plan is both. */
export const firstRevision = (asOf: CalendarDate): Revision => ({ sequence: 0, createdOn: asOf, modifiedOn: asOf });

/** The moment at which a day begins in UTC, as a DATE-TIME (RFC 5545, 3.3.5): the plan has no clock. */
const midnight = (date: CalendarDate): string => `${compactDate(date)}T000000Z`;

/** DTSTAMP, which must be there, and the properties that tell a newer event from an older (RFC 5545, 3.8.7). */
export const revisionLines = ({ sequence, createdOn, modifiedOn }: Revision): string[] => [
  `DTSTAMP:${midnight(modifiedOn)}`,
  `CREATED:${midnight(createdOn)}`,
  `LAST-MODIFIED:${midnight(modifiedOn)}`,
  `SEQUENCE:${sequence}`,
];
