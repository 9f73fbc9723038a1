/** The calendar that months from the anchor make. */
import { addMonths, type CalendarDate } from '../domain/calendar-date.js';

/** The nominal date of a month from the anchor. */
export type NominalDates = (month: number) => CalendarDate;

/** Each month is worked out once: rules of one plan share their months, and windows ask for their neighbours'. */
export function nominalDates(anchor: CalendarDate): NominalDates {
  const known = new Map<number, CalendarDate>();
  return (month) => {
    const before = known.get(month);
    if (before !== undefined) return before;
    const date = addMonths(anchor, month);
    known.set(month, date);
    return date;
  };
}
