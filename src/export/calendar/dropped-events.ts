/** Events that calendars hold and the plan does not ask for any more. */
import { daysBetween } from '../../domain/calendar-date.js';
import type { IssuedEvent } from '../../domain/calendar-record.js';
import { type FollowUpPlan, isDropped } from '../../domain/follow-up-plan.js';
import { eventKey } from './issued-events.js';
import { allCourses, type PlannedEvent } from './planned-events.js';

/** A cancellation is told again so long, for calendars that missed it: some are brought up to date once a month. */
const repeatDays = 35;

/**
 * Those to be told as cancelled: what the log or the plan dropped, what is now part of another event, and whatever has
 * its day still ahead. What else is gone has had its day and stays in calendars as it was.
 */
export function droppedEvents(
  plan: FollowUpPlan,
  planned: readonly PlannedEvent[],
  issued: readonly IssuedEvent[],
): IssuedEvent[] {
  const present = new Set(planned.map(({ name }) => eventKey(name)));
  const inOthers = planned.flatMap(({ name: { course }, keys }) => keys.map((slot) => eventKey({ course, slot })));
  const notNeeded = allCourses(plan).flatMap(({ case: { course }, assessments }) =>
    assessments.filter(({ status }) => isDropped(status)).map(({ key }) => eventKey({ course, slot: key })),
  );
  const gone = new Set([...inOthers, ...notNeeded]);
  return issued.filter((event) => {
    const key = eventKey(event);
    if (present.has(key)) return false;
    const again = event.cancelled && daysBetween(event.modifiedOn, plan.asOf) <= repeatDays;
    return again || event.day >= plan.asOf || (!event.cancelled && gone.has(key));
  });
}
