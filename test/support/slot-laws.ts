/** What must be true of every planned slot, whatever the case. A law lists what breaks it. */
import type { FollowUpPlan, PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { isWeekend, monthsLater } from './gregorian.js';
import { restatedTarget, restatedWindow } from './placed-days.js';
import { walkedMonths } from './walked-months.js';

/** `rules` are those of the protocol and the supplements. */
export type Law = (plan: FollowUpPlan, rules: readonly SurveillanceRule[]) => string[];

const keysOf = (slots: readonly PlannedAssessment[]): string[] => slots.map(({ key }) => key);

/** A law about each slot on its own. */
const everySlot =
  (holds: (slot: PlannedAssessment, plan: FollowUpPlan) => boolean): Law =>
  (plan) =>
    keysOf(plan.assessments.filter((slot) => !holds(slot, plan)));

/** A law about each slot and the next one of the same assessment. */
const everyPair =
  (holds: (earlier: PlannedAssessment, later: PlannedAssessment) => boolean): Law =>
  ({ assessments }) => {
    const latest = new Map<string, PlannedAssessment>();
    return [...assessments]
      .sort((a, b) => a.month - b.month)
      .flatMap((slot) => {
        const before = latest.get(slot.assessment);
        latest.set(slot.assessment, slot);
        return before && !holds(before, slot) ? [slot.key] : [];
      });
  };

const ruleOf = ({ rule }: PlannedAssessment, rules: readonly SurveillanceRule[]): SurveillanceRule => {
  const found = rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return found;
};

const visitOf = ({ month }: PlannedAssessment, { assessments }: FollowUpPlan): PlannedAssessment | undefined =>
  assessments.find((slot) => slot.assessment === 'clinic-visit' && slot.month === month);

const isDate = (text: string): boolean => /^\d{4}-/.test(text);

export const slotLaws = {
  'slots are ordered by target, then key, and no key comes twice': ({ assessments }) =>
    assessments.slice(1).flatMap((slot, index) => {
      const before = assessments[index] ?? slot;
      return before.target < slot.target || (before.target === slot.target && before.key < slot.key) ? [] : [slot.key];
    }),

  'a key names the assessment and the month': everySlot(
    ({ key, assessment, month }) => key === `${assessment}@m${month}`,
  ),

  'the nominal date is the anchor plus the months, counted at once': everySlot(
    ({ nominal, month }, { case: { anchor } }) => nominal === monthsLater(anchor.date, month),
  ),

  'the target lies in the window': everySlot(
    ({ target, window }) => window.earliest <= target && target <= window.latest,
  ),

  'the nominal date lies in the window': everySlot(
    ({ nominal, window }) => window.earliest <= nominal && nominal <= window.latest,
  ),

  'nothing falls on or before the anchor': everySlot(
    ({ target, window }, { case: { anchor } }) => target > anchor.date && window.earliest > anchor.date,
  ),

  'the windows of one assessment are disjoint': everyPair(
    (earlier, later) => earlier.window.latest < later.window.earliest,
  ),

  'no two months of one assessment are further apart than the interval in force': everyPair(
    (earlier, later) => later.everyMonths !== null && later.month - earlier.month <= later.everyMonths,
  ),

  'a scan is never after the clinic visit of its month': everySlot((slot, plan) => {
    const visit = visitOf(slot, plan);
    return visit === undefined || slot.target <= visit.target;
  }),

  'everything is on a working day unless the plan warns': ({ assessments, case: { preferences }, warnings }) => {
    if (preferences.weekends === 'keep') return [];
    const warned = warnings.find(({ code }) => code === 'no-working-day')?.message ?? '';
    return keysOf(assessments.filter(({ key, target }) => isWeekend(target) && !warned.includes(key)));
  },

  'no slot is warned about as stuck on a weekend that is on a working day': ({ assessments, warnings }) => {
    const warned = warnings.find(({ code }) => code === 'no-working-day')?.message ?? '';
    return keysOf(assessments.filter(({ key, target }) => new RegExp(`${key}\\b`).test(warned) && !isWeekend(target)));
  },

  'weekends: keep moves no visit, and nothing for the sake of a working day': ({ assessments, case: person }) =>
    person.preferences.weekends === 'shift'
      ? []
      : keysOf(
          assessments.filter(
            ({ assessment, target, nominal, adjustments }) =>
              (assessment === 'clinic-visit' && target !== nominal) ||
              adjustments.some(({ reason }) => reason === 'working-day'),
          ),
        ),

  'the date adjustments lead step by step from the nominal date to the target': everySlot(
    ({ nominal, target, adjustments }) => {
      const steps = adjustments.filter(({ from }) => isDate(from));
      const path = [nominal, ...steps.map(({ to }) => to)];
      return path.at(-1) === target && steps.every(({ from, to }, index) => from === path[index] && from !== to);
    },
  ),

  'the status says where the day of reading stands to the window': everySlot(
    ({ status, window }, { asOf }) =>
      (status === 'upcoming' && asOf < window.earliest) ||
      (status === 'due' && window.earliest <= asOf && asOf <= window.latest) ||
      (status === 'past' && window.latest < asOf),
  ),

  'every source that a slot cites is listed, and a slot without one says that it is our own choice': everySlot(
    ({ cites, verification }, { sources }) =>
      cites.every((id) => sources.some((source) => source.id === id)) &&
      (cites.length > 0 || verification === 'expert-choice'),
  ),

  'a window is what the rules of the engine give when they are restated': (plan, rules) =>
    keysOf(
      plan.assessments.filter((slot) => {
        const { earliest, latest } = restatedWindow(slot, ruleOf(slot, rules), plan);
        return slot.window.earliest !== earliest || slot.window.latest !== latest;
      }),
    ),

  'a target is what the rules of the engine give when they are restated': everySlot(
    (slot, plan) => slot.target === restatedTarget(slot, plan),
  ),

  'a rule falls in exactly the months that walking it gives, up to the horizon': (plan, rules) => {
    const used = new Set(plan.assessments.map(({ rule }) => rule));
    const { horizonMonths, cadence } = plan.protocol;
    return rules
      .filter(({ id }) => used.has(id))
      .filter((rule) => {
        const walked = walkedMonths(rule, cadence)
          .map(({ month }) => month)
          .filter((month) => month <= horizonMonths);
        const planned = plan.assessments.filter((slot) => slot.rule === rule.id).map(({ month }) => month);
        return walked.join() !== planned.sort((a, b) => a - b).join();
      })
      .map(({ id }) => id);
  },

  'the horizon is ten years or the end of the protocol, or the years asked for': (plan, rules) => {
    const { years, cadence } = plan.case.preferences;
    const used = rules.filter(({ id }) => plan.assessments.some(({ rule }) => rule === id));
    const last = Math.max(...used.map((rule) => walkedMonths(rule, cadence).at(-1)?.month ?? 0));
    const open = used.some(({ phases = [] }) => phases.some(({ to }) => to === null));
    const expected = Math.min((years ?? 10) * 12, open ? Number.POSITIVE_INFINITY : last);
    return plan.protocol.horizonMonths === expected ? [] : [`${plan.protocol.horizonMonths} for ${expected}`];
  },
} satisfies Record<string, Law>;
