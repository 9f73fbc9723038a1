/** Which slot of a rule a log entry is about. */
import { addMonths, type CalendarDate, daysBetween } from '../domain/calendar-date.js';
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
 * The slot that the entry names; else the one whose window holds its day, else the nearest within half an interval.
 * What was done fulfils a slot that was not done yet, or adds to the record of the same day; `doneOn` tells by key.
 */
export function matchEntry(
  { did, outcome, on }: SlotEntry,
  slots: readonly DatedSlot[],
  doneOn: ReadonlyMap<string, CalendarDate>,
): DatedSlot | undefined {
  const free = ({ key }: DatedSlot): boolean => outcome !== 'done' || (doneOn.get(key) ?? on) === on;
  const named = slots.find(({ key }) => key === did);
  if (named && free(named)) return named;
  if (isSlotKey(did) && slots.some(({ rule }) => did.startsWith(`${rule.assessment}@`))) return undefined;
  if (outcome === 'done') {
    const sameDay = slots.find(({ key }) => doneOn.get(key) === on);
    if (sameDay) return sameDay;
  }
  const open = slots.filter(free);
  const near = open.filter((slot) => distance(slot, on) <= halfInterval(slot));
  return open.find((slot) => holds(slot, on)) ?? near.toSorted((a, b) => distance(a, on) - distance(b, on))[0];
}
