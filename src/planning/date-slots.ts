/** From rules and log to dated slots: months, nominal dates, windows, and what is recorded of each. */
import { monthsBetween } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import { isSlotEntry, type LogEntry, type SlotEntry } from '../domain/log-entry.js';
import type { PatientCase } from '../domain/patient-case.js';
import { anchoredCalendar } from './anchored-calendar.js';
import type { ApplicableRule } from './applicable-rules.js';
import { courseSlots } from './course-slots.js';
import { type DatedSlot, dateSlot } from './dated-slot.js';
import { reconcileRule } from './reconcile-rule.js';
import { isAbout } from './slot-entries.js';

/** The slots of one rule, and the entries about its assessment that belong to none of them. */
export interface DatedRule {
  slots: DatedSlot[];
  matched: ReadonlySet<LogEntry>;
  unmatched: readonly SlotEntry[];
}

const unrecorded: Omit<DatedRule, 'slots'> = { matched: new Set(), unmatched: [] };
const withoutSlots: DatedRule = { slots: [], ...unrecorded };

/** With a `period` only the slots that can fall into it, and those of the same months, as they are placed together. */
export function dateSlots(
  rules: readonly ApplicableRule[],
  { anchor, preferences: { cadence, reanchor } }: PatientCase,
  horizonMonths: number,
  log: readonly LogEntry[],
  period: Window | null = null,
): DatedRule[] {
  const { nominalOf, windowOf } = anchoredCalendar(anchor.date, cadence);
  const known = log.filter(isSlotEntry);
  const course = courseSlots(rules, cadence, horizonMonths);
  const timed = period
    ? course.near(monthsBetween(anchor.date, period.earliest), monthsBetween(anchor.date, period.latest))
    : course.all;
  const slotsOf = ({ chosen }: ApplicableRule, index: number): DatedSlot[] =>
    (timed[index] ?? []).map((each) => dateSlot(each.slot, chosen, nominalOf(each.slot.month), windowOf(each)));
  // Most rows of a cohort have no log: without looking for its entries rule by rule, a worklist takes a twentieth less.
  if (known.length === 0)
    return rules.map((rule, index) =>
      timed[index]?.length ? { slots: slotsOf(rule, index), ...unrecorded } : withoutSlots,
    );
  return rules.map((applicable, index) => {
    const slots = slotsOf(applicable, index);
    const entries = known.filter((entry) => isAbout(entry, applicable));
    if (entries.length === 0) return { slots, ...unrecorded };
    const mode = reanchor ?? applicable.rule.reanchor ?? 'grid';
    const reconciled = reconcileRule(slots, entries, log, mode, { nominalOf, cadence, horizonMonths });
    return { ...reconciled, unmatched: entries.filter((entry) => !reconciled.matched.has(entry)) };
  });
}
