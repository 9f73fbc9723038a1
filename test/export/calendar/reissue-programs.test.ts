/** Calendar programs that take a calendar, then the one issued after the case changed, hold exactly the new events. */
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CalendarServer, startRadicale } from './caldav-server.js';
import { isInstalled, khalIn, type ProgramHome, programHome } from './calendar-programs.js';
import { reissue } from './reissues.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';

const log = [
  { on: '2026-06-11', did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis', outcome: 'done' },
  { on: '2026-06-17', did: 'clinic-visit@m3', outcome: 'booked', at: '09:30', zone: 'Europe/Oslo', place: 'Room 7' },
  { on: '2026-09-15', did: 'clinic-visit@m6', outcome: 'cancelled' },
  { on: '2026-12-17', did: 'clinic-visit@m9', outcome: 'moved' },
];
const first = reissue({ asOf: '2026-05-01' });
const second = reissue({ asOf: '2026-06-12', log, calendar: first.record });
const third = reissue({ asOf: '2026-06-13', log: log.slice(0, 2), calendar: second.record });
const issues = [first, second, third];

const byUid = <E extends { uid: string }>(events: readonly E[]): E[] =>
  events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

test('The three calendars put programs to the test: moved, done, booked, cancelled and planned again', () => {
  const states = issues.map(({ events }) => events.map(({ others }) => `${others['status']} ${others['sequence']}`));
  expect(new Set(states[0])).toEqual(new Set(['TENTATIVE 0']));
  expect(new Set(states[1])).toEqual(new Set(['TENTATIVE 0', 'TENTATIVE 1', 'CONFIRMED 1', 'CANCELLED 1']));
  expect(states[2]).toContain('TENTATIVE 2');
  expect(issues.map(({ events }) => events.length)).toEqual([16, 16, 16]);
});

if (isInstalled('radicale', '--version'))
  describe('Radicale', () => {
    let server: CalendarServer;
    beforeAll(async () => {
      server = await startRadicale();
    });
    afterAll(() => server.stop());
    const held = async (): Promise<RereadEvent[]> => {
      // The server gives its own name to the calendar, and its events as they were put.
      const calendar = (await server.calendar()).replace(/^(NAME|X-WR-CALNAME):.*\r\n/gm, '');
      return rereadCalendar(calendar.replace('CALSCALE', 'NAME:x\r\nX-WR-CALNAME:x\r\nCALSCALE')).events;
    };

    /** The server sorts the properties of a component, and writes 24 hours as a day. */
    const inAnyOrder = (events: readonly RereadEvent[]) =>
      byUid(events).map(({ alarms, ...event }) => ({
        ...event,
        alarms: alarms.map(({ trigger, properties, ...alarm }) => ({
          ...alarm,
          properties: properties.toSorted(),
          seconds: ICAL.Duration.fromString(trigger).toSeconds(),
        })),
      }));

    test('holds each event once, as it was issued last, cancelled ones marked', async () => {
      for (const { text, events } of issues) {
        await server.putEvents(text);
        expect(inAnyOrder(await held())).toEqual(inAnyOrder(events));
      }
    });

    test('holds the same when the whole file is put in place of the older', async () => {
      for (const { text, events } of issues) {
        await server.putCalendar(text);
        expect(inAnyOrder(await held())).toEqual(inAnyOrder(events));
      }
    });
  });

if (isInstalled('khal', '--version'))
  describe('khal', () => {
    let home: ProgramHome;
    beforeEach(() => {
      home = programHome();
    });
    afterEach(() => home.remove());

    /** New York is six hours behind Oslo in June. */
    const inNewYork = ({ start }: RereadEvent): string =>
      start === '2026-06-17T07:30:00Z' ? '2026-06-17 03:30' : start;

    test('holds each event once, as it was issued last, cancelled ones marked', () => {
      const khal = khalIn(home);
      for (const [index, { text, events }] of issues.entries()) {
        khal.import(home.write(`${index}.ics`, text));
        const expected = events.map((event) => ({
          uid: event.uid,
          start: inNewYork(event),
          place: event.others['location'] ?? '',
          cancelled: event.others['status'] === 'CANCELLED',
        }));
        expect(byUid(khal.states('2026-03-15', 800))).toEqual(byUid(expected));
      }
    });
  });
