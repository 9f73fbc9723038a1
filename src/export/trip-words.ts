/** What a trip is and why it is there, in words. */
import { type Exam, examLabels } from '../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
import { weekdayAndDate } from './date-words.js';
import { type DatedTrip, datedTrips } from './dated-trip.js';

export const tripName = (exams: readonly Exam[]): string => exams.map((exam) => examLabels[exam]).join(' + ');

type Interval = Pick<PlannedAssessment, 'everyMonths' | 'everyWeeks'>;

const everyText = ({ everyMonths: months, everyWeeks }: Interval): string =>
  everyWeeks !== undefined
    ? `every ${everyWeeks} weeks`
    : months === null
      ? 'once'
      : months === 12
        ? 'yearly'
        : `every ${months} months`;

/** `m3 3-monthly`. */
export function shortReason({ slots: [slot] }: DatedTrip): string {
  const { month, everyMonths, everyWeeks } = slot;
  if (everyWeeks !== undefined) return `${everyWeeks}-weekly`;
  const every = everyMonths === null || everyMonths === 12 ? everyText(slot) : `${everyMonths}-monthly`;
  return `m${month} ${every}`;
}

/** `month 3, every 3 months; 7 days before visit`. */
export function fullReason({ slots: [slot] }: DatedTrip, scanLeadDays: number): string {
  const rule = `month ${slot.month}, ${everyText(slot)}`;
  const lead = `${scanLeadDays} day${scanLeadDays === 1 ? '' : 's'} before visit`;
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
  const trips = datedTrips(plan);
  const due = trips.filter(({ status }) => status === 'due');
  const next = trips.find(({ status }) => status === 'upcoming');
  return [
    ...due.map(
      ({ trip, window }) => `Due now: ${tripName(trip.exams)}, on time until ${weekdayAndDate(window.latest)}.`,
    ),
    next ? `Next: ${weekdayAndDate(next.trip.date)}, ${tripName(next.trip.exams)}.` : 'No later date is planned.',
  ];
}
