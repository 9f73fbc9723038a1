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

/**
 * Whether a day outside the window still counts: within half an interval. Before the window only where the slot could
 * not follow half an interval later; else it is a scan more, and the planned one stays. A single occurrence has no next
 * one to be mistaken for, so it is never too late.
 */
function reaches(slot: DatedSlot, day: CalendarDate): boolean {
  const { everyMonths, everyWeeks, window } = slot;
  if (everyMonths === null && everyWeeks === null) {
    const half = Math.floor(daysBetween(window.earliest, window.latest) / 2);
    return day >= addDays(window.earliest, -half);
  }
  const half = halfInterval(slot);
  return distance(slot, day) <= half && (day > window.latest || addDays(day, half) > window.latest);
}

/** The one that the day comes after, though more than half an interval: nothing is too late before the next is due. */
function lateFor(slots: readonly DatedSlot[], day: CalendarDate): DatedSlot | undefined {
  const before = slots.findLast(({ window }) => window.latest < day);
  return before && distance(before, day) <= 2 * halfInterval(before) ? before : undefined;
}

/**
 * The slot that the entry names; else the one whose window holds its day, else the nearest that it reaches.
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
  // Entries come in the order of their days: nothing makes up for one whose successor was done before.
  const ahead = slots.slice(slots.findLastIndex(({ key }) => doneOn.has(key)) + 1);
  const near = ahead.filter((slot) => reaches(slot, on)).toSorted((a, b) => distance(a, on) - distance(b, on))[0];
  return near ?? lateFor(ahead, on);
}
