/** The public holidays that rows ask for, looked up once for each region. */
import type { HolidayOn } from '../planning/day-rules.js';

/** Throws FollowUpError for a region that is not known. */
export type HolidaysIn = (region: string) => HolidayOn;

/** `lookUp` loads a package, which only the edge of the program may do. */
export function rememberHolidays(lookUp: HolidaysIn): HolidaysIn {
  const known = new Map<string, HolidayOn>();
  return (region) => {
    const holidayOn = known.get(region) ?? lookUp(region);
    known.set(region, holidayOn);
    return holidayOn;
  };
}
