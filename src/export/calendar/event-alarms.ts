/** The two reminders of an event: to book it, and that it is tomorrow. */
import type { DatedTrip } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { examLine, lineEnd } from './content-line.js';
import { hasTime, lastsWindow } from './event-time.js';
import { isFixed } from './event-trip.js';

const begin = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:'].join(lineEnd);

/**
 * At 09:00, so many days before an event that lasts whole days; at the hour of one that has a time. Always with hours:
 * several programs refuse a duration of days or weeks only (RFC 5545, 3.3.6 and 3.8.6.3).
 */
function trigger(daysBefore: number, timed: boolean): string {
  if (timed) return `-PT${24 * daysBefore}H`;
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}

/**
 * VALARM components (RFC 5545, 3.6.6), the earlier first; a booking reminder on the day before would be the same, and
 * where the clinic has fixed everything there is nothing to book.
 */
export function eventAlarms(
  summary: string,
  slots: DatedTrip['slots'],
  options: Pick<ExportOptions, 'bookAheadDays' | 'calendarSpan'>,
): string {
  const { bookAheadDays } = options;
  const timed = hasTime(slots);
  const alarm = (daysBefore: number, text: string): string =>
    `${begin}${trigger(daysBefore, timed)}${lineEnd}${examLine('DESCRIPTION', text)}${lineEnd}END:VALARM`;
  const dayBefore = alarm(1, `${lastsWindow(slots, options) ? 'From tomorrow' : 'Tomorrow'}: ${summary}`);
  const toBook = bookAheadDays > 1 && !slots.every(isFixed);
  return toBook ? `${alarm(bookAheadDays, `Time to book: ${summary}`)}${lineEnd}${dayBefore}` : dayBefore;
}
