/** A trip together with its slots and the days on which it is on time. */
import { earliestOf, latestOf } from '../../domain/calendar-date.js';
import type { FollowUpPlan, PlannedAssessment, Trip, Window } from '../../domain/follow-up-plan.js';

export interface DatedTrip {
  trip: Trip;
  slots: PlannedAssessment[];
  /** The days that suit every slot: where their windows overlap. The trip's own day is always among them. */
  window: Window;
}

/** The trips of a plan, in its order. */
export function datedTrips({ trips, assessments }: FollowUpPlan): DatedTrip[] {
  const byKey = new Map(assessments.map((slot) => [slot.key, slot]));
  return trips.map((trip) => {
    const slots = trip.keys.flatMap((key) => byKey.get(key) ?? []);
    return { trip, slots, window: slots.map(({ window }) => window).reduce(overlap) };
  });
}

const overlap = (a: Window, b: Window): Window => ({
  earliest: latestOf(a.earliest, b.earliest),
  latest: earliestOf(a.latest, b.latest),
});

/** True when no slot of the trip can still be on time. */
export const isPast = ({ slots }: DatedTrip): boolean => slots.every(({ status }) => status === 'past');
