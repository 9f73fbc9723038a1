/** Calendar dates: days without time or zone, so that a plan is the same in every time zone. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

declare const calendarDate: unique symbol;

/** A day that exists, as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian). Strings compare in date order. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** Four digits, two and two: whether there is such a day, only a calendar tells. */
const isWritten = (text: string): text is CalendarDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

const dayInMilliseconds = 86_400_000;

type Span = (CalendarDate | undefined)[];
/** Days in a span, as a power of two. */
const spanBits = 9;
/**
 * Plans name the same few thousand days again and again, and writing one costs more than looking it up: the days from
 * 1970 to 2328. A span is made with the first of its days, as making all of them would slow every start.
 */
const spans = new Array<Span | undefined>(256).fill(undefined);

const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
};

/**
 * Days since 1970-01-01, counted in years that begin in March, so that a leap day comes last.
 * See https://howardhinnant.github.io/date_algorithms.html, days_from_civil.
 */
function toDay(date: CalendarDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(date, 8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - 719_468;
}

function fromDay(day: number): CalendarDate {
  const place = day >> spanBits;
  const inSpan = day & ((1 << spanBits) - 1);
  const known = spans[place]?.[inSpan];
  if (known !== undefined) return known;
  // The ISO form is the one that is written in UTC, where every day has 24 hours.
  const date = new Date(day * dayInMilliseconds).toISOString().slice(0, 10);
  if (!isWritten(date)) throw new RangeError(`${date} cannot be written in four digits of a year`);
  if (place >= 0 && place < spans.length) {
    const span = spans[place] ?? new Array<CalendarDate | undefined>(1 << spanBits).fill(undefined);
    span[inSpan] = date;
    spans[place] = span;
  }
  return date;
}

/** True for `YYYY-MM-DD` naming a day that exists: `2024-02-29`, but not `2026-02-30` or `2026-2-3`. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!isWritten(text)) return false;
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  // A day that its month does not have is counted as one of the next month.
  return fromDay(toDay(text)) === text;
}

/** The day `count` days later (earlier if negative). */
export const addDays = (date: CalendarDate, count: number): CalendarDate => fromDay(toDay(date) + count);

/**
 * The same day of the month `count` months later; a day that does not exist becomes the last day of its month.
 * Always count from the anchor: chaining loses days (2024-01-31 + 1 + 2 is the 29 April, + 3 the 30 April).
 */
export const addMonths = (date: CalendarDate, count: number): CalendarDate =>
  fromDay(addMonthsTo(new UTCDateMini(toDay(date) * dayInMilliseconds), count).getTime() / dayInMilliseconds);

/** Days from `earlier` to `later`, negative when they are the other way round. */
export const daysBetween = (earlier: CalendarDate, later: CalendarDate): number => toDay(later) - toDay(earlier);

/** From the calendar month of `earlier` to that of `later`, whatever the days: 0 within one. */
export const monthsBetween = (earlier: CalendarDate, later: CalendarDate): number =>
  (digits(later, 0, 4) - digits(earlier, 0, 4)) * 12 + digits(later, 5, 7) - digits(earlier, 5, 7);

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: CalendarDate): number => {
  // 1 January 1970 was a Thursday.
  const days = toDay(date) + 4;
  return ((days % 7) + 7) % 7;
};

/** True from Monday to Friday. */
export const isWorkingDay = (date: CalendarDate): boolean => weekdayOf(date) % 6 !== 0;

export const earliestOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);

export const latestOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
