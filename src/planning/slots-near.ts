/** The slots that can fall into a period, found by their months alone, before any date is worked out. */
import { type CalendarDate, monthsBetween } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { TimedSlot } from './rule-slots.js';

/** Rule by rule; with all others of their months, as scans and visits of one month are placed together. */
export function slotsNear(
  rules: readonly (readonly TimedSlot[])[],
  anchor: CalendarDate,
  { earliest, latest }: Window,
): TimedSlot[][] {
  const [from, to] = [monthsBetween(anchor, earliest), monthsBetween(anchor, latest)];
  const months = new Set<number>();
  for (const slots of rules)
    for (const { slot, reached } of slots) if (reached[1] >= from && reached[0] <= to) months.add(slot.month);
  return rules.map((slots) => slots.filter(({ slot }) => months.has(slot.month)));
}
