/** What the case file remembers of the events that were issued, and how each follows upon its last issue. */
import { type CalendarDate, latestOf } from '../../domain/calendar-date.js';
import type { CalendarRecord, IssuedEvent } from '../../domain/calendar-record.js';
import { eventDigest } from './event-digest.js';
import type { EventName } from './planned-events.js';

export type EventContent = EventName & Pick<IssuedEvent, 'day' | 'exams' | 'cancelled'> & { body: string };

export interface IssuedEvents {
  /** In the order of the record. */
  all: readonly IssuedEvent[];
  has: (name: EventName) => boolean;
  /** An event as issued on a day: the first time, again as it was, or, if its lines have changed, one further. */
  issue: (content: EventContent, asOf: CalendarDate) => IssuedEvent;
}

export const eventKey = ({ course, slot }: EventName): string => `${course} ${slot}`;

export function issuedEvents(record: CalendarRecord | undefined): IssuedEvents {
  const all = record?.events ?? [];
  const byName = new Map(all.map((event) => [eventKey(event), event]));
  return {
    all,
    has: (name) => byName.has(eventKey(name)),
    issue: ({ course, slot, day, exams, cancelled, body }, asOf) => {
      const last = byName.get(eventKey({ course, slot }));
      const digest = eventDigest(body);
      const revision = last
        ? last.digest === digest
          ? { sequence: last.sequence, createdOn: last.createdOn, modifiedOn: last.modifiedOn }
          : { sequence: last.sequence + 1, createdOn: last.createdOn, modifiedOn: latestOf(asOf, last.modifiedOn) }
        : { sequence: 0, createdOn: asOf, modifiedOn: asOf };
      return { course, slot, day, exams, ...revision, digest, ...(cancelled && { cancelled }) };
    },
  };
}
