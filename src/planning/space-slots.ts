/** No two of a kind closer than half the interval because one was late, early, or fixed for another day. */
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { type DatedSlot, fixedDay, moveTo } from './dated-slot.js';
import type { DayRule } from './day-rules.js';
import { halfInterval } from './match-entry.js';
import { freeDay } from './place-slots.js';

/**
 * The placed slots of one rule, in order: one that comes too soon is moved on within its window, else it is left out,
 * as what was done covers it. `others` are days on which the same was done beside the plan.
 */
export function spaceSlots(slots: readonly DatedSlot[], others: readonly CalendarDate[], rule: DayRule): DatedSlot[] {
  const done = [...others, ...slots.flatMap(({ record }) => (record?.outcome === 'done' ? [record.on] : []))];
  let last: CalendarDate | null = null;
  return slots.map((slot) => {
    const { record, target } = slot;
    if (record?.outcome === 'done' || fixedDay(slot)) {
      last = record?.on ?? target;
      return slot;
    }
    if (record) return slot;
    const spaced = spacedFrom(slot, last === null ? done : [...done, last], rule);
    if (!spaced.covered) last = spaced.target;
    return spaced;
  });
}

function spacedFrom(slot: DatedSlot, days: readonly CalendarDate[], rule: DayRule): DatedSlot {
  const { target, window } = slot;
  const half = halfInterval(slot);
  const nearest = (day: CalendarDate) => days.find((other) => Math.abs(daysBetween(other, day)) < half);
  const near = nearest(target);
  if (near === undefined) return slot;
  const day = freeDay(target, 1, window, (each) => rule(each) ?? (nearest(each) === undefined ? null : 'too-close'));
  if (day !== null) return moveTo(slot, day, 'too-close');
  const left = { from: target, to: near, reason: 'covered-before' as const };
  return { ...slot, covered: true, adjustments: [...slot.adjustments, left] };
}
