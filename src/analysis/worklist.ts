/** Plans become a worklist: every slot that is still open, the most urgent first. */
import { isImaging } from '../domain/assessment.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { Exam } from '../domain/exam.js';
import { type FollowUpPlan, isDropped, isOver, type PlannedAssessment } from '../domain/follow-up-plan.js';
import { type OpenStatus, openStatuses, type WorklistRow } from '../domain/worklist-row.js';

/**
 * The open slots of all plans: overdue (the longest first), missed or cancelled and not replaced yet, due (the first to
 * end first), booked, upcoming. `upTo` leaves out what is ahead of a later day. A closed plan has none.
 */
export const worklist = (plans: readonly FollowUpPlan[], upTo: CalendarDate | null = null): WorklistRow[] =>
  plans
    .flatMap(openRows)
    .filter(({ status, target }) => upTo === null || target <= upTo || !isAhead(status))
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ row }) => row);

/** Nothing is to be done about it today. */
const isAhead = (status: OpenStatus): boolean => status === 'booked' || status === 'upcoming' || status === 'cancelled';

/** Compares as text: dates are written so that they do. */
function placeOf({ status, target, latest, at, case_id, key }: WorklistRow): string {
  const pressing = status === 'overdue' || status === 'due' ? latest : target;
  return [openStatuses.indexOf(status), pressing, target, at ?? '', case_id, key].join(' ');
}

const openRows = (plan: FollowUpPlan): WorklistRow[] =>
  plan.closed
    ? []
    : plan.assessments.flatMap((slot) => {
        const status = openStatusOf(slot, plan);
        return status ? [rowOf(slot, status, plan)] : [];
      });

function openStatusOf(slot: PlannedAssessment, plan: FollowUpPlan): OpenStatus | undefined {
  const gone = slot.status === 'missed' || slot.status === 'cancelled';
  if (slot.status === 'cancelled' && !slot.record) return undefined;
  if (gone && hasSuccessor(slot, plan)) return undefined;
  return openStatuses.find((status) => status === slot.status);
}

/** A missed or cancelled one need not be arranged any more once the next of its kind was done, or has its turn. */
const hasSuccessor = ({ assessment, nominal }: PlannedAssessment, { assessments, asOf }: FollowUpPlan): boolean =>
  assessments.some(
    (other) =>
      other.assessment === assessment &&
      other.nominal > nominal &&
      (other.status === 'done' || (other.window.earliest <= asOf && !isDropped(other.status))),
  );

function rowOf(slot: PlannedAssessment, status: OpenStatus, plan: FollowUpPlan): WorklistRow {
  const { key, assessment, exam, target, window, record } = slot;
  const visit = resultVisitOf(slot, plan);
  const mergedExam = mergedExamOf(slot);
  const { at, place } = status === 'booked' && record ? record : {};
  return {
    case_id: plan.case.id,
    key,
    assessment,
    exam,
    status,
    target,
    ...window,
    daysToTarget: daysBetween(plan.asOf, target),
    ...(mergedExam && { mergedExam }),
    ...(visit && { daysToResult: daysBetween(target, visit.target) }),
    ...(at !== undefined && { at }),
    ...(place !== undefined && { place }),
  };
}

/** The CT that serves two assessments of one day, where this is one of them. */
export function mergedExamOf({ adjustments }: PlannedAssessment): Exam | undefined {
  for (const each of adjustments) if (each.reason === 'merged-exam') return each.to;
  return undefined;
}

/** The `m12` of `chest-imaging@m12`: a scan and its visit have it in common. */
export const slotTime = (key: string): string => key.slice(key.indexOf('@') + 1);

/** The open visit of a scan's month, if it comes no earlier than the scan. */
export const resultVisitOf = (
  { key, assessment, target }: PlannedAssessment,
  { assessments }: FollowUpPlan,
): PlannedAssessment | undefined =>
  isImaging(assessment)
    ? assessments.find(
        (visit) =>
          !isImaging(visit.assessment) &&
          slotTime(visit.key) === slotTime(key) &&
          visit.target >= target &&
          !isOver(visit.status),
      )
    : undefined;
