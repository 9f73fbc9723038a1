/** Where a slot stands on a day. */
import { type CalendarDate, earliestOf, latestOf } from '../domain/calendar-date.js';
import type { Closure, SlotStatus } from '../domain/follow-up-plan.js';
import { type DatedSlot, fixedDay } from './dated-slot.js';

export interface StatusContext {
  asOf: CalendarDate;
  /** The first day that the log tells of; null: nobody keeps one. */
  logFrom: CalendarDate | null;
  closed: Closure | null;
}

type Recorded = Pick<DatedSlot, 'window' | 'record' | 'overtaken' | 'covered'>;

/** `past`, not overdue, after the window where no log was kept: nobody knows whether it was done. */
export function slotStatus(slot: Recorded, { asOf, logFrom, closed }: StatusContext): SlotStatus {
  const { record, overtaken, covered } = slot;
  const fixed = fixedDay(slot)?.on;
  if (record && record.outcome !== 'booked' && record.outcome !== 'moved') return record.outcome;
  if (covered) return 'not-applicable';
  const earliest = earliestOf(slot.window.earliest, fixed ?? slot.window.earliest);
  const latest = latestOf(slot.window.latest, fixed ?? slot.window.latest);
  if (closed && latest >= closed.on) return 'cancelled';
  if (record?.outcome === 'booked' && asOf <= record.on) return 'booked';
  if (asOf < earliest) return 'upcoming';
  if (asOf <= latest) return 'due';
  if (logFrom === null || latest < logFrom) return 'past';
  return overtaken || closed ? 'missed' : 'overdue';
}
