/** The events that a plan asks for, before each gets its revision. */
import type { IssuedEvent } from '../../domain/calendar-record.js';
import { type FollowUpPlan, isOver } from '../../domain/follow-up-plan.js';
import { datedTrips } from '../dated-trip.js';
import type { ExportOptions } from '../export-options.js';
import { eventBody } from './calendar-event.js';
import { eventTrip, isDone } from './event-trip.js';

/** An event is known by its course and the first slot of its trip. */
export type EventName = Pick<IssuedEvent, 'course' | 'slot'>;

export interface PlannedEvent extends Pick<IssuedEvent, 'day' | 'exams'> {
  name: EventName;
  /** All slots of the trip. */
  keys: readonly string[];
  body: string;
}

/** Those before the present one first. */
export const allCourses = (plan: FollowUpPlan): FollowUpPlan[] => [...(plan.earlierCourses ?? []), plan];

/**
 * An event a trip. Trips that are over only with `all`; but what was done also where a calendar holds an event for it,
 * which is moved to that day and reminds of nothing any more.
 */
export function plannedEvents(
  plan: FollowUpPlan,
  options: Pick<ExportOptions, 'all' | 'discreet' | 'bookAheadDays' | 'calendarSpan'>,
  isHeld: (name: EventName) => boolean,
): PlannedEvent[] {
  return allCourses(plan).flatMap((each) => {
    const { course } = each.case;
    return datedTrips(each).flatMap((dated) => {
      const shown = eventTrip(dated);
      const { keys, date: day } = dated.trip;
      const isKnown = (): boolean => keys.some((slot) => isHeld({ course, slot }));
      const [slot] = keys;
      if (slot === undefined || !(options.all || !isOver(dated.status) || (isDone(shown.slots) && isKnown())))
        return [];
      return { name: { course, slot }, day, exams: shown.trip.exams, keys, body: eventBody(shown, each, options) };
    });
  });
}
