/** The frame of a calendar file (RFC 5545, 3.4 and 3.6). */
import { FollowUpError } from '../../domain/fault.js';
import type { FollowUpPlan } from '../../domain/follow-up-plan.js';
import { plainLine } from '../../domain/plain-text.js';
import { lineEnd, textLine } from './content-line.js';

/** A VCALENDAR of these VEVENTs. Throws FollowUpError when there is none, as a calendar without events is no valid file. */
export function calendarText(plan: FollowUpPlan, events: readonly string[], discreet: boolean): string {
  if (events.length === 0) throw new FollowUpError({ code: 'nothing-upcoming', details: { asOf: plan.asOf } });
  const name = discreet ? 'Appointments' : `Follow-up plan ${plainLine(plan.case.id)}`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lms-followup//lms-followup//EN',
    'CALSCALE:GREGORIAN',
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    ...events,
    'END:VCALENDAR',
    '',
  ].join(lineEnd);
}
