/** Where a slot stands on a day. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { SlotStatus, Window } from '../domain/follow-up-plan.js';

/** `past`, not overdue, after the window: without a log nobody knows whether it was done. */
export function slotStatus({ earliest, latest }: Window, asOf: CalendarDate): SlotStatus {
  if (asOf < earliest) return 'upcoming';
  return asOf <= latest ? 'due' : 'past';
}
