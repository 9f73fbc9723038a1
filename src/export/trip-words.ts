/** What a trip is and why it is there, in words. */
import { isCalendarDate } from '../domain/calendar-date.js';
import { type Exam, examLabels } from '../domain/exam.js';
import type { AdjustmentReason, FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
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

/** What is done again and again tells more of a trip than what is done once. */
const leading = ({ slots }: DatedTrip): PlannedAssessment =>
  slots.find(({ everyMonths, everyWeeks }) => everyMonths !== null || everyWeeks !== undefined) ?? slots[0];

/** `m3 3-monthly`. */
export function shortReason(trip: DatedTrip): string {
  const slot = leading(trip);
  const { month, everyMonths, everyWeeks } = slot;
  if (everyWeeks !== undefined) return `${everyWeeks}-weekly`;
  const every = everyMonths === null || everyMonths === 12 ? everyText(slot) : `${everyMonths}-monthly`;
  return `m${month} ${every}`;
}

/** After one of these a date is where it is for another reason than the ones before. */
const shortMoves: Partial<Record<AdjustmentReason, string>> = {
  'with-clinic': 'on the day of the visit',
  're-anchored': 'counted from the one before',
  moved: 'moved by the clinic',
  booked: 'booked',
  'too-close': 'later, for the one before was late',
  'with-scan': 'together with the other scan',
  'after-scan': 'after its scan',
};

const freeDayReasons: ReadonlySet<AdjustmentReason> = new Set(['working-day', 'holiday', 'clinic-day', 'away']);

/** `month 3, every 3 months; 7 days before visit`. */
export function fullReason(trip: DatedTrip, scanLeadDays: number): string {
  const slot = leading(trip);
  const rule = `month ${slot.month}, ${everyText(slot)}`;
  const lead = `${scanLeadDays} day${scanLeadDays === 1 ? '' : 's'} before visit`;
  let moves: string[] = [];
  for (const { from, to, reason } of slot.adjustments) {
    const instead = shortMoves[reason];
    if (instead !== undefined) moves = [instead];
    // Cut at the edge of its window, or moved off a day, it is no longer so many days before.
    else if (reason === 'scan-before-clinic') moves.push(to === trip.trip.date ? lead : 'before visit');
    else if (isCalendarDate(from) && freeDayReasons.has(reason))
      moves.push(`moved from ${weekdayAndDate(from).slice(0, -5)}`);
  }
  return [rule, ...moves].join('; ');
}

/** What is overdue or due now, and the next that is not: one sentence each. */
export function nextTrips(plan: FollowUpPlan): string[] {
  const trips = datedTrips(plan);
  const overdue = trips.filter(({ status }) => status === 'overdue');
  const due = trips.filter(({ status }) => status === 'due');
  const next = trips.find(({ status }) => status === 'upcoming' || status === 'booked');
  return [
    ...overdue.map(({ trip }) => `Overdue: ${tripName(trip.exams)}, planned for ${weekdayAndDate(trip.date)}.`),
    ...due.map(
      ({ trip, window }) => `Due now: ${tripName(trip.exams)}, on time until ${weekdayAndDate(window.latest)}.`,
    ),
    next
      ? `Next: ${weekdayAndDate(next.trip.date)}, ${tripName(next.trip.exams)}${next.status === 'booked' ? ' (booked)' : ''}.`
      : 'No later date is planned.',
  ];
}
