/** Public holidays of a country or region, from the `date-holidays` package, which is loaded only when somebody asks. */
import { createRequire } from 'node:module';
import { addDays, type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import type { HolidayOn } from '../planning/day-rules.js';
import { knownRegion, type Regions } from './known-region.js';

interface Holiday {
  start: Date;
  end: Date;
  name: string;
  type: string;
}
type Holidays = Regions & { getHolidays(year: number): Holiday[] };

// Told in UTC, a holiday begins at the same instant wherever the program runs.
const options = { timezone: 'UTC', languages: ['en'] };

type HolidayPackage = typeof import('date-holidays').default;

/**
 * The public holidays of a region such as `NO`, `DE-BY` or `US-LA-NO`. Throws FollowUpError for one that is not known.
 * The rules of 207 countries are no part of the bundled program: required, as compiled code cannot import.
 */
export function holidaysIn(written: string): HolidayOn {
  const Package: HolidayPackage = createRequire(import.meta.url)('date-holidays');
  const [country, state, region] = knownRegion(written, new Package());
  return holidaysOf(new Package({ country, ...(state && { state }), ...(region && { region }) }, options));
}

/** Looked up a year at a time. A substitute day may be listed with the year before or after its own. */
function holidaysOf(holidays: Holidays): HolidayOn {
  const years = new Map<number, ReadonlyMap<CalendarDate, string>>();
  const inYear = (year: number): ReadonlyMap<CalendarDate, string> => {
    const known = years.get(year) ?? new Map(holidays.getHolidays(year).filter(isPublic).flatMap(namedDays));
    years.set(year, known);
    return known;
  };
  return (date) => {
    const year = Number(date.slice(0, 4));
    return inYear(year).get(date) ?? inYear(year - 1).get(date) ?? inYear(year + 1).get(date);
  };
}

/** Neither observances nor days on which only banks, schools or some people are free. */
const isPublic = ({ type }: Holiday): boolean => type === 'public';

/**
 * The days that a holiday takes from 8 in the morning to 4 in the afternoon: no half-days. Those of the Islamic and
 * Hebrew calendars begin at 6 in the evening of the day before, and some last several days.
 */
function namedDays({ start, end, name }: Holiday): [CalendarDate, string][] {
  const [begins, ends] = [start.toISOString(), end.toISOString()];
  const days: [CalendarDate, string][] = [];
  const first = begins.slice(0, 10);
  if (!isCalendarDate(first)) return days;
  for (let day = first; day < ends; day = addDays(day, 1))
    if (begins <= `${day}T08` && `${day}T16` <= ends) days.push([day, name]);
  return days;
}
