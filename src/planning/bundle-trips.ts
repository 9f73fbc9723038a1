/** What falls on one day is one trip, and two CTs on one day are one. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Exam } from '../domain/exam.js';
import type { Adjustment, PlannedAssessment, Trip } from '../domain/follow-up-plan.js';

const parts: readonly Exam[] = ['ct-chest', 'ct-abdomen-pelvis'];
const whole: Exam = 'ct-chest-abdomen-pelvis';

/** Trips by date; `assessments` must be ordered by target, then key. A merged exam is on record in both its parts. */
export function bundleTrips(assessments: readonly PlannedAssessment[]): {
  assessments: PlannedAssessment[];
  trips: Trip[];
} {
  const days = new Map<CalendarDate, PlannedAssessment[]>();
  for (const slot of assessments) days.set(slot.target, [...(days.get(slot.target) ?? []), slot]);
  const bundled = [...days].map(([date, slots]) => bundleDay(date, slots));
  return { assessments: bundled.flatMap(({ slots }) => slots), trips: bundled.map(({ trip }) => trip) };
}

function bundleDay(date: CalendarDate, slots: readonly PlannedAssessment[]) {
  const keys = slots.map(({ key }) => key);
  const exams = [...new Set(slots.map(({ exam }) => exam))];
  if (!parts.every((part) => exams.includes(part))) return { slots, trip: { date, keys, exams } };
  const others = exams.filter((exam) => !parts.includes(exam));
  return { slots: slots.map(withMergedExam), trip: { date, keys, exams: [whole, ...others] } };
}

function withMergedExam(slot: PlannedAssessment): PlannedAssessment {
  if (!parts.includes(slot.exam)) return slot;
  const merged: Adjustment = { from: slot.exam, to: whole, reason: 'merged-exam' };
  return { ...slot, adjustments: [...slot.adjustments, merged] };
}
