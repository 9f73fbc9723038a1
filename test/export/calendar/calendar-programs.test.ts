/** Calendar programs that people use take every event of our files, without complaint. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-date.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { isInstalled, khalIn, type ProgramHome, programHome } from './calendar-programs.js';
import { rereadCalendar } from './reread-calendar.js';
import { allPlans, day, samplePlan, uterusPlan, withOptions, writtenCases } from './sample-plans.js';

const all = { all: true };
const files = [
  ...allPlans.map(({ title, plan }) => ({ title, file: exportCalendar(plan, withOptions(all)) })),
  ...allPlans.slice(0, 4).map(({ title, plan }) => ({
    title: `${title}, as long as the windows`,
    file: exportCalendar(plan, withOptions({ ...all, calendarSpan: 'window', bookAheadDays: 60 })),
  })),
  {
    // Without a backslash before the comma: Python unescapes the two in the wrong order.
    title: 'an id that forges an event',
    file: exportCalendar(uterusPlan({ id: 'p7\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\n😀,;:"' }), withOptions(all)),
  },
  { title: 'discreet', file: exportCalendar(uterusPlan(), withOptions({ ...all, discreet: true })) },
];

const inclusiveEnd = (end: string): string => addDays(day(end), -1);

let home: ProgramHome;
beforeEach(() => {
  home = programHome();
});
afterEach(() => {
  home.remove();
});

test('The files for these programs hold what is hard to read: folds, escapes, letters and emoji', () => {
  for (const mark of ['\r\n ', '\\,', '\\;', '\\\\', '\\n', 'Å', '👩🏽‍🦰'])
    expect(files.some(({ file }) => file.includes(mark))).toBe(true);
});

if (isInstalled('khal', '--version'))
  describe('khal', () => {
    test('takes every event with its days and its text', () => {
      const plan = samplePlan(writtenCases['uterus after chemotherapy'], { preferences: { years: 2 } });
      const file = exportCalendar(plan, withOptions({ ...all, calendarSpan: 'window' }));
      const khal = khalIn(home);
      khal.import(home.write('plan.ics', file));
      const listed = khal.list('2026-03-15', 800);
      const expected = rereadCalendar(file).events.map(({ uid, start, end, summary, description }) => ({
        ...{ uid, start, end: inclusiveEnd(end), title: summary, description },
      }));
      const byUid = (a: { uid: string }, b: { uid: string }): number => (a.uid < b.uid ? -1 : 1);
      expect(listed.sort(byUid)).toEqual(expected.sort(byUid));
    });

    test('replaces the events of an older file', () => {
      const khal = khalIn(home);
      const preferences = { years: 2 };
      khal.import(home.write('old.ics', exportCalendar(uterusPlan({ preferences }), withOptions(all))));
      const before = khal.list('2026-03-15', 800);
      const later = uterusPlan({ asOf: '2026-05-01', preferences: { ...preferences, scanLeadDays: 3 } });
      khal.import(home.write('new.ics', exportCalendar(later, withOptions({ ...all, discreet: true }))));
      const after = khal.list('2026-03-15', 800);
      expect(before.length).toBe(16);
      expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
      expect(after.map(({ start }) => start)).toEqual(later.trips.map(({ date }) => date));
      expect(after.every(({ title }) => title === 'Appointment')).toBe(true);
    });
  });

if (isInstalled('calcurse', '--version'))
  describe('calcurse', () => {
    test.each(files)('takes every event and skips nothing: $title', ({ file }) => {
      const { events } = rereadCalendar(file);
      const data = join(home.path, 'calcurse');
      mkdirSync(data);
      const report = home.run('calcurse', '-D', data, '-i', home.write('plan.ics', file));
      expect(report).toContain(`0 apps / ${events.length} events / 0 todos / 0 skipped`);
      const exported = home.run('calcurse', '-D', data, '-x');
      const valuesOf = (name: string): string[] =>
        exported.split('\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
      expect(valuesOf('DTSTART;VALUE=DATE').sort()).toEqual(
        events.map(({ start }) => start.replaceAll('-', '')).sort(),
      );
      expect(valuesOf('SUMMARY').sort()).toEqual(events.map(({ summary }) => summary).sort());
    });
  });

const python = '/usr/bin/python3';
const script = `
import json, sys
from icalendar import Calendar
def read(name):
    calendar = Calendar.from_ical(open(name, 'rb').read())
    events = list(calendar.walk('VEVENT'))
    return {
        'errors': [str(error) for part in calendar.walk() for error in part.errors],
        'name': str(calendar['NAME']),
        'events': [{
            'uid': str(event['UID']), 'summary': str(event['SUMMARY']), 'description': str(event['DESCRIPTION']),
            'start': str(event.decoded('DTSTART')), 'end': str(event.decoded('DTEND')),
            'alarms': [alarm.decoded('TRIGGER').total_seconds() / 3600 for alarm in event.walk('VALARM')],
        } for event in events],
    }
print(json.dumps([read(name) for name in sys.argv[1:]]))
`;

if (isInstalled(python, '-c', 'import icalendar'))
  describe('The icalendar package of Python', () => {
    test('reads every file without an error, as ical.js does', () => {
      const names = files.map(({ file }, index) => home.write(`${index}.ics`, file));
      const read: unknown = JSON.parse(home.run(python, '-c', script, ...names));
      const hours = (trigger: string): number => {
        const [, days = '0', rest = '0'] = /^-P(?:(\d+)D)?T(\d+)H$/.exec(trigger) ?? [];
        return -24 * Number(days) - Number(rest);
      };
      const expected = files.map(({ file }) => {
        const { name, events } = rereadCalendar(file);
        return {
          errors: [],
          name,
          events: events.map(({ others: _, alarms, ...event }) => ({
            ...event,
            alarms: alarms.map(({ trigger }) => hours(trigger)),
          })),
        };
      });
      expect(read).toEqual(expected);
    });
  });
