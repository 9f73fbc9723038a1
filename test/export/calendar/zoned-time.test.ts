/** A time on a clock becomes an instant, also on the days on which clocks change. Offsets are those of the tz database. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-date.js';
import { zonedInstant } from '../../../src/export/calendar/zoned-time.js';
import { aDate } from '../../support/a-date.js';

const instantOf = (date: string, time: string, zone: string): string =>
  new Date(zonedInstant(aDate(date), time, zone)).toISOString().slice(0, 16);

describe('a time in a zone', () => {
  test.each([
    ['2026-01-15', '09:30', 'Europe/Oslo', '2026-01-15T08:30'],
    ['2026-06-15', '09:30', 'Europe/Oslo', '2026-06-15T07:30'],
    ['2026-06-15', '09:30', 'UTC', '2026-06-15T09:30'],
    ['2026-06-15', '09:30', 'Asia/Kathmandu', '2026-06-15T03:45'],
    ['2026-06-15', '00:15', 'Pacific/Kiritimati', '2026-06-14T10:15'],
    ['2026-06-15', '23:45', 'Pacific/Pago_Pago', '2026-06-16T10:45'],
    ['2026-06-15', '09:30', 'America/St_Johns', '2026-06-15T12:00'],
  ])('%s %s in %s is %s UTC', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone)).toBe(expected);
  });

  // New York: 8 March 2026 from 02:00 to 03:00. Lord Howe: 4 October 2026 from 02:00 to 02:30. Samoa left out a day.
  test.each([
    ['2026-03-08', '01:59', 'America/New_York', '2026-03-08T06:59'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30'],
    ['2026-03-08', '03:30', 'America/New_York', '2026-03-08T07:30'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00'],
  ])('that does not exist (%s %s in %s) is read by the clocks before the change: %s UTC', (...row) => {
    const [date, time, zone, expected] = row;
    expect(instantOf(date, time, zone)).toBe(expected);
  });

  // New York: 1 November 2026 from 02:00 back to 01:00. Lord Howe: 5 April 2026 from 02:00 back to 01:30.
  test.each([
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00'],
    ['2026-10-25', '02:30', 'Europe/Oslo', '2026-10-25T00:30'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
  ])('that comes twice (%s %s in %s) is the first: %s UTC', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone)).toBe(expected);
  });

  test('is the first instant at which a clock there shows it, if one ever does', () => {
    const zones = ['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Chatham'];
    const clocks = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
      ]),
    );
    const days = fc.integer({ min: 0, max: 3_652 }).map((count) => addDays(aDate('2026-01-01'), count));
    const times = fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, times, (zone, date, time) => {
        const shows = (instant: number): boolean => clocks.get(zone)?.format(instant) === `${date} ${time}`;
        const asUtc = Date.parse(`${date}T${time}Z`);
        const quarters = Array.from({ length: 4 * 30 }, (_, index) => asUtc + (index - 60) * 900_000);
        const first = quarters.find(shows);
        const found = zonedInstant(date, time, zone);
        expect(first ?? 'never').toBe(shows(found) ? found : 'never');
      }),
      { numRuns: 2_000 },
    );
  });
});
