/** On harmless text we write what the `ics` package writes, an independent work; where it errs, we do not. */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { describe, expect, test } from 'vitest';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';
import { allPlans, uterusPlan, withOptions } from './sample-plans.js';
import { physicalLines } from './strict-calendar.js';

const dateArray = (date: string): DateArray => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

/** `-P27DT15H` as the package wants it. */
const duration = (trigger: string) => {
  const [, days = '0', hours = '0'] = /^-P(?:(\d+)D)?T(\d+)H$/.exec(trigger) ?? [];
  return { before: true, days: Number(days), hours: Number(hours) };
};

const attributes = (event: RereadEvent): EventAttributes => ({
  uid: event.uid,
  start: dateArray(event.start),
  end: dateArray(event.end),
  title: event.summary,
  description: event.description,
  classification: 'PRIVATE',
  transp: 'TRANSPARENT',
  status: 'TENTATIVE',
  sequence: 0,
  alarms: event.alarms.map(({ description, trigger }) => ({
    action: 'display',
    description,
    trigger: duration(trigger),
  })),
});

function writtenByPackage(events: readonly EventAttributes[]): string {
  const { error, value } = createEvents([...events]);
  if (error || value === null) throw error ?? new Error('nothing written');
  return value;
}

/** All that both can write. The package takes its stamps from the clock and writes no CREATED. */
const comparable = (events: readonly RereadEvent[]) =>
  events.map(({ uid, start, end, summary, description, alarms, others }) => ({
    ...{ uid, start, end, summary, description },
    ...{ class: others['class'], transp: others['transp'], status: others['status'], sequence: others['sequence'] },
    alarms: alarms.map(({ action, trigger, ...alarm }) => ({ action, ...duration(trigger), text: alarm.description })),
  }));

describe('Beside the ics package', () => {
  test.each(allPlans)('the same events are written: $title', ({ plan }) => {
    const { events } = rereadCalendar(exportCalendar(plan, withOptions({ all: true })));
    expect(events.length).toBe(plan.trips.length);
    const theirs = rereadCalendar(writtenByPackage(events.map(attributes))).events;
    expect(comparable(theirs)).toEqual(comparable(events));
  });

  test('lines of long emoji stay within 75 octets, which the package exceeds', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(20);
    const plan = uterusPlan({ id: family });
    const [event] = rereadCalendar(exportCalendar(plan, withOptions())).events;
    if (!event) throw new Error('no event');
    expect(() => physicalLines(writtenByPackage([{ ...attributes(event), title: family }]))).toThrow('octets');
    expect(() => physicalLines(exportCalendar(plan, withOptions()))).not.toThrow();
  });

  test('a carriage return stays text, with which the package ends the line', () => {
    const id = 'p7\rEND:VEVENT';
    const plan = uterusPlan({ id });
    const [event] = rereadCalendar(exportCalendar(plan, withOptions())).events;
    if (!event) throw new Error('no event');
    expect(() => physicalLines(writtenByPackage([{ ...attributes(event), title: id }]))).toThrow('CR or LF');
    expect(() => physicalLines(exportCalendar(plan, withOptions()))).not.toThrow();
  });
});
