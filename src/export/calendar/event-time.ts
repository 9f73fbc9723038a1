/** When an event begins and ends. */
import { addDays } from '../../domain/calendar-date.js';
import type { PlannedAssessment, Window } from '../../domain/follow-up-plan.js';
import type { DatedTrip } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { compactDate } from './compact-date.js';
import { isAppointment, isDone, isFixed } from './event-trip.js';
import { zonedInstant } from './zoned-time.js';

/** Whole days without a zone; DTEND is the first day after them (RFC 5545, 3.8.2.2). */
export const dayLines = ({ earliest, latest }: Window): string[] => [
  `DTSTART;VALUE=DATE:${compactDate(earliest)}`,
  `DTEND;VALUE=DATE:${compactDate(addDays(latest, 1))}`,
];

/** An event as long as its window: only as long as no day is fixed. */
export const lastsWindow = (slots: DatedTrip['slots'], { calendarSpan }: Pick<ExportOptions, 'calendarSpan'>) =>
  calendarSpan === 'window' && !isDone(slots) && !slots.some(isFixed);

export const hasTime = (slots: DatedTrip['slots']): boolean => !isDone(slots) && slots.some(timeOf);

const timeOf = (slot: PlannedAssessment) => (isAppointment(slot) ? slot.record?.at : undefined);

// Nobody tells how long an appointment takes; without an end some programs show a line that is easily overlooked.
const assumedLength = 3_600_000;

/** From the first to an hour after the last appointment; the whole day, or window, where no time is known. */
export function timeLines({ trip, slots, window }: DatedTrip, options: Pick<ExportOptions, 'calendarSpan'>): string[] {
  if (lastsWindow(slots, options)) return dayLines(window);
  if (!hasTime(slots)) return dayLines({ earliest: trip.date, latest: trip.date });
  // What is done on one day is done in one zone; where no entry tells it, the time is that of the phone (RFC 5545, 3.3.5).
  const zone = slots.map(({ record }) => record?.zone).find((each) => each !== undefined);
  const starts = slots.flatMap((slot) => {
    const time = timeOf(slot);
    if (time === undefined) return [];
    return zone === undefined
      ? Date.parse(`${trip.date}T${time}Z`)
      : zonedInstant(trip.date, time, slot.record?.zone ?? zone);
  });
  const stamp = (instant: number): string =>
    `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}${zone === undefined ? '' : 'Z'}`;
  return [`DTSTART:${stamp(Math.min(...starts))}`, `DTEND:${stamp(Math.max(...starts) + assumedLength)}`];
}
