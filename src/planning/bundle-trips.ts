/** What falls on one day is one trip, and two CTs on one day are one. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Exam } from '../domain/exam.js';
import { type Adjustment, isDropped, type PlannedAssessment, type Trip } from '../domain/follow-up-plan.js';
import { byTarget } from './planned-assessments.js';

const parts: readonly Exam[] = ['ct-chest', 'ct-abdomen-pelvis'];
const whole: Exam = 'ct-chest-abdomen-pelvis';

/** The day on which it was done, else the day proposed. */
const dayOf = ({ record, target }: PlannedAssessment): CalendarDate =>
  record?.outcome === 'done' ? record.on : target;

/** The exam that was done, else the one planned. */
const examOf = ({ record, exam }: PlannedAssessment): Exam => (record?.outcome === 'done' && record.exam) || exam;

/** Trips by date, without what was dropped; `assessments` must be ordered by target, then key, and stay so. */
export function bundleTrips(assessments: readonly PlannedAssessment[]): {
  assessments: PlannedAssessment[];
  trips: Trip[];
} {
  const days = new Map<CalendarDate, PlannedAssessment[]>();
  const dropped: PlannedAssessment[] = [];
  for (const slot of assessments) {
    const sameDay = days.get(dayOf(slot));
    if (isDropped(slot.status)) dropped.push(slot);
    else if (sameDay) sameDay.push(slot);
    else days.set(dayOf(slot), [slot]);
  }
  const bundled = [...days].map(([date, slots]) => bundleDay(date, slots));
  return {
    assessments: [...bundled.flatMap(({ slots }) => slots), ...dropped].sort(byTarget),
    trips: bundled.map(({ trip }) => trip).sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** A merged exam is on record in both its parts. */
function bundleDay(date: CalendarDate, slots: readonly PlannedAssessment[]) {
  const keys = slots.map(({ key }) => key);
  const exams = [...new Set(slots.map(examOf))];
  if (!parts.every((part) => exams.includes(part))) return { slots, trip: { date, keys, exams } };
  const others = exams.filter((exam) => !parts.includes(exam) && exam !== whole);
  return { slots: slots.map(withMergedExam), trip: { date, keys, exams: [whole, ...others] } };
}

function withMergedExam(slot: PlannedAssessment): PlannedAssessment {
  if (!parts.includes(examOf(slot))) return slot;
  const merged: Adjustment = { from: slot.exam, to: whole, reason: 'merged-exam' };
  return { ...slot, adjustments: [...slot.adjustments, merged] };
}
