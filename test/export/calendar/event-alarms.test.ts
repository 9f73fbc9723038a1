/** A phone reminds to book the date, and the day before it. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import type { ExportOptions } from '../../../src/export/export-options.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';
import { allPlans, uterusPlan, withOptions } from './sample-plans.js';

const eventsOf = (options: Partial<ExportOptions> = {}, plan = uterusPlan()): RereadEvent[] =>
  rereadCalendar(exportCalendar(plan, withOptions(options))).events;

/** Local time at which an alarm of an event of whole days goes off. */
function alarmTime(start: string, trigger: string): string {
  const time = ICAL.Time.fromDateString(start);
  time.isDate = false;
  time.addDuration(ICAL.Duration.fromString(trigger));
  return time.toString();
}

const booking = (trigger: string) => ({ trigger, description: 'Time to book: Clinic visit' });
const dayBefore = { trigger: '-PT15H', description: 'Tomorrow: Clinic visit' };

describe('The alarms of an event', () => {
  test.each([
    [0, [dayBefore]],
    [1, [dayBefore]],
    [2, [booking('-P1DT15H'), dayBefore]],
    [7, [booking('-P6DT15H'), dayBefore]],
    [28, [booking('-P27DT15H'), dayBefore]],
    [60, [booking('-P59DT15H'), dayBefore]],
  ])('are, to book %i days ahead, %j', (bookAheadDays, expected) => {
    const visits = eventsOf({ bookAheadDays }).filter(({ summary }) => summary === 'Clinic visit');
    expect(visits.length).toBe(21);
    for (const { alarms } of visits)
      expect(alarms.map(({ trigger, description }) => ({ trigger, description }))).toEqual(expected);
  });

  test('go off at nine in the morning, the day before and so many days before', () => {
    const visit = eventsOf({ bookAheadDays: 28 }).find(({ summary }) => summary === 'Clinic visit');
    expect(visit?.start).toBe('2026-06-15');
    expect(visit?.alarms.map(({ trigger }) => alarmTime('2026-06-15', trigger))).toEqual([
      '2026-05-18T09:00:00',
      '2026-06-14T09:00:00',
    ]);
  });

  test('say of an event as long as its window that it begins tomorrow', () => {
    const [first] = eventsOf({ calendarSpan: 'window' });
    expect(first?.alarms.map(({ description }) => description)).toEqual([
      'Time to book: CT chest/abdomen/pelvis',
      'From tomorrow: CT chest/abdomen/pelvis',
    ]);
  });

  test('say no more than the event when it is discreet', () => {
    for (const { alarms } of eventsOf({ discreet: true }))
      expect(alarms.map(({ description }) => description)).toEqual([
        'Time to book: Appointment',
        'Tomorrow: Appointment',
      ]);
  });

  test('are gone where the date was missed, while all others keep theirs', () => {
    const log = [{ on: '2026-06-08', did: 'clinic-visit@m3', outcome: 'missed' }];
    const events = eventsOf({ all: true }, uterusPlan({ asOf: '2026-06-10', log }));
    const silent = events.filter(({ alarms }) => alarms.length === 0);
    expect(silent.map(({ summary, start }) => [summary, start])).toEqual([['Clinic visit', '2026-06-15']]);
    expect(events.length).toBeGreaterThan(20);
  });

  test.each(allPlans)('are shown, have hours, come last and have no identity of their own: $title', ({ plan }) => {
    for (const { alarms } of eventsOf({ all: true }, plan))
      for (const { action, trigger, properties } of alarms) {
        expect(action).toBe('DISPLAY');
        expect(trigger).toMatch(/^-P(\d+D)?T15H$/);
        expect(properties).toEqual(['action', 'trigger', 'description']);
      }
    const lines = exportCalendar(plan, withOptions({ all: true })).split('\r\n');
    const afterAlarm = lines.filter((_line, index) => lines[index - 1] === 'END:VALARM');
    expect(new Set(afterAlarm)).toEqual(new Set(['BEGIN:VALARM', 'END:VEVENT']));
  });
});
