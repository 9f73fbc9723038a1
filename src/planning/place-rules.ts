/** The slots of all rules on their days, and, where a log moved some of them, with room between those of a kind. */
import { isImaging } from '../domain/assessment.js';
import { addDays, type CalendarDate, earliestOf, latestOf } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { DatedRule } from './date-slots.js';
import { type DatedSlot, fixedDay, moveTo } from './dated-slot.js';
import type { DayRules } from './day-rules.js';
import { halfInterval } from './match-entry.js';
import { freeDay, placeSlots } from './place-slots.js';
import { spaceSlots } from './space-slots.js';

export function placeRules(dated: readonly DatedRule[], scanLeadDays: number, days: DayRules): DatedSlot[] {
  const slots: DatedSlot[] = [];
  for (const rule of dated) for (const slot of rule.slots) slots.push(slot);
  if (slots.length === 0) return slots;
  const placed = placeSlots(slots, scanLeadDays, days);
  const hasLog = slots.some(({ record }) => record) || dated.some(({ unmatched }) => unmatched.length > 0);
  return visitsAfterScans(hasLog ? spaceRules(dated, placed, days) : placed, scanLeadDays, days);
}

function spaceRules(dated: readonly DatedRule[], placed: readonly DatedSlot[], days: DayRules): DatedSlot[] {
  let start = 0;
  return dated.flatMap(({ slots, unmatched }) => {
    const own = placed.slice(start, start + slots.length);
    start += slots.length;
    const others = unmatched.filter(({ outcome }) => outcome === 'done').map(({ on }) => on);
    const isVisit = own[0] && !isImaging(own[0].rule.assessment);
    return spaceSlots(own, others, isVisit ? days.visitDay : days.anyDay);
  });
}

/** The day from which a visit can tell the result of a scan, and the day before which it cannot be. */
interface ScanResult {
  ready: CalendarDate;
  never: CalendarDate;
}

/** Null where the scan is where the plan wanted it. */
function resultOf(slot: DatedSlot, scanLeadDays: number): ScanResult | null {
  const { rule, target, record, adjustments } = slot;
  if (!isImaging(rule.assessment)) return null;
  if (record?.outcome === 'done') {
    const { on, resultOn } = record;
    return { ready: resultOn ?? addDays(on, scanLeadDays), never: resultOn ?? on };
  }
  const displaced = adjustments.some(({ reason }) => reason === 'too-close' || reason === 'away');
  if (!fixedDay(slot) && (record || !displaced)) return null;
  return { ready: addDays(target, scanLeadDays), never: target };
}

/** By month; null where there are none, as in nearly every plan. */
function displacedResults(slots: readonly DatedSlot[], scanLeadDays: number): Map<number, ScanResult> | null {
  let results: Map<number, ScanResult> | null = null;
  for (const slot of slots) {
    const result = resultOf(slot, scanLeadDays);
    if (!result) continue;
    results ??= new Map();
    const { ready, never } = results.get(slot.month) ?? result;
    results.set(slot.month, { ready: latestOf(result.ready, ready), never: latestOf(result.never, never) });
  }
  return results;
}

/** A visit waits for the result of its scan, as far as its window lasts; failing that at least for the scan. */
function visitsAfterScans(slots: DatedSlot[], scanLeadDays: number, { visitDay }: DayRules): DatedSlot[] {
  const results = displacedResults(slots, scanLeadDays);
  if (!results) return slots;
  return slots.map((slot, index) => {
    const { ready, never } = results.get(slot.month) ?? {};
    const isVisit = !isImaging(slot.rule.assessment);
    if (!isVisit || slot.record || slot.covered || !ready || !never || slot.target >= ready) return slot;
    const window = beforeNext(slot, slots[index + 1]);
    const day = freeDay(ready, 1, window, visitDay);
    const least = slot.target < never ? freeDay(never, 1, window, visitDay) : null;
    return moveTo(slot, day ?? least ?? slot.target, 'after-scan');
  });
}

/** The window as far as it leaves half an interval to the next one of the same rule. */
function beforeNext({ rule, window }: DatedSlot, next: DatedSlot | undefined): Window {
  if (!next || next.rule !== rule) return window;
  return { ...window, latest: earliestOf(window.latest, addDays(next.target, -halfInterval(next))) };
}
