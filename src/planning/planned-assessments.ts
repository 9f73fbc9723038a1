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

const plannedAssessment = (slot: DatedSlot, context: StatusContext): PlannedAssessment => {
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
    cites: [...new Set([...(phase?.cites ?? rule.cites), ...chosen.cites])],
    verification: phase?.verification ?? rule.verification,
    adjustments,
    ...(record && { record: slotRecord(record, slot) }),
  };
};

const order = ({ target, key }: Pick<PlannedAssessment, 'target' | 'key'>): string => `${target} ${key}`;

/** By target, then key. */
export const byTarget = (a: PlannedAssessment, b: PlannedAssessment): number => (order(a) < order(b) ? -1 : 1);

export const plannedAssessments = (slots: readonly DatedSlot[], context: StatusContext): PlannedAssessment[] =>
  slots.map((slot) => plannedAssessment(slot, context)).sort(byTarget);
