/** How far ahead a worklist looks: `30`, `30d`, `4w`, `2m`. */
import { addDays, addMonths, type CalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';

const dayAfter = {
  d: addDays,
  w: (date, count) => addDays(date, count * 7),
  m: addMonths,
} as const satisfies Record<string, (date: CalendarDate, count: number) => CalendarDate>;

const isUnit = (text: string): text is keyof typeof dayAfter => Object.hasOwn(dayAfter, text);

/** The last day that is within; months as in a calendar. Throws `invalid-value`. */
export function lastDayWithin(written: string, asOf: CalendarDate): CalendarDate {
  const [, count = '', unit = ''] = /^ *(\d{1,3}) *([a-z]?) *$/.exec(written.toLowerCase()) ?? [];
  const known = unit || 'd';
  if (count && isUnit(known)) return dayAfter[known](asOf, Number(count));
  const expected = 'days, weeks or months up to 999, such as 30d, 4w or 2m';
  throw new FollowUpError({ code: 'invalid-value', where: '--due-within', details: { value: written, expected } });
}
