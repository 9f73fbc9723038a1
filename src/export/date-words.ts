/** Dates as people read them: the month as a word, so that no country reads another day. */
import { type CalendarDate, weekdayOf } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `15 Jun`. */
export const dayAndMonth = (date: CalendarDate): string =>
  `${date.slice(8)} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''}`;

/** `15 Jun 2026`. */
export const dayMonthYear = (date: CalendarDate): string => `${dayAndMonth(date)} ${date.slice(0, 4)}`;

/** `Mon 08 Jun 2026`: the same width for every day. */
export const weekdayAndDate = (date: CalendarDate): string => `${weekdays[weekdayOf(date)]} ${dayMonthYear(date)}`;

/** `01 Jun–29 Jun`. */
export const windowText = ({ earliest, latest }: Window): string => `${dayAndMonth(earliest)}–${dayAndMonth(latest)}`;

/** Ten years of days, which the plans of a cohort name again and again. */
const mostDays = 3700;
const days = new Map<CalendarDate, string>();

/** `Mon 8 Jun 2026`, for sentences. */
export function dayInWords(date: CalendarDate): string {
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size === mostDays) days.clear();
  const words = weekdayAndDate(date).replace(' 0', ' ');
  days.set(date, words);
  return words;
}
