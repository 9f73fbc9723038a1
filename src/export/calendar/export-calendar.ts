/** A plan as a calendar file (iCalendar, RFC 5545) that phones and calendar programs import. */
import { FollowUpError } from '../../domain/fault.js';
import { type FollowUpPlan, isOver } from '../../domain/follow-up-plan.js';
import { plainLine } from '../../domain/plain-text.js';
import { datedTrips } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { calendarEvent } from './calendar-event.js';
import { lineEnd, textLine } from './content-line.js';
import { firstRevision, revisionLines } from './revision.js';

/**
 * A VCALENDAR with one event a trip; trips of the past only with `all`. Discreet, for a shared phone, if the options
 * or the case ask for it. Throws FollowUpError when no trip remains, as a calendar without events is no valid file.
 */
export function exportCalendar(plan: FollowUpPlan, options: ExportOptions): string {
  const trips = datedTrips(plan).filter(({ status }) => options.all || !isOver(status));
  if (trips.length === 0) throw new FollowUpError({ code: 'nothing-upcoming', details: { asOf: plan.asOf } });
  const discreet = options.discreet || plan.case.preferences.discreet;
  const name = discreet ? 'Appointments' : `Follow-up plan ${plainLine(plan.case.id)}`;
  const issued = revisionLines(firstRevision(plan.asOf));
  const shown = { ...options, discreet };
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lms-followup//lms-followup//EN',
    'CALSCALE:GREGORIAN',
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    ...trips.map((trip) => calendarEvent(trip, plan, issued, shown)),
    'END:VCALENDAR',
    '',
  ].join(lineEnd);
}
