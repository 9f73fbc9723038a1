/** The days that months from an anchor fall on, and their windows: the same for all cases that share the anchor. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { Cadence } from '../domain/preferences.js';
import { type NominalDates, nominalDates } from './nominal-dates.js';
import type { TimedSlot } from './rule-slots.js';
import { slotWindow } from './slot-window.js';

export interface AnchoredCalendar {
  nominalOf: NominalDates;
  windowOf: (slot: TimedSlot) => Window;
}

/** Ten years of anchors. A cohort that spans more begins again, so that memory stays bounded. */
const mostCalendars = 3_700;

function newCalendar(anchor: CalendarDate, cadence: Cadence): AnchoredCalendar {
  const nominalOf = nominalDates(anchor);
  const windows = new Map<object, Window>();
  return {
    nominalOf,
    windowOf: ({ slot, timing }) => {
      const known = windows.get(timing);
      if (known) return known;
      const window = slotWindow(slot, nominalOf, cadence);
      windows.set(timing, window);
      return window;
    },
  };
}

type Calendars = Map<CalendarDate, AnchoredCalendar>;

const calendars: Record<Cadence, Calendars> = { shortest: new Map(), longest: new Map() };

export function anchoredCalendar(anchor: CalendarDate, cadence: Cadence): AnchoredCalendar {
  const ofCadence = calendars[cadence];
  const known = ofCadence.get(anchor);
  if (known) return known;
  if (ofCadence.size === mostCalendars) ofCadence.clear();
  const calendar = newCalendar(anchor, cadence);
  ofCadence.set(anchor, calendar);
  return calendar;
}
