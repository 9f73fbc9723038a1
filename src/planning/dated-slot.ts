/** A slot on its way through the planning steps: first dated, then placed on a target day. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Adjustment, DateReason, Window } from '../domain/follow-up-plan.js';
import type { SlotEntry } from '../domain/log-entry.js';
import type { ChosenExam } from './choose-exam.js';
import type { Slot } from './expand-rule.js';

export interface DatedSlot extends Slot {
  chosen: ChosenExam;
  nominal: CalendarDate;
  window: Window;
  target: CalendarDate;
  /** In the order in which they were made. */
  adjustments: Adjustment[];
  /** The interval in weeks, where one was stated so; `month` then counts weeks. */
  everyWeeks: number | null;
  /** What the log says of it: the entry that counts. */
  record: SlotEntry | null;
  /** A later slot of the rule was done. */
  overtaken: boolean;
  /** Not needed: the one before was done too shortly before. */
  covered: boolean;
}

/** The target is the nominal date until a placing step moves it. */
export function dateSlot(slot: Slot, chosen: ChosenExam, nominal: CalendarDate, window: Window): DatedSlot {
  const { key, rule, phase, month, previous, next, everyMonths, slackMonths } = slot;
  // Written out, as cohorts make millions of these and a spread of so many keys is slow.
  return {
    rule,
    phase,
    month,
    previous,
    next,
    everyMonths,
    slackMonths,
    key,
    chosen,
    nominal,
    window,
    target: nominal,
    adjustments: chosen.adjustments,
    everyWeeks: null,
    record: null,
    overtaken: false,
    covered: false,
  };
}

/** The slot on another day, with the reason on record; unchanged if it is there already. */
export function moveTo(slot: DatedSlot, target: CalendarDate, reason: DateReason): DatedSlot {
  if (target === slot.target) return slot;
  const { rule, phase, month, previous, next, everyMonths, slackMonths, key, chosen, nominal, window } = slot;
  const { everyWeeks, record, overtaken, covered } = slot;
  const adjustments = [...slot.adjustments, { from: slot.target, to: target, reason }];
  return {
    rule,
    phase,
    month,
    previous,
    next,
    everyMonths,
    slackMonths,
    key,
    chosen,
    nominal,
    window,
    target,
    adjustments,
    everyWeeks,
    record,
    overtaken,
    covered,
  };
}

/** The day that the clinic fixed, by booking or moving it; null: none. */
export const fixedDay = ({
  record,
}: Pick<DatedSlot, 'record'>): { on: CalendarDate; outcome: 'booked' | 'moved' } | null =>
  record?.outcome === 'booked' || record?.outcome === 'moved' ? { on: record.on, outcome: record.outcome } : null;
