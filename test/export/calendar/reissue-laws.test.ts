/** Whatever happens in a case, a calendar that takes each issue by UID holds what the plan says, once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { addDays } from '../../../src/domain/calendar-date.js';
import { type CalendarRecord, calendarRecordSchema } from '../../../src/domain/calendar-record.js';
import { type FollowUpPlan, isOver } from '../../../src/domain/follow-up-plan.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { aDate } from '../../support/a-date.js';
import { eventTexts, planTold, reissue, type WrittenEntry } from './reissues.js';
import { withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const start = aDate('2026-04-01');
const assessments = ['chest-imaging', 'site-imaging', 'clinic-visit'];
const outcomes = ['done', 'booked', 'moved', 'missed', 'cancelled', 'not-applicable', 'done', 'booked'];

interface Step {
  /** Days since the step before. */
  wait: number;
  did: string;
  outcome: string;
  /** Days from the slot's own month to the day told. */
  shift: number;
  at: string | null;
  undo: boolean;
  end: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 90 }),
    did: fc
      .tuple(fc.constantFrom(...assessments), fc.integer({ min: 1, max: 8 }))
      .map(([what, k]) => `${what}@m${3 * k}`),
    outcome: fc.constantFrom(...outcomes),
    shift: fc.integer({ min: -20, max: 20 }),
    at: fc.constantFrom(null, '09:30', '14:00'),
    undo: fc.nat(5).map((n) => n === 0),
    end: fc.nat(12).map((n) => n === 0),
  }),
  { minLength: 1, maxLength: 8 },
);

function entryOf({ did, outcome, shift, at, end }: Step, today: string, log: readonly WrittenEntry[]): WrittenEntry[] {
  const over = log.some((entry) => entry['outcome'] === 'stop');
  if (end && !over) return [{ on: today, outcome: 'stop', reason: 'choice', recordedOn: today }];
  const planned = addDays(start, Math.round((Number(did.split('@m')[1]) - 0.5) * 30.4) + shift);
  const ahead = ['booked', 'moved', 'cancelled', 'not-applicable'].includes(outcome);
  const on = ahead || planned <= today ? planned : today;
  const time = at !== null && (outcome === 'booked' || outcome === 'moved') ? { at, zone: 'Europe/Oslo' } : {};
  return [{ on, did, outcome, recordedOn: today, ...time }];
}

const sequenceIn = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
const contentOf = (text: string): string => text.replace(/(DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE):\S+\r\n/g, '');

/** Still to come, from today on. */
function isAhead(text: string, today: string): boolean {
  const [, day = ''] = /DTSTART(?:;VALUE=DATE)?:(\d{8})/.exec(text) ?? [];
  return day >= today.replaceAll('-', '') && !/STATUS:CANCELLED|DESCRIPTION:Done on/.test(text);
}

/** What the plan leaves to be done, by the calendar of somebody who has none yet. */
function openEvents(plan: FollowUpPlan): [string, string][] {
  if (plan.assessments.every(({ status }) => isOver(status))) return [];
  const { calendar: _, ...patientCase } = plan.case;
  return [...eventTexts(exportCalendar({ ...plan, case: patientCase }, withOptions()))];
}

test('over random lives: same UID, same content, same bytes; else one further; and the calendar ends up true', () => {
  let issues = 0;
  fc.assert(
    fc.property(steps, (life) => {
      const held = new Map<string, string>();
      let record: CalendarRecord | undefined;
      let log: WrittenEntry[] = [];
      let today = start;
      for (const step of life) {
        today = addDays(today, step.wait);
        log = step.undo ? log.slice(0, -1) : [...log, ...entryOf(step, today, log)];
        const plan = planTold({ log, asOf: today, calendar: record });
        // A stop before the first issue leaves nothing to tell.
        if (record === undefined && openEvents(plan).length === 0) continue;
        const issue = reissue({ log, asOf: today, calendar: record });
        issues += 1;
        readStrictly(issue.text);
        const now = eventTexts(issue.text);
        expect(now.size).toBe(issue.events.length);
        for (const [uid, text] of now) {
          const before = held.get(uid);
          if (before === undefined) expect(sequenceIn(text)).toBe(0);
          else if (contentOf(before) === contentOf(text)) expect(text).toBe(before);
          else expect(sequenceIn(text)).toBe(sequenceIn(before) + 1);
          held.set(uid, text);
        }
        record = z.parse(calendarRecordSchema, JSON.parse(JSON.stringify(issue.record)));
        expect(record).toEqual(issue.record);
        expect(held.size).toBe(record.events.length);
        // What lies ahead in the calendar is what the plan says, no more and no less.
        const ahead = [...held].filter(([, text]) => isAhead(text, today)).map(([uid]) => uid);
        const open = openEvents(plan).filter(([, text]) => isAhead(text, today));
        expect(ahead.sort()).toEqual(open.map(([uid]) => uid).sort());
        // Issued once more, nothing changes.
        expect(reissue({ log, asOf: today, calendar: record }).text).toBe(issue.text);
      }
    }),
    { numRuns: 200 },
  );
  expect(issues).toBeGreaterThan(500);
});
