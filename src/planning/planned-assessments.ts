/** Placed slots as the plan shows them, in its order. */
import { daysBetween } from '../domain/calendar-date.js';
import type { PlannedAssessment, SlotRecord } from '../domain/follow-up-plan.js';
import type { SlotEntry } from '../domain/log-entry.js';
import type { DatedSlot } from './dated-slot.js';
import { type StatusContext, slotStatus } from './slot-status.js';

function slotRecord({ did, ...entry }: SlotEntry, { target, window }: DatedSlot): SlotRecord {
  const { on } = entry;
  const timing = on < window.earliest ? 'early' : on > window.latest ? 'late' : 'on-time';
  return { ...entry, daysFromTarget: daysBetween(target, on), timing };
}

/** Whole months in a number of weeks, by their mean length in the calendar. */
const wholeMonths = (weeks: number): number => Math.floor((weeks * 7) / (365.2425 / 12));

const plannedAssessment = (slot: DatedSlot, cites: string[], context: StatusContext): PlannedAssessment => {
  const { key, rule, phase, chosen, month, nominal, target, window, everyMonths, everyWeeks, adjustments, record } =
    slot;
  return {
    key,
    assessment: rule.assessment,
    exam: chosen.exam,
    month: everyWeeks === null ? month : wholeMonths(month),
    nominal,
    target,
    window,
    status: slotStatus(slot, context),
    rule: rule.id,
    everyMonths,
    ...(everyWeeks !== null && { everyWeeks }),
    cites,
    verification: phase?.verification ?? rule.verification,
    adjustments,
    ...(record && { record: slotRecord(record, slot) }),
  };
};

/** By target, then key. */
export function byTarget(a: PlannedAssessment, b: PlannedAssessment): number {
  if (a.target !== b.target) return a.target < b.target ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

export function plannedAssessments(slots: readonly DatedSlot[], context: StatusContext): PlannedAssessment[] {
  if (slots.length === 0) return [];
  const citesOf = new Map<object, string[]>();
  const planned = slots.map((slot) => {
    const { rule, phase, chosen } = slot;
    const source = phase ?? rule;
    const cites = citesOf.get(source) ?? [...new Set([...(phase?.cites ?? rule.cites), ...chosen.cites])];
    citesOf.set(source, cites);
    return plannedAssessment(slot, cites, context);
  });
  return planned.sort(byTarget);
}
