/** Why a slot changed, as far as the two plans tell: its record, its adjustments, and what differs between the cases. */
import { isImaging } from '../domain/assessment.js';
import { type AdjustmentReason, adjustmentReasons, isDropped } from '../domain/follow-up-plan.js';
import { stopLabels } from '../domain/log-entry.js';
import type { ComparedCourse, ComparedSlot } from '../domain/plan-diff.js';
import type { Difference, DifferenceKind } from './case-differences.js';
import { detailReasons, fixesDay, recordReasons } from './record-reasons.js';
import { slotTime } from './worklist.js';

export interface CoursePair {
  before: ComparedCourse;
  after: ComparedCourse;
  differences: readonly Difference[];
  /** What became of each visit that is on another day, by its month: `m12`. */
  movedVisits: ReadonlyMap<string, string>;
}

const textsOf = ({ differences }: CoursePair, kinds: readonly DifferenceKind[]): string[] =>
  kinds.flatMap((kind) => differences.filter((each) => each.kind === kind)).map(({ text }) => text);

const leadSteps: readonly AdjustmentReason[] = ['scan-before-clinic', 'with-clinic'];
const daySteps: readonly (readonly [AdjustmentReason, DifferenceKind])[] = [
  ['working-day', 'weekends'],
  ['holiday', 'holidays'],
  ['clinic-day', 'clinic-days'],
  ['away', 'away'],
];

/** A preference counts only for a slot that one of the plans moved because of it, or of another rule about days. */
function preferenceReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const steps = [...adjusted(before), ...adjusted(after)];
  const lead = steps.some((step) => leadSteps.includes(step)) ? textsOf(pair, ['scan-lead']) : [];
  const taken = daySteps.filter(([step]) => steps.includes(step)).map(([, kind]) => kind);
  const named = textsOf(pair, taken);
  const others =
    taken.length > 0 && named.length === 0
      ? textsOf(
          pair,
          daySteps.map(([, kind]) => kind),
        )
      : [];
  return [...lead, ...named, ...others];
}

const adjusted = (slot: ComparedSlot): AdjustmentReason[] => slot.adjustments.map(({ reason }) => reason);

/** Adjustments that stand in one plan only. */
function stepReasons(before: ComparedSlot, after: ComparedSlot, steps: readonly AdjustmentReason[]): string[] {
  const [old, now] = [adjusted(before), adjusted(after)];
  return steps.flatMap((step) => {
    if (old.includes(step) === now.includes(step)) return [];
    return [`${now.includes(step) ? '' : 'no longer '}${adjustmentReasons[step]}`];
  });
}

/** Adjustments that both plans made, of a slot that is on another day all the same. */
const sharedStepReasons = (before: ComparedSlot, after: ComparedSlot, steps: readonly AdjustmentReason[]): string[] =>
  steps
    .filter((step) => adjusted(before).includes(step) && adjusted(after).includes(step))
    .map((step) => `${adjustmentReasons[step]}: another day than before`);

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
  const placed = [...preferenceReasons(before, after, pair), ...stepReasons(before, after, fixedSteps)];
  const visit = isImaging(after.assessment) ? pair.movedVisits.get(slotTime(after.key)) : undefined;
  const followed = visit && counted.length === 0 ? [`its clinic visit ${visit}`] : [];
  return firstFound(
    [...counted, ...placed, ...followed],
    scheduleReasons(pair),
    dateReasons(before, after),
    sharedStepReasons(before, after, fixedSteps),
  );
}

/** Why the days of the same rule may fall otherwise. */
const dateReasons = (before: ComparedSlot, after: ComparedSlot): string[] =>
  stepReasons(before, after, ['working-day', 'holiday', 'clinic-day', 'away', 'scan-before-clinic', 're-anchored']);

const scheduleKinds = ['protocol', 'version', 'population', 'tier', 'facts', 'treatments', 'cadence'] as const;

const scheduleReasons = (pair: CoursePair): string[] => textsOf(pair, scheduleKinds);

/** Of a slot on the same day with another exam, window or record. */
export function changeReasons(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string[] {
  const exam = before.exam === after.exam ? [] : examReasons(before, after, pair);
  const window = isSameWindow(before, after) ? [] : [windowReason(before, after, pair)];
  const recorded = recordReasons(before, after);
  return [...(recorded.length > 0 ? recorded : detailReasons(before, after)), ...exam, ...window];
}

const isSameWindow = ({ window: old }: ComparedSlot, { window: now }: ComparedSlot): boolean =>
  old.earliest === now.earliest && old.latest === now.latest;

function windowReason(before: ComparedSlot, after: ComparedSlot, pair: CoursePair): string {
  const counted = countedReasons(before, after, pair);
  const why = firstFound(counted, scheduleReasons(pair), textsOf(pair, ['horizon']));
  return `on time from ${after.window.earliest} to ${after.window.latest}: ${why.join('; ')}`;
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
