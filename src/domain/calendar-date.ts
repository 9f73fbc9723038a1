/** Calendar dates: days without time or zone, so that a plan is the same in every time zone. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

declare const calendarDate: unique symbol;

/** A day that exists, as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian). Strings compare in date order. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const written = /^\d{4}-\d{2}-\d{2}$/;

const dayInMilliseconds = 86_400_000;

// Plans name the same few thousand days again and again, and reading or writing one costs more than looking it up.
const times = new Map<string, number>();
const dates = new Map<number, CalendarDate>();

// The ISO form is the one that is read as UTC, where every day has 24 hours; `Date.UTC(26, …)` would mean 1926.
function toTime(date: CalendarDate): number {
  const time = times.get(date) ?? Date.parse(date);
  times.set(date, time);
  return time;
}

function fromTime(time: number): CalendarDate {
  const known = dates.get(time);
  if (known !== undefined) return known;
  const date = new Date(time).toISOString().slice(0, 10);
  if (!written.test(date)) throw new RangeError(`${date} cannot be written in four digits of a year`);
  dates.set(time, date as CalendarDate);
  return date as CalendarDate;
}

/** True for `YYYY-MM-DD` naming a day that exists: `2024-02-29`, but not `2026-02-30` or `2026-2-3`. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!written.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && fromTime(time) === text;
}

/** The day `count` days later (earlier if negative). */
export const addDays = (date: CalendarDate, count: number): CalendarDate =>
  fromTime(toTime(date) + count * dayInMilliseconds);

/**
 * The same day of the month `count` months later; a day that does not exist becomes the last day of its month.
 * Always count from the anchor: chaining loses days (2024-01-31 + 1 + 2 is the 29 April, + 3 the 30 April).
 */
export const addMonths = (date: CalendarDate, count: number): CalendarDate =>
  fromTime(addMonthsTo(new UTCDateMini(toTime(date)), count).getTime());

/** Days from `earlier` to `later`, negative when they are the other way round. */
export const daysBetween = (earlier: CalendarDate, later: CalendarDate): number =>
  (toTime(later) - toTime(earlier)) / dayInMilliseconds;

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: CalendarDate): number => {
  // 1 January 1970 was a Thursday.
  const days = toTime(date) / dayInMilliseconds + 4;
  return ((days % 7) + 7) % 7;
};

/** True from Monday to Friday. */
export const isWorkingDay = (date: CalendarDate): boolean => weekdayOf(date) % 6 !== 0;

export const earliestOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);

export const latestOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
