/** The days that months from an anchor fall on, and their windows: the same for all cases that share the anchor. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { Cadence } from '../domain/preferences.js';
import { type NominalDates, nominalDates } from './nominal-dates.js';

export interface AnchoredCalendar {
  nominalOf: NominalDates;
  /** By the timing of a slot; filled by whoever needs one. */
  windows: Map<object, Window>;
}

/** Ten years of anchors. A cohort that spans more begins again, so that memory stays bounded. */
const mostCalendars = 3_700;

const calendars = new Map<string, AnchoredCalendar>();

export function anchoredCalendar(anchor: CalendarDate, cadence: Cadence): AnchoredCalendar {
  const key = `${anchor} ${cadence}`;
  const known = calendars.get(key);
  if (known) return known;
  if (calendars.size === mostCalendars) calendars.clear();
  const calendar = { nominalOf: nominalDates(anchor), windows: new Map<object, Window>() };
  calendars.set(key, calendar);
  return calendar;
}
