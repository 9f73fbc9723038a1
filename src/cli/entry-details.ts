/** What `record` adds to an entry of its own accord: the date of the plan that it is about, and the scan planned for it. */
import { slotsOfEntry } from '../analysis/slots-of-entry.js';
import { exams } from '../domain/exam.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan, PlannedAssessment } from '../domain/follow-up-plan.js';
import { assessmentOf, isSlotKey, type LogEntry } from '../domain/log-entry.js';
import { placesOfEntry } from './places-of-entry.js';

const allSlots = ({ assessments, earlierCourses = [] }: FollowUpPlan): PlannedAssessment[] => [
  ...earlierCourses.flatMap((course) => course.assessments),
  ...assessments,
];

/** A date of the plan as it stands before the entry; absent where the log tells of it already. */
export const openSlot = (key: string | undefined, plan: FollowUpPlan): PlannedAssessment | undefined =>
  allSlots(plan).find((slot) => slot.key === key && !slot.record);

/** What was done is told by its assessment, for it counts for whichever date is nearest; all else names one date. */
export function withSlotKey(entry: LogEntry, tried: FollowUpPlan): LogEntry {
  const [slot] = slotsOfEntry(entry, tried);
  if (!slot || entry.did === undefined || entry.outcome === 'done' || isSlotKey(entry.did)) return entry;
  return { ...entry, did: slot.key };
}

/**
 * With the one CT that was planned instead of two for that day, or that was recorded for it before, unless another exam
 * was named; else as it is.
 */
export function withMergedExam(entry: LogEntry, planned: FollowUpPlan, tried: FollowUpPlan): LogEntry {
  const [slot] = slotsOfEntry(entry, tried);
  if (!slot || entry.exam !== undefined || entry.outcome === 'not-applicable') return entry;
  const [known] = slotsOfEntry(entry, planned);
  const merged = openSlot(slot.key, planned)?.adjustments.find(({ reason }) => reason === 'merged-exam');
  const exam = known?.record?.exam ?? exams.find((each) => each === merged?.to);
  return exam ? { ...entry, exam } : entry;
}

/** One CT is about dates of one month: on a day that is near other dates too, it is not taken for granted. */
export const isOfOneMonth = (entry: LogEntry, tried: FollowUpPlan): boolean =>
  new Set(slotsOfEntry(entry, tried).map(({ month }) => month)).size === 1;

/** Throws `invalid-choice` for a key that is no date of this plan, with those that are nearest. */
export function refuseUnknownSlot({ did = '' }: LogEntry, plan: FollowUpPlan): void {
  const slots = allSlots(plan);
  if (!isSlotKey(did) || slots.some(({ key }) => key === did)) return;
  const ofKind = slots.filter(({ assessment }) => assessment === assessmentOf(did));
  const month = Number(/\d+$/.exec(did)?.[0]);
  const away = (slot: PlannedAssessment): number => Math.abs(Number(/\d+$/.exec(slot.key)?.[0]) - month);
  const nearest = ofKind.toSorted((a, b) => away(a) - away(b)).slice(0, 4);
  const choices = nearest.toSorted((a, b) => a.month - b.month).map(({ key }) => key);
  const names = choices.length > 0 ? choices : [...new Set(slots.map(({ assessment }) => assessment))];
  throw new FollowUpError({
    code: 'invalid-choice',
    where: placesOfEntry.did,
    details: { value: did, choices: names },
  });
}
