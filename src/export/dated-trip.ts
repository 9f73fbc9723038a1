/** A trip together with its slots and the days on which it is on time. */
import { earliestOf, latestOf } from '../domain/calendar-date.js';
import {
  type FollowUpPlan,
  type PlannedAssessment,
  type SlotStatus,
  slotStatuses,
  type Trip,
  type Window,
} from '../domain/follow-up-plan.js';

export interface DatedTrip {
  trip: Trip;
  slots: readonly [PlannedAssessment, ...PlannedAssessment[]];
  /** The days that suit every slot: where their windows overlap; of the first slot where they do not. */
  window: Window;
  /**
   * The most pressing among the slots: a trip is past when no slot of it can still be on time. It is not due before the
   * days that suit all of it, though one of them may be on time already.
   */
  status: SlotStatus;
}

/** The trips of a plan, in its order. */
export function datedTrips({ trips, assessments, asOf }: FollowUpPlan): DatedTrip[] {
  const byKey = new Map(assessments.map((slot) => [slot.key, slot]));
  return trips.flatMap((trip) => {
    const [first, ...rest] = trip.keys.flatMap((key) => byKey.get(key) ?? []);
    if (!first) return [];
    const slots = [first, ...rest] as const;
    let { status, window: common } = first;
    for (const slot of rest) {
      if (slotStatuses.indexOf(slot.status) < slotStatuses.indexOf(status)) status = slot.status;
      common = overlap(common, slot.window);
    }
    const window = common.earliest <= common.latest ? common : first.window;
    const waits = status === 'due' && asOf < window.earliest && slots.some((slot) => slot.status === 'upcoming');
    return [{ trip, slots, window, status: waits ? 'upcoming' : status }];
  });
}

const overlap = (a: Window, b: Window): Window => ({
  earliest: latestOf(a.earliest, b.earliest),
  latest: earliestOf(a.latest, b.latest),
});
