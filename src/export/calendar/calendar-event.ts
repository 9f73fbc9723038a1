/** One trip as an event of a calendar file (RFC 5545, 3.6.1). */
import { type FollowUpPlan, isOver } from '../../domain/follow-up-plan.js';
import type { DatedTrip } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { eventPlace } from './appointment-text.js';
import { lineEnd, textLine } from './content-line.js';
import { eventAlarms } from './event-alarms.js';
import { eventDescription, eventSummary } from './event-text.js';
import { timeLines } from './event-time.js';
import { isAppointment, isDone } from './event-trip.js';

/** A VEVENT of a body and what comes before it. */
export const calendarEvent = (uid: string, issued: readonly string[], body: string): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...issued, body, 'END:VEVENT'].join(lineEnd);

/**
 * All lines but UID and revision. The properties come first, as some programs end an event at its first alarm; what was
 * done or missed has none, what is past keeps its own, so that it stays as it was issued.
 */
export function eventBody(
  dated: DatedTrip,
  plan: FollowUpPlan,
  options: Pick<ExportOptions, 'discreet' | 'bookAheadDays' | 'calendarSpan'>,
): string {
  const { trip, slots } = dated;
  const { discreet } = options;
  const summary = eventSummary(trip, discreet);
  const place = eventPlace(slots, discreet);
  const done = isDone(slots);
  return [
    ...timeLines(dated, options),
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', eventDescription(dated, plan, discreet)),
    ...(place === undefined ? [] : [textLine('LOCATION', place)]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    `STATUS:${done || slots.every(isAppointment) ? 'CONFIRMED' : 'TENTATIVE'}`,
    ...(slots.every(({ status }) => isOver(status) && status !== 'past') ? [] : eventAlarms(summary, slots, options)),
  ].join(lineEnd);
}
