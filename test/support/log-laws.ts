/** What must be true of every plan that reads a log. A law lists what breaks it. */
import type { PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import { dayNumber, monthsLater } from './gregorian.js';
import type { PlannedLife } from './random-lives.js';

export type LogLaw = (plan: PlannedLife) => string[];

const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Half the interval in force at a slot, restated; 0 for a single one. */
export const halfOf = ({ nominal, everyMonths }: PlannedAssessment): number =>
  everyMonths === null ? 0 : Math.floor(daysFrom(nominal, monthsLater(nominal, everyMonths)) / 2);

export const isFixed = ({ record }: PlannedAssessment): boolean =>
  record?.outcome === 'booked' || record?.outcome === 'moved';

const isDone = ({ record }: PlannedAssessment): boolean => record?.outcome === 'done';

/** Still to be done, on a day that the plan chose. */
const isProposed = ({ record, status }: PlannedAssessment): boolean =>
  !record && ['upcoming', 'due', 'overdue'].includes(status);

const dayOf = (slot: PlannedAssessment): string => (isDone(slot) && slot.record ? slot.record.on : slot.target);

function* pairs(plan: PlannedLife): Generator<[PlannedAssessment, PlannedAssessment]> {
  for (const proposed of plan.assessments.filter(isProposed))
    for (const other of plan.assessments)
      if (other !== proposed && other.rule === proposed.rule && (isDone(other) || isProposed(other)))
        yield [proposed, other];
}

export const logLaws = {
  'nothing is proposed within half an interval of one of its kind, done or proposed': (plan) =>
    [...pairs(plan)].flatMap(([proposed, other]) => {
      const later = dayOf(other) > proposed.target ? other : proposed;
      const half = isDone(other) ? halfOf(proposed) : halfOf(later);
      return Math.abs(daysFrom(dayOf(other), proposed.target)) >= half ? [] : [`${proposed.key} and ${other.key}`];
    }),

  'a target lies in its window, unless the clinic fixed it': ({ assessments }) =>
    assessments.flatMap((slot) => {
      const { key, target, window } = slot;
      return isFixed(slot) || (window.earliest <= target && target <= window.latest) ? [] : [key];
    }),

  'a day that the clinic fixed is kept, and warned of outside the window': ({ assessments, warnings }) =>
    assessments.filter(isFixed).flatMap(({ key, target, window, record }) => {
      const warned = new RegExp(`${key}\\b`).test(
        warnings.find(({ code }) => code === 'fixed-outside-window')?.message ?? '',
      );
      const inside = window.earliest <= target && target <= window.latest;
      return target === record?.on && warned !== inside ? [] : [key];
    }),

  'no key comes twice': ({ assessments }) => {
    const keys = assessments.map(({ key }) => key);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  },

  'done is done, whatever was arranged': ({ assessments }) =>
    assessments.flatMap((slot) => (isDone(slot) === (slot.status === 'done') ? [] : [slot.key])),

  'a window holds its nominal date, and no day of another that is still open': ({ assessments }) => {
    const done = assessments.filter(isDone);
    const isOpen = ({ rule, month }: PlannedAssessment): boolean =>
      !done.some((other) => other.rule === rule && other.month >= month);
    const open = assessments.filter(isOpen);
    const overlap = (a: PlannedAssessment, b: PlannedAssessment): boolean =>
      a !== b && a.rule === b.rule && a.window.earliest <= b.window.latest && b.window.earliest <= a.window.latest;
    return assessments.flatMap((slot) => {
      const { key, nominal, window } = slot;
      const holds = window.earliest <= nominal && nominal <= window.latest;
      return holds && (!isOpen(slot) || !open.some((other) => overlap(slot, other))) ? [] : [key];
    });
  },

  'trips hold everything but what was dropped, once, and what was done on its day': ({ assessments, trips }) => {
    const onTrips = trips.flatMap(({ date, keys }) => keys.map((key) => `${date} ${key}`));
    const kept = assessments.filter(({ status }) => status !== 'cancelled' && status !== 'not-applicable');
    const expected = kept.map((slot) => `${dayOf(slot)} ${slot.key}`);
    return onTrips.sort().join() === expected.sort().join() ? [] : ['the keys differ'];
  },
} satisfies Record<string, LogLaw>;
