/** One trip as an event of a calendar file (RFC 5545, 3.6.1). */
import { addDays } from '../../domain/calendar-date.js';
import type { FollowUpPlan, Window } from '../../domain/follow-up-plan.js';
import type { DatedTrip } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { compactDate } from './compact-date.js';
import { lineEnd, textLine } from './content-line.js';
import { eventAlarms } from './event-alarms.js';
import { eventDescription, eventSummary } from './event-text.js';
import { eventUid } from './event-uid.js';

/** A VEVENT. All its properties come first, as some programs end an event at its first alarm. */
export function calendarEvent(
  dated: DatedTrip,
  plan: FollowUpPlan,
  issued: readonly string[],
  options: Pick<ExportOptions, 'discreet' | 'bookAheadDays' | 'calendarSpan'>,
): string {
  const { trip, window } = dated;
  const { discreet, calendarSpan } = options;
  const summary = eventSummary(trip, discreet);
  return [
    'BEGIN:VEVENT',
    `UID:${eventUid(plan.case, trip.keys)}`,
    ...issued,
    ...dayLines(calendarSpan === 'window' ? window : { earliest: trip.date, latest: trip.date }),
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', eventDescription(dated, plan, discreet)),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'STATUS:TENTATIVE',
    ...eventAlarms(summary, options),
    'END:VEVENT',
  ].join(lineEnd);
}

/** Whole days without a zone; DTEND is the first day after them (RFC 5545, 3.8.2.2). */
const dayLines = ({ earliest, latest }: Window): string[] => [
  `DTSTART;VALUE=DATE:${compactDate(earliest)}`,
  `DTEND;VALUE=DATE:${compactDate(addDays(latest, 1))}`,
];
