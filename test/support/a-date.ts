/** Literal dates in tests. */
import { type CalendarDate, isCalendarDate } from '../../src/domain/calendar-date.js';

/** The text as a calendar date; throws where the test itself is wrong. */
export function aDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`the test writes an impossible date: ${text}`);
  return text;
}
