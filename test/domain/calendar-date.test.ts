/** Calendar dates, day by day through a leap cycle, against a calendar that is counted out from the rule of leap years. */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  earliestOf,
  isCalendarDate,
  isWorkingDay,
  latestOf,
  weekdayOf,
} from '../../src/domain/calendar-date.js';
import { aDate } from '../support/a-date.js';
import { daysLater, leapCycle, monthLength, monthsLater, weekday } from '../support/gregorian.js';

const cycle = leapCycle.map(aDate);

/** The days for which `holds` is false. */
const failing = (holds: (day: (typeof cycle)[number], index: number) => boolean): string[] =>
  cycle.filter((day, index) => !holds(day, index));

describe('on each of 1,461 consecutive days', () => {
  it('the calendar goes on by one day', () => {
    expect(cycle).toHaveLength(1461);
    expect([cycle[0], cycle.at(-1)]).toEqual(['2023-03-01', '2027-02-28']);
    expect(failing((day, index) => index === 0 || addDays(cycle[index - 1] ?? day, 1) === day)).toEqual([]);
  });

  it('the weekday follows that of the day before, from Wednesday 1 March 2023', () => {
    expect(failing((day, index) => weekdayOf(day) === (3 + index) % 7)).toEqual([]);
  });

  it('a working day is one from Monday to Friday', () => {
    expect(failing((day) => isWorkingDay(day) === [1, 2, 3, 4, 5].includes(weekday(day)))).toEqual([]);
  });

  it.each([-4000, -366, -42, -1, 0, 14, 28, 42, 365, 11_000])('adding %i days meets the counted calendar', (count) => {
    expect(failing((day) => addDays(day, count) === daysLater(day, count))).toEqual([]);
    expect(failing((day) => daysBetween(day, addDays(day, count)) === count)).toEqual([]);
  });

  it.each([-13, -1, 0, 1, 2, 3, 4, 6, 11, 12, 36, 47, 48, 60, 120, 360])(
    'adding %i months gives the same day of the month, or the last day of a shorter one',
    (count) => {
      expect(failing((day) => addMonths(day, count) === monthsLater(day, count))).toEqual([]);
    },
  );

  it('the earlier and the later of two days are told apart', () => {
    expect(
      failing((day) => earliestOf(day, addDays(day, 1)) === day && earliestOf(addDays(day, 1), day) === day),
    ).toEqual([]);
    expect(
      failing((day) => latestOf(day, addDays(day, -1)) === day && latestOf(addDays(day, -1), day) === day),
    ).toEqual([]);
  });
});

describe('the end of a month', () => {
  it('is counted from the anchor, so a short month in between takes no day away', () => {
    const months = [1, 2, 3, 4, 6, 9, 12, 13];
    expect(months.map((count) => addMonths(aDate('2024-01-31'), count))).toEqual([
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2024-05-31',
      '2024-07-31',
      '2024-10-31',
      '2025-01-31',
      '2025-02-28',
    ]);
  });

  it('chained from date to date would lose days, which is why it never is', () => {
    const chained = addMonths(addMonths(aDate('2024-01-31'), 1), 2);
    expect([chained, addMonths(aDate('2024-01-31'), 3)]).toEqual(['2024-04-29', '2024-04-30']);
  });

  it('of February in a year that is no leap year is the 28th, also from 29 February', () => {
    expect(addMonths(aDate('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(aDate('2024-02-29'), 48)).toBe('2028-02-29');
  });
});

describe('the last day that can be written, 9999-12-31,', () => {
  it('has no day after it: a refusal, never a text that is no date', () => {
    const last = aDate('9999-12-31');
    const afterwards = [() => addDays(last, 1), () => addMonths(last, 1)].map((act) => {
      try {
        return act();
      } catch {
        return 'refused';
      }
    });
    expect(afterwards).toEqual(['refused', 'refused']);
  });
});

describe('a calendar date', () => {
  it('is every day of every month from 1999 to 2101, and no day after its last', () => {
    const wrong: string[] = [];
    const two = (part: number) => String(part).padStart(2, '0');
    for (let year = 1999; year <= 2101; year += 1)
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
          const text = `${year}-${two(month)}-${two(day)}`;
          if (isCalendarDate(text) !== exists) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });

  it.each([
    '20260315',
    '15/03/2026',
    '15.03.2026',
    '03/15/2026',
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-03-15',
    '02026-03-15',
    '+002026-03-15',
    '-2026-03-15',
    '2026-03-15T00:00:00Z',
    '2026-03-15 ',
    ' 2026-03-15',
    '2026-03-15\n',
    '2026–03–15',
    '２０２６-03-15',
    '',
    'today',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
