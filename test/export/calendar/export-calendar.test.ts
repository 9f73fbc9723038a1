/** The file as a whole: what it is called, what it is made of, and which trips are in it. */
import { describe, expect, test } from 'vitest';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { faultsOf } from '../../support/faults-of.js';
import { rereadCalendar } from './reread-calendar.js';
import { allPlans, day, uterusPlan, withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const startsOf = (file: string): string[] => rereadCalendar(file).events.map(({ start }) => start);

describe('A calendar file', () => {
  test('begins with what it is and its name, and says nothing of methods or refreshing', () => {
    const file = exportCalendar(uterusPlan(), withOptions());
    expect(file.slice(0, file.indexOf('BEGIN:VEVENT')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//lms-followup//lms-followup//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Follow-up plan p7',
      'X-WR-CALNAME:Follow-up plan p7',
      '',
    ]);
    expect(file).not.toMatch(/METHOD|REFRESH|PUBLISHED-TTL/);
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  test('holds this event, discreet, for the first trip', () => {
    const file = exportCalendar(uterusPlan(), withOptions({ discreet: true }));
    expect(file.slice(file.indexOf('BEGIN:VEVENT'), file.indexOf('END:VEVENT')).split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:2ac2d75d-ca4c-563f-8057-dafbe700ffb2',
      'DTSTAMP:20260401T000000Z',
      'CREATED:20260401T000000Z',
      'LAST-MODIFIED:20260401T000000Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20260608',
      'DTEND;VALUE=DATE:20260609',
      'SUMMARY:Appointment',
      'DESCRIPTION:Any day from Mon 1 Jun 2026 to Mon 29 Jun 2026 is on time.\\nA r',
      ' eminder\\, not a booked appointment.',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'STATUS:TENTATIVE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P27DT15H',
      'DESCRIPTION:Time to book: Appointment',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15H',
      'DESCRIPTION:Tomorrow: Appointment',
      'END:VALARM',
      '',
    ]);
    expect(rereadCalendar(file).name).toBe('Appointments');
  });

  test.each(allPlans)('is the same file each time: $title', ({ plan }) => {
    const options = withOptions({ all: true });
    expect(exportCalendar(plan, options)).toBe(exportCalendar(structuredClone(plan), options));
  });
});

describe('The span of an event', () => {
  test('is the planned day, or, if asked for, all days that are on time', () => {
    const [onDay] = rereadCalendar(exportCalendar(uterusPlan(), withOptions())).events;
    expect([onDay?.start, onDay?.end]).toEqual(['2026-06-08', '2026-06-09']);
    const [inWindow] = rereadCalendar(exportCalendar(uterusPlan(), withOptions({ calendarSpan: 'window' }))).events;
    expect([inWindow?.start, inWindow?.end]).toEqual(['2026-06-01', '2026-06-30']);
  });

  test.each(allPlans)('is where the windows of its slots overlap, around the planned day: $title', ({ plan }) => {
    const { events } = rereadCalendar(exportCalendar(plan, withOptions({ all: true, calendarSpan: 'window' })));
    expect(events.length).toBe(plan.trips.length);
    for (const [index, { date, keys }] of plan.trips.entries()) {
      const windows = plan.assessments.filter(({ key }) => keys.includes(key)).map(({ window }) => window);
      const { start = '', end = '' } = events[index] ?? {};
      const days = [start, date, end];
      expect(days).toEqual([...days].sort());
      expect(date < end).toBe(true);
      expect(start).toBe(
        windows
          .map(({ earliest }) => earliest)
          .sort()
          .at(-1),
      );
      const dayAfter = new Date(`${windows.map(({ latest }) => latest).sort()[0]}T24:00:00Z`);
      expect(end).toBe(dayAfter.toISOString().slice(0, 10));
    }
  });

  test.each([
    ['month', '2026-10-31', '20261101'],
    ['year', '2026-12-31', '20270101'],
    ['leap day', '2028-02-28', '20280229'],
    ['February', '2027-02-28', '20270301'],
  ])('ends the day after, across the end of a %s', (_name, date, after) => {
    const plan = uterusPlan();
    const trips = plan.trips.slice(0, 1).map((trip) => ({ ...trip, date: day(date) }));
    expect(exportCalendar({ ...plan, trips }, withOptions())).toContain(`DTEND;VALUE=DATE:${after}\r\n`);
  });
});

describe('The trips in the file', () => {
  // Windows of month 3 end on 29 June 2026, those of month 6 on 29 September 2026.
  test('are those that can still be on time', () => {
    const startsAsOf = (asOf: string): string[] =>
      startsOf(exportCalendar(uterusPlan({ asOf }), withOptions())).slice(0, 2);
    expect(startsAsOf('2026-06-29')).toEqual(['2026-06-08', '2026-06-15']);
    expect(startsAsOf('2026-06-30')).toEqual(['2026-09-08', '2026-09-15']);
  });

  test('stay while any one of their slots can still be on time', () => {
    const plan = uterusPlan({ asOf: '2026-06-30' });
    const [first, ...rest] = plan.assessments;
    if (!first) throw new Error('an empty plan');
    expect(first.status).toBe('past');
    const partly = { ...plan, assessments: [{ ...first, status: 'due' as const }, ...rest] };
    expect(startsOf(exportCalendar(partly, withOptions())).slice(0, 2)).toEqual(['2026-06-08', '2026-09-08']);
  });

  test('are all of the plan when past ones are asked for', () => {
    const plan = uterusPlan({ asOf: '2031-01-01' });
    expect(startsOf(exportCalendar(plan, withOptions({ all: true })))).toEqual(plan.trips.map(({ date }) => date));
    expect(startsOf(exportCalendar(plan, withOptions())).length).toBe(12);
  });

  test('must be at least one, else the file is refused', () => {
    const plan = uterusPlan({ asOf: '2040-01-01' });
    const fault = { code: 'nothing-upcoming', details: { asOf: '2040-01-01' } };
    expect(faultsOf(() => exportCalendar(plan, withOptions()))).toEqual([fault]);
    expect(startsOf(exportCalendar(plan, withOptions({ all: true }))).length).toBe(plan.trips.length);
    const empty = { ...plan, assessments: [], trips: [] };
    expect(faultsOf(() => exportCalendar(empty, withOptions({ all: true })))).toEqual([fault]);
  });
});

describe('The revision of an event', () => {
  test('is the day of the plan at midnight UTC, and the first', () => {
    const file = exportCalendar(uterusPlan({ asOf: '2026-11-30' }), withOptions());
    for (const { properties } of readStrictly(file).components) {
      const { DTSTAMP, CREATED, 'LAST-MODIFIED': modified, SEQUENCE } = Object.fromEntries(properties);
      const midnight = '20261130T000000Z';
      expect([DTSTAMP, CREATED, modified, SEQUENCE]).toEqual([midnight, midnight, midnight, '0']);
    }
  });
});
