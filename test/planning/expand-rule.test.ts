/** From phases to months, for phases that no built-in protocol has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/patient-case.js';
import type { MonthsOrRange, SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { expandRule } from '../../src/planning/expand-rule.js';
import { walkedMonths } from '../support/walked-months.js';

type Phase = [from: MonthsOrRange, to: MonthsOrRange | null, everyMonths: MonthsOrRange];

const ruleOf = (...phases: Phase[]): SurveillanceRule => ({
  id: 'r',
  assessment: 'clinic-visit',
  cites: [],
  verification: 'expert-choice',
  phases: phases.map(([from, to, everyMonths]) => ({ from, to, everyMonths })),
});

const monthsOf = (rule: SurveillanceRule, horizon = 120, cadence: Cadence = 'shortest') =>
  expandRule(rule, cadence, horizon).map(({ month }) => month);

describe('the months of a rule', () => {
  it('begin one interval after the start, and include the end of a phase', () => {
    expect(monthsOf(ruleOf([0, 12, 3]))).toEqual([3, 6, 9, 12]);
  });

  it('begin after the start of the first phase, where that is not month 0', () => {
    expect(monthsOf(ruleOf([24, 60, 12]))).toEqual([36, 48, 60]);
  });

  it('pass from one phase to the next without sharing or losing a slot', () => {
    expect(monthsOf(ruleOf([0, 12, 3], [12, 24, 6]))).toEqual([3, 6, 9, 12, 18, 24]);
  });

  it('go on from the last slot where an interval does not divide its phase', () => {
    expect(monthsOf(ruleOf([0, 12, 5], [12, 30, 6]))).toEqual([5, 10, 15, 21, 27]);
  });

  it('stop before a closed end that the interval oversteps', () => {
    expect(monthsOf(ruleOf([0, 10, 4]))).toEqual([4, 8]);
  });

  it('reach the horizon and not past it, in an open phase', () => {
    expect(monthsOf(ruleOf([0, null, 12]), 36)).toEqual([12, 24, 36]);
    expect(monthsOf(ruleOf([0, null, 12]), 35)).toEqual([12, 24]);
  });

  it('take the smallest interval to the latest boundary for shortest, the other ends for longest', () => {
    const rule = ruleOf([0, [24, 36], [3, 4]], [[24, 36], 48, 6]);
    expect(monthsOf(rule)).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 42, 48]);
    expect(monthsOf(rule, 120, 'longest')).toEqual([4, 8, 12, 16, 20, 24, 30, 36, 42, 48]);
  });

  it('named singly are taken as they are, up to the horizon', () => {
    const { phases: _, ...single } = { ...ruleOf(), at: [3, 12, 60] };
    expect(monthsOf(single, 48)).toEqual([3, 12]);
  });

  it('know their neighbours in the rule, also one beyond the horizon', () => {
    const slots = expandRule(ruleOf([0, null, 6]), 'shortest', 12);
    expect(slots.map(({ previous, month, next }) => [previous, month, next])).toEqual([
      [null, 6, 12],
      [6, 12, 18],
    ]);
  });
});

describe('for any phases that abut', () => {
  const range = (least: number, most: number) =>
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 6 }))
      .map(([low, more]) => (more === 0 ? low : ([low, low + more] satisfies MonthsOrRange)));

  const rules = fc
    .record({ lengths: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }), open: fc.boolean() })
    .chain(({ lengths, open }) =>
      fc.array(range(1, 24), { minLength: lengths.length, maxLength: lengths.length }).map((intervals) => {
        let from = 0;
        return ruleOf(
          ...lengths.map((length, index): Phase => {
            const start = from;
            from += length;
            return [start, open && index === lengths.length - 1 ? null : from, intervals[index] ?? 1];
          }),
        );
      }),
    );

  const cadences = fc.constantFrom<Cadence[]>('shortest', 'longest');

  it('the months are those found by walking month by month', () => {
    fc.assert(
      fc.property(rules, cadences, fc.integer({ min: 1, max: 360 }), (rule, cadence, horizon) => {
        const walked = walkedMonths(rule, cadence).filter(({ month }) => month <= horizon);
        const expanded = expandRule(rule, cadence, horizon);
        expect(expanded.map(({ month, everyMonths }) => [month, everyMonths])).toEqual(
          walked.map(({ month, everyMonths }) => [month, everyMonths]),
        );
      }),
    );
  });
});
