/** Two plans side by side: which slots moved, changed, came and went, and why. */
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { isDropped } from '../domain/follow-up-plan.js';
import type {
  ComparedCourse,
  ComparedPlan,
  ComparedSlot,
  PlanDiff,
  PlanSide,
  SlotChange,
} from '../domain/plan-diff.js';
import { caseDifferences } from './case-differences.js';
import { type CoursePair, changeReasons, moveReasons, presenceReasons } from './change-reasons.js';
import { slotTime } from './worklist.js';

type Kind = 'moved' | 'changed' | 'added' | 'dropped' | 'unchanged';
type Found = { kind: Kind; change: SlotChange };

/** Slots are matched by course and key; statuses that only follow from the day of reading are no change. */
export function diffPlans(before: ComparedPlan, after: ComparedPlan): PlanDiff {
  const courses = pairCourses(before, after);
  const found = courses.flatMap(({ course, old, now }) => courseChanges(course, old, now));
  const changesOf = (kind: Kind): SlotChange[] =>
    found.filter((each) => each.kind === kind).map(({ change }) => change);
  return {
    before: sideOf(before),
    after: sideOf(after),
    because: [...new Set(courses.flatMap(({ course, old, now }) => courseTexts(course, old, now)))],
    moved: changesOf('moved'),
    changed: changesOf('changed'),
    added: changesOf('added'),
    dropped: changesOf('dropped'),
    unchanged: changesOf('unchanged').length,
  };
}

const sideOf = ({ case: { id, course, anchor }, asOf, risk, protocol }: ComparedPlan): PlanSide => ({
  case_id: id,
  asOf,
  course,
  anchor,
  tier: risk.tier,
  protocol: protocol.id,
  version: protocol.version,
});

interface Courses {
  course: number;
  old: ComparedCourse | undefined;
  now: ComparedCourse | undefined;
}

const coursesOf = (plan: ComparedPlan): Map<number, ComparedCourse> =>
  new Map([...(plan.earlierCourses ?? []), plan].map((course) => [course.case.course, course]));

function pairCourses(before: ComparedPlan, after: ComparedPlan): Courses[] {
  const [old, now] = [coursesOf(before), coursesOf(after)];
  const numbers = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b);
  return numbers.map((course) => ({ course, old: old.get(course), now: now.get(course) }));
}

const beginning = (course: number, { case: { anchor } }: ComparedCourse): string =>
  `course ${course}, counted from ${anchor.date}`;

function courseTexts(course: number, old: ComparedCourse | undefined, now: ComparedCourse | undefined): string[] {
  if (old && now) return caseDifferences(old, now).map(({ text }) => text);
  return now ? [`new: ${beginning(course, now)}`] : old ? [`no longer there: ${beginning(course, old)}`] : [];
}

/** The day on which it was done, else the day proposed. */
const dayOf = ({ record, target }: ComparedSlot): CalendarDate => (record?.outcome === 'done' ? record.on : target);

const isThere = (slot: ComparedSlot | undefined): slot is ComparedSlot => slot !== undefined && !isDropped(slot.status);

function courseChanges(course: number, old: ComparedCourse | undefined, now: ComparedCourse | undefined): Found[] {
  const [before, after] = [old, now].map((each) => new Map(each?.assessments.map((slot) => [slot.key, slot])));
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  const slots = keys.map((key) => ({ before: before?.get(key), after: after?.get(key) }));
  const pair: CoursePair | null =
    old && now
      ? { before: old, after: now, differences: caseDifferences(old, now), movedVisits: movedVisits(slots) }
      : null;
  const whole = courseTexts(course, old, now);
  return slots.map((each) => slotChange(course, each, pair, whole)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ change: { from, to, key } }: Found): string => `${to ?? from} ${key}`;

interface SlotPair {
  before: ComparedSlot | undefined;
  after: ComparedSlot | undefined;
}

const movedVisits = (slots: readonly SlotPair[]): Map<string, CalendarDate> =>
  new Map(
    slots.flatMap(({ before, after }) =>
      before && isThere(after) && after.assessment === 'clinic-visit' && dayOf(before) !== dayOf(after)
        ? [[slotTime(after.key), dayOf(after)] as const]
        : [],
    ),
  );

function slotChange(
  course: number,
  { before, after }: SlotPair,
  pair: CoursePair | null,
  whole: readonly string[],
): Found {
  const any = after ?? before;
  if (!any) throw new Error('A slot of neither plan cannot be compared.');
  const { key, assessment, exam } = any;
  const [from, to] = [before, after].map((slot) => (isThere(slot) ? dayOf(slot) : null));
  const found = (kind: Kind, reasons: readonly string[]): Found => ({
    kind,
    change: {
      key,
      course,
      assessment,
      exam,
      from: from ?? null,
      to: to ?? null,
      days: from && to ? daysBetween(from, to) : null,
      reason: reasons.join('; '),
    },
  });
  if (!from && !to) return found('unchanged', []);
  if (!from || !to) return found(to ? 'added' : 'dropped', pair ? presenceReasons(before, after, pair) : whole);
  if (!before || !after || !pair) return found('unchanged', []);
  if (from !== to) return found('moved', moveReasons(before, after, pair));
  const reasons = changeReasons(before, after, pair);
  return found(reasons.length > 0 ? 'changed' : 'unchanged', reasons);
}
