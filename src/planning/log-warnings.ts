/** What the reader must know about the log behind a plan. */
import { type CalendarDate, latestOf } from '../domain/calendar-date.js';
import type { Closure } from '../domain/follow-up-plan.js';
import { isSlotEntry, type LogEntry } from '../domain/log-entry.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import type { DatedRule } from './date-slots.js';
import { type DatedSlot, fixedDay } from './dated-slot.js';

/** Entries about an examination that belong to no slot of any rule. */
export function unscheduledEntries(entries: readonly LogEntry[], dated: readonly DatedRule[]): LogEntry[] {
  if (entries.length === 0) return [];
  const matched = new Set<LogEntry>(dated.flatMap(({ matched }) => [...matched]));
  return entries.filter((entry) => isSlotEntry(entry) && !matched.has(entry));
}

/** `plannedTo` is the last day of the years that are planned: what is arranged after it has no date to fit. */
export function logWarnings(
  placed: readonly DatedSlot[],
  unscheduled: readonly LogEntry[],
  closed: Closure | null,
  plannedTo: CalendarDate,
): PlanWarning[] {
  const outside = placed.filter((slot) => {
    const fixed = fixedDay(slot)?.on;
    return fixed !== undefined && (fixed < slot.window.earliest || fixed > slot.window.latest);
  });
  const notDone = unscheduled.filter(({ outcome }) => outcome !== 'done');
  const textOf = ({ on, did, outcome }: LogEntry): string => `${did} ${outcome} ${on}`;
  const last = notDone.length > 0 ? placed.map(({ window }) => window.latest).reduce(latestOf, plannedTo) : plannedTo;
  const lost = notDone.filter(({ on }) => on <= last).map(textOf);
  const later = notDone.filter(({ on }) => on > last).map(textOf);
  return [
    ...(closed ? [planWarning(closed.by === 'recurrence' ? 'recurrence-closed' : 'follow-up-stopped', closed)] : []),
    ...(outside.length > 0 ? [planWarning('fixed-outside-window', { keys: outside.map(({ key }) => key) })] : []),
    ...(lost.length > 0 ? [planWarning('log-unmatched', { entries: lost })] : []),
    ...(later.length > 0 ? [planWarning('log-beyond-plan', { entries: later, plannedTo })] : []),
  ];
}
