/** No two of a kind closer than half the interval because one was late, or fixed for another day. */
import { addDays, type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { type DatedSlot, fixedDay, moveTo } from './dated-slot.js';
import type { DayRule } from './day-rules.js';
import { halfInterval } from './match-entry.js';
import { freeDay } from './place-slots.js';

/**
 * The placed slots of one rule, in order: one that comes too soon is moved on within its window, else it is left out,
 * as the one before covers it. `others` are days on which the same was done beside the plan.
 */
export function spaceSlots(slots: readonly DatedSlot[], others: readonly CalendarDate[], rule: DayRule): DatedSlot[] {
  let last: CalendarDate | null = null;
  return slots.map((slot) => {
    const { record, target } = slot;
    if (record?.outcome === 'done' || fixedDay(slot)) {
      last = record?.on ?? target;
      return slot;
    }
    if (record) return slot;
    const before: CalendarDate[] = others.filter((day) => day <= target);
    const since = [...before, ...(last === null ? [] : [last])].sort().at(-1);
    const spaced = since === undefined ? slot : spacedFrom(slot, since, rule);
    if (!spaced.covered) last = spaced.target;
    return spaced;
  });
}

function spacedFrom(slot: DatedSlot, since: CalendarDate, rule: DayRule): DatedSlot {
  const { target, window } = slot;
  const half = halfInterval(slot);
  if (daysBetween(since, target) >= half) return slot;
  const day = freeDay(addDays(since, half), 1, window, rule);
  if (day !== null && day > target) return moveTo(slot, day, 'too-close');
  const left = { from: target, to: since, reason: 'covered-before' as const };
  return { ...slot, covered: true, adjustments: [...slot.adjustments, left] };
}
