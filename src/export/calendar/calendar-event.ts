/** One trip as an event of a calendar file (RFC 5545, 3.6.1). */
import { type FollowUpPlan, isOver } from '../../domain/follow-up-plan.js';
import type { DatedTrip } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { eventPlace } from './appointment-text.js';
import { escapedLine, examLine, lineEnd, textLine } from './content-line.js';
import { eventAlarms } from './event-alarms.js';
import { eventDescription, eventSummary } from './event-text.js';
import { timeLines } from './event-time.js';
import { isAppointment, isDone } from './event-trip.js';

/** A VEVENT of a body and what comes before it. */
export const calendarEvent = (uid: string, issued: string, body: string): string =>
  `BEGIN:VEVENT${lineEnd}UID:${uid}${lineEnd}${issued}${lineEnd}${body}${lineEnd}END:VEVENT`;

const shown = ['CLASS:PRIVATE', 'TRANSP:TRANSPARENT'];
const firm = [...shown, 'STATUS:CONFIRMED'].join(lineEnd);
const tentative = [...shown, 'STATUS:TENTATIVE'].join(lineEnd);

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
  const lines = timeLines(dated, options);
  lines.push(examLine('SUMMARY', summary), escapedLine('DESCRIPTION', eventDescription(dated, plan, discreet)));
  if (place !== undefined) lines.push(textLine('LOCATION', place));
  lines.push(done || slots.every(isAppointment) ? firm : tentative);
  if (!slots.every(({ status }) => isOver(status) && status !== 'past'))
    lines.push(eventAlarms(summary, slots, options));
  return lines.join(lineEnd);
}
