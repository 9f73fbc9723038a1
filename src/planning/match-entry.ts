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

const isSingle = ({ everyMonths, everyWeeks }: DatedSlot): boolean => everyMonths === null && everyWeeks === null;

/**
 * Before its window a slot counts only where it could not follow half an interval later; else what was done is one more,
 * and the planned one stays. A single one counts up to half its window early.
 */
function isEarlyFor(slot: DatedSlot, day: CalendarDate): boolean {
  const { earliest, latest } = slot.window;
  if (isSingle(slot)) return day >= addDays(earliest, -Math.floor(daysBetween(earliest, latest) / 2));
  return addDays(day, halfInterval(slot)) > latest;
}

/** Nothing is too late before the next one has its turn, and a single one never; after the last, within an interval. */
const isLateFor = (slot: DatedSlot, day: CalendarDate, next: DatedSlot | undefined): boolean =>
  next !== undefined || isSingle(slot) || daysBetween(slot.nominal, day) <= 2 * halfInterval(slot);

/**
 * The slot that the entry names; else the one whose window holds its day, else a neighbour that it is early or late for.
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
  const next = ahead.find(({ window }) => on < window.earliest);
  if (next && isEarlyFor(next, on)) return next;
  const before = ahead.findLast(({ window }) => window.latest < on);
  return before && isLateFor(before, on, next) ? before : undefined;
}
