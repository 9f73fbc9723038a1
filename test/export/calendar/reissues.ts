/** A case whose calendar is issued again and again, as its log grows. */
import type { CalendarRecord } from '../../../src/domain/calendar-record.js';
import type { FollowUpPlan } from '../../../src/domain/follow-up-plan.js';
import { eventUid } from '../../../src/export/calendar/event-uid.js';
import { type CalendarIssue, issueCalendar } from '../../../src/export/calendar/issue-calendar.js';
import type { ExportOptions } from '../../../src/export/export-options.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';
import { samplePlan, withOptions, writtenCases } from './sample-plans.js';

export type WrittenEntry = Readonly<Record<string, string>>;

export interface Telling {
  log?: readonly WrittenEntry[];
  asOf: string;
  /** What the case file remembers. */
  calendar?: CalendarRecord | undefined;
  preferences?: object;
  anchor?: object;
  id?: string;
  protocol?: string;
}

/**
 * The uterus case for two years. Anchor 15 March 2026: visits on 15 June, 15 September, 15 December 2026, 15 March 2027,
 * …, each with a CT of chest and abdomen seven days before, ± 14 days.
 */
export function planTold({ log, calendar, asOf, ...changes }: Telling): FollowUpPlan {
  const written = { ...writtenCases.uterus, ...(log && { log }), ...(calendar && { calendar }) };
  return samplePlan(written, { asOf, ...changes, preferences: { years: 2, ...changes.preferences } });
}

export interface Reissue extends CalendarIssue {
  events: RereadEvent[];
}

/** The calendar with `--update`. */
export function reissue(telling: Telling, options: Partial<ExportOptions> = {}): Reissue {
  const issue = issueCalendar(planTold(telling), withOptions({ update: true, ...options }));
  return { ...issue, events: rereadCalendar(issue.text).events };
}

/** Each VEVENT with all its lines, by UID. */
export const eventTexts = (file: string): Map<string, string> =>
  new Map(
    [...file.matchAll(/BEGIN:VEVENT\r\nUID:(\S+)\r\n.*?END:VEVENT/gs)].map(([text, uid = '']) => [uid, text] as const),
  );

/** `SEQUENCE STATUS start` of the event that is named by this slot; undefined where the file has none. */
export function stateOf({ record, events }: Reissue, slot: string, course = 1): string | undefined {
  const uid = eventUid({ id: record.id, course }, [slot]);
  const event = events.find((each) => each.uid === uid);
  return event && `${event.others['sequence']} ${event.others['status']} ${event.start}`;
}
