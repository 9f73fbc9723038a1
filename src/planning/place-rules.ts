/** The slots of all rules on their days, and, where a log moved some of them, with room between those of a kind. */
import { isImaging } from '../domain/assessment.js';
import { addDays, type CalendarDate, latestOf } from '../domain/calendar-date.js';
import type { DatedRule } from './date-slots.js';
import { type DatedSlot, moveTo } from './dated-slot.js';
import type { DayRules } from './day-rules.js';
import { freeDay, placeSlots } from './place-slots.js';
import { spaceSlots } from './space-slots.js';

export function placeRules(dated: readonly DatedRule[], scanLeadDays: number, days: DayRules): DatedSlot[] {
  const placed = placeSlots(
    dated.flatMap(({ slots }) => slots),
    scanLeadDays,
    days,
  );
  const hasLog = dated.some(({ slots, unmatched }) => unmatched.length > 0 || slots.some(({ record }) => record));
  if (!hasLog) return placed;
  let start = 0;
  const spaced = dated.flatMap(({ slots, unmatched }) => {
    const own = placed.slice(start, start + slots.length);
    start += slots.length;
    const others = unmatched.filter(({ outcome }) => outcome === 'done').map(({ on }) => on);
    const isVisit = own[0] && !isImaging(own[0].rule.assessment);
    return spaceSlots(own, others, isVisit ? days.visitDay : days.anyDay);
  });
  return visitsAfterScans(spaced, scanLeadDays, days);
}

/** The day of a scan that is not where the plan wanted it; null: it is. */
function scanElsewhere({ rule, target, record, adjustments }: DatedSlot): CalendarDate | null {
  if (!isImaging(rule.assessment)) return null;
  if (record) return ['done', 'booked', 'moved'].includes(record.outcome) ? record.on : null;
  return adjustments.some(({ reason }) => reason === 'too-close') ? target : null;
}

/** A visit whose scan fell after it waits for the result, as long as its window lasts. */
function visitsAfterScans(slots: readonly DatedSlot[], scanLeadDays: number, { visitDay }: DayRules): DatedSlot[] {
  const scans = new Map<number, CalendarDate>();
  for (const slot of slots) {
    const day = scanElsewhere(slot);
    if (day !== null) scans.set(slot.month, latestOf(day, scans.get(slot.month) ?? day));
  }
  return slots.map((slot) => {
    const scan = scans.get(slot.month);
    const waits = scan !== undefined && slot.target < scan && !slot.record && !slot.covered;
    if (!waits || isImaging(slot.rule.assessment)) return slot;
    const { window } = slot;
    const day = freeDay(addDays(scan, scanLeadDays), 1, window, visitDay) ?? freeDay(scan, 1, window, visitDay);
    return day === null ? slot : moveTo(slot, day, 'after-scan');
  });
}
