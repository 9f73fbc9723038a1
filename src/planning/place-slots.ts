/** Nominal dates become days on which a clinic works, scans before the visit that discusses them. */

import { isImaging } from '../domain/assessment.js';
import { addDays, type CalendarDate, earliestOf, latestOf } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import { type DatedSlot, fixedDay, moveTo } from './dated-slot.js';
import type { DayRule, DayRules } from './day-rules.js';

/** The first day from `date` on in steps of `step` days within the window on which something can be, or null. */
export function freeDay(date: CalendarDate, step: 1 | -1, { earliest, latest }: Window, rule: DayRule) {
  for (let day = date; day >= earliest && day <= latest; day = addDays(day, step)) if (rule(day) === null) return day;
  return null;
}

/** Moved to `day`, if there is one, for the reason that rules the present day out. */
const shift = (slot: DatedSlot, day: CalendarDate | null, rule: DayRule): DatedSlot => {
  const reason = rule(slot.target);
  return reason === null || day === null ? slot : moveTo(slot, day, reason);
};

/** The next possible day in the window, else the one before, else, with a milder rule, the same; else the day stays. */
function placeAlone(slot: DatedSlot, rules: readonly DayRule[]): DatedSlot {
  const { target, window } = slot;
  for (const rule of rules) {
    const day = freeDay(target, 1, window, rule) ?? freeDay(target, -1, window, rule);
    if (day !== null) return shift(slot, day, rule);
  }
  return slot;
}

/** `scanLeadDays` before the visit, cut at the window's edge, then on a possible day that is not after the visit. */
function placeBefore(slot: DatedSlot, visit: CalendarDate, scanLeadDays: number, { anyDay }: DayRules): DatedSlot {
  const { earliest, latest } = slot.window;
  const reason = scanLeadDays === 0 ? 'with-clinic' : 'scan-before-clinic';
  const wished = moveTo(slot, addDays(visit, -scanLeadDays), reason);
  const inWindow = moveTo(wished, latestOf(earliest, earliestOf(latest, wished.target)), 'window-edge');
  const upToVisit = { earliest, latest: earliestOf(latest, visit) };
  const day = freeDay(inWindow.target, -1, slot.window, anyDay) ?? freeDay(inWindow.target, 1, upToVisit, anyDay);
  return shift(inWindow, day, anyDay);
}

/**
 * Every slot on its target day; one that the clinic fixed stays there. Imaging goes before the visit of its month,
 * unless one of the two was done, or counts, apart from the other: then it is placed by itself.
 */
export function placeSlots(slots: readonly DatedSlot[], scanLeadDays: number, days: DayRules): DatedSlot[] {
  if (slots.length === 0) return [];
  const visitRules = days.visitDay === days.anyDay ? [days.anyDay] : [days.visitDay, days.anyDay];
  const isRecorded = slots.some(({ record }) => record !== null);
  const visits = new Map<number, DatedSlot>();
  const unfixedVisits = isRecorded ? new Map<number, DatedSlot>() : visits;
  const placed = slots.map((slot) => {
    if (isImaging(slot.rule.assessment)) return slot;
    const fixed = placeFixed(slot);
    const alone = placeAlone(slot, visitRules);
    unfixedVisits.set(slot.month, alone);
    visits.set(slot.month, fixed ?? alone);
    return fixed ?? alone;
  });
  const scanDays = isRecorded ? fixedScans(slots) : noDays;
  return placed.map((slot) => {
    if (!isImaging(slot.rule.assessment)) return slot;
    // A scan that is done stays where it was planned, wherever the clinic puts its visit afterwards.
    const visit = (slot.record?.outcome === 'done' ? unfixedVisits : visits).get(slot.month);
    const together = visit && goTogether(slot, visit, scanLeadDays);
    return (
      placeFixed(slot) ??
      placeWithScan(slot, scanDays.get(slot.month)) ??
      (together ? placeBefore(slot, visit.target, scanLeadDays, days) : placeAlone(slot, [days.anyDay]))
    );
  });
}

function placeFixed(slot: DatedSlot): DatedSlot | null {
  const fixed = fixedDay(slot);
  return fixed && moveTo(slot, fixed.on, fixed.outcome);
}

const noDays: ReadonlyMap<number, CalendarDate> = new Map();

/** By month, the day that the clinic fixed for a scan. */
function fixedScans(slots: readonly DatedSlot[]): Map<number, CalendarDate> {
  const days = new Map<number, CalendarDate>();
  for (const slot of slots) {
    const day = isImaging(slot.rule.assessment) ? fixedDay(slot)?.on : undefined;
    if (day !== undefined) days.set(slot.month, day);
  }
  return days;
}

/** What would have been one trip stays one, if it is on time on the day that was fixed. */
function placeWithScan(slot: DatedSlot, day: CalendarDate | undefined): DatedSlot | null {
  const { window, record } = slot;
  return day === undefined || record || day < window.earliest || day > window.latest
    ? null
    : moveTo(slot, day, 'with-scan');
}

/** A visit that is over waits for no scan; one on another day is waited for as far as the scan's window reaches. */
function goTogether({ nominal, window, record }: DatedSlot, visit: DatedSlot, scanLeadDays: number): boolean {
  if (visit.record?.outcome === 'done' && record?.outcome !== 'done') return false;
  if (nominal === visit.nominal && !fixedDay(visit)) return true;
  return window.earliest <= visit.target && addDays(visit.target, -scanLeadDays) <= window.latest;
}
