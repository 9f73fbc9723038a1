/** Why a slot changed, as far as the two plans tell: its record, its adjustments, and what differs between the cases. */
import { isImaging } from '../domain/assessment.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type AdjustmentReason, adjustmentReasons, isDropped } from '../domain/follow-up-plan.js';
import { type SlotOutcome, stopLabels } from '../domain/log-entry.js';
import type { ComparedCourse, ComparedSlot } from '../domain/plan-diff.js';
import type { Difference, DifferenceKind } from './case-differences.js';

export interface CoursePair {
  before: ComparedCourse;
  after: ComparedCourse;
  differences: readonly Difference[];
  /** The new day of the visit of each month whose visit moved. */
  movedVisits: ReadonlyMap<number, CalendarDate>;
}

const recordTexts = {
  done: 'recorded as done on',
  booked: 'booked for',
  moved: 'moved by the clinic to',
  missed: 'recorded as missed on',
  cancelled: 'cancelled on',
  'not-applicable': 'recorded as not applicable on',
} as const satisfies Record<SlotOutcome, string>;

/** What the log now says of a slot, or says no longer. */
function recordReasons({ record: old }: ComparedSlot, { record: now }: ComparedSlot): string[] {
  if (now && (now.outcome !== old?.outcome || now.on !== old.on)) return [`${recordTexts[now.outcome]} ${now.on}`];
  return old && !now ? [`no longer ${recordTexts[old.outcome]} ${old.on}`] : [];
}

function detailReasons({ record: old }: ComparedSlot, { record: now }: ComparedSlot): string[] {
  const details = (['at', 'zone', 'place', 'exam', 'resultOn', 'note'] as const).filter(
    (key) => old?.[key] !== now?.[key],
  );
  return details.length > 0 ? [`recorded with another ${details.join(', ')}`] : [];
}

/** Only these say on which day it is. */
const fixesDay = ({ record }: ComparedSlot): boolean =>
  record !== undefined && ['done', 'booked', 'moved'].includes(record.outcome);

const textsOf = ({ differences }: CoursePair, kinds: readonly DifferenceKind[]): string[] =>
  kinds.flatMap((kind) => differences.filter((each) => each.kind === kind)).map(({ text }) => text);

/** A preference counts only for a slot that one of the plans moved because of it. */
const preferenceOf: readonly [AdjustmentReason, DifferenceKind][] = [
  ['scan-before-clinic', 'scan-lead'],
  ['with-clinic', 'scan-lead'],
  ['working-day', 'weekends'],
  ['holiday', 'holidays'],
  ['clinic-day', 'clinic-days'],
  ['away', 'away'],
];

const adjusted = (slot: ComparedSlot): AdjustmentReason[] => slot.adjustments.map(({ reason }) => reason);

/** Adjustments that stand in one plan only. */
function stepReasons(before: ComparedSlot, after: ComparedSlot, steps: readonly AdjustmentReason[]): string[] {
  const [old, now] = [adjusted(before), adjusted(after)];
  return steps.flatMap((step) => {
    if (old.includes(step) === now.includes(step)) return [];
    return [`${now.includes(step) ? '' : 'no longer '}${adjustmentReasons[step]}`];
  });
}

const fixedSteps = ['too-close', 'with-scan', 'after-scan', 'window-edge'] as const;

/** Of a slot on another day. */
export function moveReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const recorded = fixesDay(before) || fixesDay(after) ? recordReasons(before, after) : [];
  const exam = before.exam === after.exam ? [] : [`another exam: ${examReasons(before, after, pair).join('; ')}`];
  return [...(recorded.length > 0 ? recorded : placingReasons(before, after, pair)), ...exam];
}

/** Why the day that the month leads to is another. */
const countedReasons = (before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] =>
  before.nominal === after.nominal
    ? []
    : [...textsOf(pair, ['anchor', 'reanchor']), ...stepReasons(before, after, ['re-anchored'])];

function placingReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const counted = countedReasons(before, after, pair);
  const steps = [...adjusted(before), ...adjusted(after)];
  const kinds = preferenceOf.filter(([step]) => steps.includes(step)).map(([, kind]) => kind);
  const placed = [...textsOf(pair, [...new Set(kinds)]), ...stepReasons(before, after, fixedSteps)];
  const visit = isImaging(after.assessment) ? pair.movedVisits.get(after.month) : undefined;
  const followed = visit && counted.length === 0 ? [`its clinic visit moved to ${visit}`] : [];
  return firstFound([...counted, ...placed, ...followed], scheduleReasons(pair), dateReasons(before, after));
}

/** Why the days of the same rule may fall otherwise. */
const dateReasons = (before: ComparedSlot, after: ComparedSlot): string[] =>
  stepReasons(before, after, ['working-day', 'holiday', 'clinic-day', 'away', 'scan-before-clinic', 're-anchored']);

const scheduleKinds = ['protocol', 'version', 'population', 'tier', 'facts', 'treatments', 'cadence'] as const;

const scheduleReasons = (pair: CoursePair): string[] => textsOf(pair, scheduleKinds);

/** Of a slot on the same day with another exam, window or record. */
export function changeReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const exam = before.exam === after.exam ? [] : examReasons(before, after, pair);
  const window =
    before.window.earliest === after.window.earliest && before.window.latest === after.window.latest
      ? []
      : firstFound(countedReasons(before, after, pair), scheduleReasons(pair), textsOf(pair, ['horizon'])).map(
          (why) => `on time from ${after.window.earliest} to ${after.window.latest}: ${why}`,
        );
  const recorded = recordReasons(before, after);
  return [...(recorded.length > 0 ? recorded : detailReasons(before, after)), ...exam, ...window];
}

function examReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const steps = stepReasons(before, after, ['mri-unsafe', 'contrast-allergy', 'low-dose']);
  return firstFound(steps, textsOf(pair, ['constraints', 'protocol', 'version', 'facts', 'tier']));
}

/** Of a slot that only one of the plans has, or that nobody will come for any more. */
export function presenceReasons(
  before: ComparedSlot | undefined,
  after: ComparedSlot | undefined,
  pair: CoursePair,
): string[] {
  const closed = closureReasons(pair);
  if (before && after) {
    const covered = isDropped(after.status) && !after.record ? [adjustmentReasons['covered-before']] : [];
    return firstFound(recordReasons(before, after), closed, covered);
  }
  const month = (before ?? after)?.month ?? 0;
  const other = (before ? pair.after : pair.before).protocol.horizonMonths;
  const beyond = month > other ? textsOf(pair, ['horizon']) : [];
  return firstFound(
    [...scheduleReasons(pair), ...beyond],
    [...closed, ...textsOf(pair, ['anchor', 'reanchor'])],
    reanchored(pair),
  );
}

function closureReasons({ before, after }: CoursePair): string[] {
  if (after.closed && after.closed.on !== before.closed?.on) {
    const { on, by } = after.closed;
    return [by === 'recurrence' ? `recurrence on ${on}` : `follow-up ended on ${on} (${stopLabels[by]})`];
  }
  return before.closed && !after.closed ? [`no longer closed on ${before.closed.on}`] : [];
}

/** Counting from what was done makes more or fewer fit before the end. */
const reanchored = ({ before, after }: CoursePair): string[] =>
  [before, after].some(({ assessments }) => assessments.some((slot) => adjusted(slot).includes('re-anchored')))
    ? ['dates are counted from the day on which one was done, so another number of them fits before the end']
    : [];

const firstFound = (...lists: readonly (readonly string[])[]): string[] => [
  ...(lists.find((list) => list.length > 0) ?? ['the two plans do not tell why']),
];
