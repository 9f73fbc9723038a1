/** A calendar file that follows upon the one before: what to write, and what the case file must remember of it. */
import { latestOf } from '../../domain/calendar-date.js';
import type { CalendarRecord, IssuedEvent } from '../../domain/calendar-record.js';
import type { FollowUpPlan } from '../../domain/follow-up-plan.js';
import type { ExportOptions } from '../export-options.js';
import { calendarEvent } from './calendar-event.js';
import { calendarText } from './calendar-text.js';
import { cancelledBody } from './cancelled-event.js';
import { lineEnd } from './content-line.js';
import { droppedEvents } from './dropped-events.js';
import { eventUid } from './event-uid.js';
import { type EventContent, eventKey, issuedEvents } from './issued-events.js';
import { plannedEvents } from './planned-events.js';
import { revisionLines } from './revision.js';

export interface CalendarIssue {
  text: string;
  record: CalendarRecord;
}

type IssueOptions = Pick<ExportOptions, 'all' | 'update' | 'discreet' | 'bookAheadDays' | 'calendarSpan'>;

/**
 * Events that are as they were issued keep every byte; the others rise by one. With `update` the file also tells what
 * was done and what was dropped since, so that it can be imported over the one before.
 */
export function issueCalendar(plan: FollowUpPlan, options: IssueOptions): CalendarIssue {
  const { asOf } = plan;
  const before = plan.case.calendar;
  const id = before?.id ?? plan.case.id;
  const discreet = options.discreet || plan.case.preferences.discreet;
  const issued = issuedEvents(before);
  const planned = plannedEvents(plan, { ...options, discreet }, (name) => options.update && issued.has(name));
  const dropped = options.update ? droppedEvents(plan, planned, issued.all) : [];
  const contents: EventContent[] = [
    ...planned.map(({ name, day, exams, body }) => ({ ...name, day, exams, body })),
    ...dropped.map((event) => ({ ...event, cancelled: true, body: cancelledBody(event, discreet) })),
  ];
  const events = contents.map((content) => ({ event: issued.issue(content, asOf), body: content.body }));
  const lines = events.map(({ event, body }) =>
    calendarEvent(eventUid({ id, course: event.course }, [event.slot]), revisionLines(event).join(lineEnd), body),
  );
  const record = nextRecord(before, { id, issuedOn: asOf, events: events.map(({ event }) => event) });
  return { text: calendarText(plan, lines, discreet), record };
}

/** Events keep their places, so that the case file changes little; `issuedOn` rises only when one has changed. */
function nextRecord(before: CalendarRecord | undefined, now: CalendarRecord): CalendarRecord {
  if (!before) return now;
  const old = new Map(before.events.map((event): [string, IssuedEvent] => [eventKey(event), event]));
  const changed = now.events.some((event) => old.get(eventKey(event))?.digest !== event.digest);
  const events = new Map([...old, ...now.events.map((event): [string, IssuedEvent] => [eventKey(event), event])]);
  const issuedOn = changed ? latestOf(before.issuedOn, now.issuedOn) : before.issuedOn;
  return { id: now.id, issuedOn, events: [...events.values()] };
}
