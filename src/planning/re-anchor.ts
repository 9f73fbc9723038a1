/** The next ones counted from the day on which one was done, while the ends of the phases stay with the anchor. */
import { addMonths, type CalendarDate } from '../domain/calendar-date.js';
import type { Cadence } from '../domain/patient-case.js';
import { type DatedSlot, dateSlot } from './dated-slot.js';
import { slotKey } from './expand-rule.js';
import type { NominalDates } from './nominal-dates.js';
import { type ResolvedPhase, resolveCadence } from './resolve-cadence.js';
import { slotWindow } from './slot-window.js';

export interface PlanGrid {
  nominalOf: NominalDates;
  cadence: Cadence;
  horizonMonths: number;
}

interface Occurrence {
  month: number;
  /** Months from the day on which it was done: never chained, so that no day of the month is lost. */
  offset: number;
  by: ResolvedPhase;
}

/** The slots with all those after `done` dated anew. Each keeps its key: the k-th after it is still the k-th. */
export function reAnchor(
  slots: readonly DatedSlot[],
  done: DatedSlot,
  on: CalendarDate,
  { nominalOf, cadence, horizonMonths }: PlanGrid,
): DatedSlot[] {
  const index = slots.indexOf(done);
  const keys = slots.slice(index + 1).map(({ month }) => month);
  const phases = resolveCadence(done.rule.phases ?? [], cadence);
  const last = nominalOf(horizonMonths);
  const found = occurrences(done, on, keys, phases, { nominalOf, last });
  const dateOf: NominalDates = (month) => {
    const before = found.findLast((each) => each.month <= month);
    if (month < done.month) return nominalOf(month);
    return addMonths(on, (before?.offset ?? 0) + month - (before?.month ?? done.month));
  };
  const dated = found.map(({ month, by }, position) => {
    const previous = found[position - 1]?.month ?? done.month;
    const next = found[position + 1]?.month ?? null;
    const { everyMonths, slackMonths, phase } = by;
    const slot = {
      key: slotKey(done.rule, month),
      rule: done.rule,
      phase,
      month,
      previous,
      next,
      everyMonths,
      slackMonths,
    };
    const moved = dateSlot(slot, done.chosen, dateOf(month), slotWindow(slot, dateOf, cadence));
    const from = nominalOf(month);
    return from === moved.nominal
      ? moved
      : { ...moved, adjustments: [...moved.adjustments, { from, to: moved.nominal, reason: 're-anchored' as const }] };
  });
  return [...slots.slice(0, index + 1), ...dated.filter(({ nominal }) => nominal <= last)];
}

/** Up to the first one after `last`, which the window of the one before it needs. */
function occurrences(
  done: DatedSlot,
  on: CalendarDate,
  keys: readonly number[],
  phases: readonly ResolvedPhase[],
  { nominalOf, last }: { nominalOf: NominalDates; last: CalendarDate },
): Occurrence[] {
  const isBefore = (date: CalendarDate, month: number): boolean =>
    month === Number.POSITIVE_INFINITY || date < nominalOf(month);
  const found: Occurrence[] = [];
  for (let date = on, offset = 0, month = done.month; date <= last; ) {
    const by = phases.find(({ from, to }) => !isBefore(date, from) && isBefore(date, to));
    if (!by) break;
    offset += by.everyMonths;
    month = keys[found.length] ?? month + by.everyMonths;
    date = addMonths(on, offset);
    const end = phases.at(-1)?.to ?? 0;
    if (!isBefore(date, end) && date !== nominalOf(end)) break;
    found.push({ month, offset, by });
  }
  return found;
}
