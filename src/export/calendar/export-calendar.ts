/** A plan as a calendar file (iCalendar, RFC 5545) that phones and calendar programs import. */
import type { FollowUpPlan } from '../../domain/follow-up-plan.js';
import type { ExportOptions } from '../export-options.js';
import { calendarEvent } from './calendar-event.js';
import { calendarText } from './calendar-text.js';
import { lineEnd } from './content-line.js';
import { eventUid } from './event-uid.js';
import { issueCalendar } from './issue-calendar.js';
import { plannedEvents } from './planned-events.js';
import { firstRevision, revisionLines } from './revision.js';

/**
 * A VCALENDAR with one event a trip; trips of the past only with `all`. Discreet, for a shared phone, if the options
 * or the case ask for it. Where the case remembers an earlier calendar, the file follows upon that. Throws
 * FollowUpError when no event remains.
 */
export function exportCalendar(plan: FollowUpPlan, options: ExportOptions): string {
  if (options.update || plan.case.calendar) return issueCalendar(plan, options).text;
  const discreet = options.discreet || plan.case.preferences.discreet;
  const first = revisionLines(firstRevision(plan.asOf)).join(lineEnd);
  const events = plannedEvents(plan, { ...options, discreet }, () => false).map(({ name: { course, slot }, body }) =>
    calendarEvent(eventUid({ id: plan.case.id, course }, [slot]), first, body),
  );
  return calendarText(plan, events, discreet);
}
