/** Placed slots as the plan shows them, in its order. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { PlannedAssessment } from '../domain/follow-up-plan.js';
import type { DatedSlot } from './dated-slot.js';
import { slotStatus } from './slot-status.js';

const plannedAssessment = (slot: DatedSlot, asOf: CalendarDate): PlannedAssessment => {
  const { key, rule, phase, chosen, month, nominal, target, window, everyMonths, adjustments } = slot;
  return {
    key,
    assessment: rule.assessment,
    exam: chosen.exam,
    month,
    nominal,
    target,
    window,
    status: slotStatus(window, asOf),
    rule: rule.id,
    everyMonths,
    cites: [...new Set([...(phase?.cites ?? rule.cites), ...chosen.cites])],
    verification: phase?.verification ?? rule.verification,
    adjustments,
  };
};

const order = ({ target, key }: PlannedAssessment): string => `${target} ${key}`;

/** Ordered by target, then key. */
export const plannedAssessments = (slots: readonly DatedSlot[], asOf: CalendarDate): PlannedAssessment[] =>
  slots.map((slot) => plannedAssessment(slot, asOf)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
