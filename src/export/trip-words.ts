/** What a trip is, why it is there and when it counts as on time, in words. */
import { earliestOf, latestOf } from '../domain/calendar-date.js';
import { type Exam, examLabels } from '../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment, SlotStatus, Trip, Window } from '../domain/follow-up-plan.js';
import { weekdayAndDate } from './date-words.js';

/** A trip with its slots at hand. */
export interface TripView {
  trip: Trip;
  slots: readonly [PlannedAssessment, ...PlannedAssessment[]];
}

export function tripViews(plan: FollowUpPlan): TripView[] {
  const byKey = new Map(plan.assessments.map((slot) => [slot.key, slot]));
  return plan.trips.flatMap((trip) => {
    const [first, ...rest] = trip.keys.flatMap((key) => byKey.get(key) ?? []);
    return first ? [{ trip, slots: [first, ...rest] as const }] : [];
  });
}

export const tripName = (exams: readonly Exam[]): string => exams.map((exam) => examLabels[exam]).join(' + ');

/** The days on which every slot of the trip is on time. */
export const tripWindow = ({ slots }: TripView): Window => ({
  earliest: slots.map(({ window }) => window.earliest).reduce(latestOf),
  latest: slots.map(({ window }) => window.latest).reduce(earliestOf),
});

/** The most pressing status among the slots. */
export const tripStatus = ({ slots }: TripView): SlotStatus =>
  (['due', 'upcoming'] as const).find((status) => slots.some((slot) => slot.status === status)) ?? 'past';

const everyText = (months: number | null): string =>
  months === null ? 'once' : months === 12 ? 'yearly' : `every ${months} months`;

/** `m3 3-monthly`. */
export function shortReason({ slots: [{ month, everyMonths }] }: TripView): string {
  const every = everyMonths === null || everyMonths === 12 ? everyText(everyMonths) : `${everyMonths}-monthly`;
  return `m${month} ${every}`;
}

/** `month 3, every 3 months; 7 days before visit`. */
export function fullReason({ slots: [slot] }: TripView, scanLeadDays: number): string {
  const rule = `month ${slot.month}, ${everyText(slot.everyMonths)}`;
  const lead = scanLeadDays === 0 ? 'on the day of the visit' : `${scanLeadDays} days before visit`;
  const moves = slot.adjustments.flatMap(({ from, reason }) =>
    reason === 'scan-before-clinic'
      ? [lead]
      : reason === 'working-day'
        ? [`moved from ${weekdayAndDate(from).slice(0, -5)}`]
        : [],
  );
  return [rule, ...moves].join('; ');
}

/** What is due now, and the next that is not: one sentence each. */
export function nextTrips(plan: FollowUpPlan): string[] {
  const views = tripViews(plan);
  const due = views.filter((view) => tripStatus(view) === 'due');
  const next = views.find((view) => tripStatus(view) === 'upcoming');
  return [
    ...due.map(
      (view) => `Due now: ${tripName(view.trip.exams)}, on time until ${weekdayAndDate(tripWindow(view).latest)}.`,
    ),
    next ? `Next: ${weekdayAndDate(next.trip.date)}, ${tripName(next.trip.exams)}.` : 'No later date is planned.',
  ];
}
