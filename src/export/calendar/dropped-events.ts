/** Events that calendars hold and the plan does not ask for any more. */
import type { IssuedEvent } from '../../domain/calendar-record.js';
import { type FollowUpPlan, isDropped } from '../../domain/follow-up-plan.js';
import { eventKey } from './issued-events.js';
import { allCourses, type PlannedEvent } from './planned-events.js';

/**
 * Those to be told as cancelled: what the log or the plan dropped, what is now part of another event, and whatever has
 * its day still ahead; until that day they are told again, for calendars that missed it. What else is gone has had its
 * day and stays in calendars as it was.
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
    return !present.has(key) && (event.day >= plan.asOf || (!event.cancelled && gone.has(key)));
  });
}
