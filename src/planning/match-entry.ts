/** Which slot of a rule a log entry is about. */
import { addDays, addMonths, type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { isSlotKey, type SlotEntry } from '../domain/log-entry.js';
import type { DatedSlot } from './dated-slot.js';

/** Half of the interval in force, in days; nothing for a single occurrence. */
export const halfInterval = ({ nominal, everyMonths, everyWeeks }: DatedSlot): number => {
  if (everyWeeks !== null) return Math.floor((everyWeeks * 7) / 2);
  return everyMonths === null ? 0 : Math.floor(daysBetween(nominal, addMonths(nominal, everyMonths)) / 2);
};

const holds = ({ window }: DatedSlot, day: CalendarDate): boolean => window.earliest <= day && day <= window.latest;

const distance = ({ nominal }: DatedSlot, day: CalendarDate): number => Math.abs(daysBetween(nominal, day));

/** A single occurrence has no next one to be mistaken for: it is never too late. */
function reaches(slot: DatedSlot, day: CalendarDate): boolean {
  if (slot.everyMonths !== null || slot.everyWeeks !== null) return distance(slot, day) <= halfInterval(slot);
  const { earliest, latest } = slot.window;
  return day >= addDays(earliest, -Math.floor(daysBetween(earliest, latest) / 2));
}

/**
 * The slot that the entry names; else the one whose window holds its day, else the nearest within half an interval.
 * What was done fulfils a slot that was not done yet, or adds to the record of the same day; `doneOn` tells by key.
 * A key of another protocol counts no more than its assessment, and what was only arranged must then be on time.
 */
export function matchEntry(
  { did, outcome, on }: SlotEntry,
  slots: readonly DatedSlot[],
  doneOn: ReadonlyMap<string, CalendarDate>,
): DatedSlot | undefined {
  const free = ({ key }: DatedSlot): boolean => outcome !== 'done' || (doneOn.get(key) ?? on) === on;
  // Of the same month also where its exam stands for another assessment than the one it names.
  const named = isSlotKey(did) ? slots.find(({ key }) => key.endsWith(did.slice(did.indexOf('@')))) : undefined;
  if (named) return free(named) ? named : undefined;
  if (outcome === 'done') {
    const sameDay = slots.find(({ key }) => doneOn.get(key) === on);
    if (sameDay) return sameDay;
  }
  const open = slots.filter(free);
  const onTime = open.find((slot) => holds(slot, on));
  if (onTime || (isSlotKey(did) && outcome !== 'done')) return onTime;
  return open.filter((slot) => reaches(slot, on)).toSorted((a, b) => distance(a, on) - distance(b, on))[0];
}
