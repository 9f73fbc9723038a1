/** On which days an appointment can be: not away, no holiday, a working day, a day of the clinic. */
import { type CalendarDate, isWorkingDay, weekdayOf } from '../domain/calendar-date.js';
import type { DateReason } from '../domain/follow-up-plan.js';
import { type Preferences, weekdays } from '../domain/preferences.js';

/** The name of the public holiday on a day, if it is one. */
export type HolidayOn = (date: CalendarDate) => string | undefined;

type DayPreferences = Pick<Preferences, 'weekends' | 'clinicDays' | 'away'>;

/** Why nothing can be on a day; null: it can. */
export type DayRule = (date: CalendarDate) => DateReason | null;

export interface DayRules {
  /** For everything. */
  anyDay: DayRule;
  /** For visits, which the clinic may have on some days of the week only. */
  visitDay: DayRule;
}

export function dayRules({ weekends, clinicDays, away }: DayPreferences, holidayOn?: HolidayOn): DayRules {
  const anyDay: DayRule = (date) => {
    if (weekends === 'shift' && !isWorkingDay(date)) return 'working-day';
    if (holidayOn?.(date) !== undefined) return 'holiday';
    return away?.some(({ from, to }) => from <= date && date <= to) ? 'away' : null;
  };
  if (clinicDays === undefined) return { anyDay, visitDay: anyDay };
  const open = new Set(clinicDays.map((day) => weekdays.indexOf(day)));
  return { anyDay, visitDay: (date) => anyDay(date) ?? (open.has(weekdayOf(date)) ? null : 'clinic-day') };
}
