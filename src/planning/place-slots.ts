/** Nominal dates become days on which a clinic works, scans before the visit that discusses them. */

import { isImaging } from '../domain/assessment.js';
import { addDays, type CalendarDate, earliestOf, isWorkingDay, latestOf } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { Preferences } from '../domain/patient-case.js';
import { type DatedSlot, moveTo } from './dated-slot.js';

type PlacingPreferences = Pick<Preferences, 'scanLeadDays' | 'weekends'>;

/** The first working day from `date` on in steps of `step` days within the window, or null. */
function workingDay(date: CalendarDate, step: 1 | -1, { earliest, latest }: Window): CalendarDate | null {
  for (let day = date; day >= earliest && day <= latest; day = addDays(day, step)) if (isWorkingDay(day)) return day;
  return null;
}

/** The next working day in the window, else the previous one, else the day itself. */
const nearestWorkingDay = (date: CalendarDate, window: Window): CalendarDate =>
  workingDay(date, 1, window) ?? workingDay(date, -1, window) ?? date;

function placeVisit(slot: DatedSlot, { weekends }: PlacingPreferences): DatedSlot {
  return weekends === 'keep' ? slot : moveTo(slot, nearestWorkingDay(slot.target, slot.window), 'working-day');
}

/** `scanLeadDays` before the visit, cut at the window's edge, then on a working day that is not after the visit. */
function placeBefore(slot: DatedSlot, visit: CalendarDate, preferences: PlacingPreferences): DatedSlot {
  const { earliest, latest } = slot.window;
  const { scanLeadDays } = preferences;
  const reason = scanLeadDays === 0 ? 'with-clinic' : 'scan-before-clinic';
  const wished = moveTo(slot, addDays(visit, -scanLeadDays), reason);
  const inWindow = moveTo(wished, latestOf(earliest, earliestOf(latest, wished.target)), 'window-edge');
  if (preferences.weekends === 'keep') return inWindow;
  const upToVisit = { earliest, latest: earliestOf(latest, visit) };
  const day = workingDay(inWindow.target, -1, slot.window) ?? workingDay(inWindow.target, 1, upToVisit);
  return moveTo(inWindow, day ?? inWindow.target, 'working-day');
}

/** Every slot on its target day. Imaging without a visit in its month is placed like a visit. */
export function placeSlots(slots: readonly DatedSlot[], preferences: PlacingPreferences): DatedSlot[] {
  const visits = new Map<number, CalendarDate>();
  for (const slot of slots)
    if (!isImaging(slot.rule.assessment)) visits.set(slot.month, placeVisit(slot, preferences).target);
  return slots.map((slot) => {
    const visit = isImaging(slot.rule.assessment) ? visits.get(slot.month) : undefined;
    return visit === undefined ? placeVisit(slot, preferences) : placeBefore(slot, visit, preferences);
  });
}
