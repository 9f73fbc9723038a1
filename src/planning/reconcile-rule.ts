/** The slots of one rule with what the log says of them. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { LogEntry, SlotEntry } from '../domain/log-entry.js';
import type { ReanchorMode } from '../domain/preferences.js';
import type { DatedSlot } from './dated-slot.js';
import { matchEntry } from './match-entry.js';
import { type PlanGrid, reAnchor } from './re-anchor.js';
import { decisiveEntry, inOrder } from './slot-entries.js';

export interface ReconciledRule {
  slots: DatedSlot[];
  /** Entries that belong to a slot of this rule. */
  matched: ReadonlySet<LogEntry>;
}

/**
 * Each entry in the order of its day: later ones cannot change what an earlier one fulfilled. In mode `completion`
 * the slots after one that was done are dated anew before the next entry is matched.
 */
export function reconcileRule(
  grid: readonly DatedSlot[],
  entries: readonly SlotEntry[],
  log: readonly LogEntry[],
  mode: ReanchorMode,
  plan: PlanGrid,
): ReconciledRule {
  let slots = [...grid];
  const doneOn = new Map<string, CalendarDate>();
  const entriesOf = new Map<string, SlotEntry[]>();
  for (const entry of inOrder(entries)) {
    const slot = matchEntry(entry, slots, doneOn);
    if (!slot) continue;
    entriesOf.set(slot.key, [...(entriesOf.get(slot.key) ?? []), entry]);
    if (entry.outcome !== 'done' || doneOn.has(slot.key)) continue;
    doneOn.set(slot.key, entry.on);
    const isLatest = slots.slice(slots.indexOf(slot) + 1).every(({ key }) => !doneOn.has(key));
    if (mode === 'completion' && isLatest && slot.everyMonths !== null) slots = reAnchor(slots, slot, entry.on, plan);
  }
  const lastDone = slots.findLastIndex(({ key }) => doneOn.has(key));
  return {
    slots: slots.map((slot, index) => ({
      ...slot,
      record: decisiveEntry(entriesOf.get(slot.key) ?? [], log),
      overtaken: index < lastDone,
    })),
    matched: new Set([...entriesOf.values()].flat()),
  };
}
