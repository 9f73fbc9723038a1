/** A slot on its way through the planning steps: first dated, then placed on a target day. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Adjustment, DateReason, Window } from '../domain/follow-up-plan.js';
import type { Cadence } from '../domain/patient-case.js';
import type { ChosenExam } from './choose-exam.js';
import type { Slot } from './expand-rule.js';
import type { NominalDates } from './nominal-dates.js';
import { slotWindow } from './slot-window.js';

export interface DatedSlot extends Slot {
  key: string;
  chosen: ChosenExam;
  nominal: CalendarDate;
  window: Window;
  target: CalendarDate;
  /** In the order in which they were made. */
  adjustments: Adjustment[];
}

/** Nominal date and window; the target is the nominal date until a placing step moves it. */
export function dateSlot(slot: Slot, chosen: ChosenExam, nominalOf: NominalDates, cadence: Cadence): DatedSlot {
  const nominal = nominalOf(slot.month);
  const window = slotWindow(slot, nominalOf, cadence);
  const key = `${slot.rule.assessment}@m${slot.month}`;
  return { ...slot, key, chosen, nominal, window, target: nominal, adjustments: chosen.adjustments };
}

/** The slot on another day, with the reason on record; unchanged if it is there already. */
export const moveTo = (slot: DatedSlot, target: CalendarDate, reason: DateReason): DatedSlot =>
  target === slot.target
    ? slot
    : { ...slot, target, adjustments: [...slot.adjustments, { from: slot.target, to: target, reason }] };
