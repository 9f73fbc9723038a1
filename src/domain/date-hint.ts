/** What somebody who wrote a date in another way probably meant. */
import { isCalendarDate } from './calendar-date.js';

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One sentence that says what is wrong with a text that is not a calendar date, and what to write instead. */
export function dateHint(value: string): string {
  const example = 'Write year-month-day, for example 2026-03-15.';
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(value) ?? [];
  if (year) {
    const mended = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isCalendarDate(mended)) return `Write ${mended}.`;
    const longest = monthLengths[Number(month) - 1];
    if (longest === undefined) return `There is no month ${month}. ${example}`;
    return Number(day) > longest || Number(day) === 0
      ? `That month has no day ${day}.`
      : `${year} is not a leap year: its February has 28 days.`;
  }
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value) ?? [];
  const readings = [`${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`];
  if (first !== second) readings.push(`${last}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`);
  const possible = readings.filter(isCalendarDate);
  return possible.length > 0 ? `Write year-month-day: ${possible.join(' or ')}.` : example;
}
