/** The two ways of counting on, restated: from the anchor, or from the day on which the last one was done. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { monthsLater } from '../support/gregorian.js';
import { aLife, horizonMonths, type Life, longAfter, planLife } from '../support/random-lives.js';

const seed = 20_250_115;

it('on the grid every nominal date is the anchor plus the months, and an empty log changes nothing', () => {
  fc.assert(
    fc.property(aLife({ reanchor: 'grid' }), (life) => {
      const { date } = life.person.anchor;
      const bare = planLife({ ...life, log: [] }, date);
      const plan = planLife(life, longAfter(life));
      expect(plan.assessments.filter(({ nominal, month }) => nominal !== monthsLater(date, month))).toEqual([]);
      const dates = ({ assessments }: typeof plan) =>
        assessments.map(({ key, nominal, window }) => `${key} ${nominal} ${window.earliest} ${window.latest}`).sort();
      expect(dates(plan)).toEqual(dates(bare));
    }),
    { seed, numRuns: 8_000 },
  );
});

interface Stretch {
  from: number;
  to: number;
  everyMonths: number;
}

const stretches = ({ phases = [] }: SurveillanceRule, shortest: boolean): Stretch[] => {
  const one = (months: number | readonly number[]): number[] => [months].flat();
  const boundary = (months: number | readonly number[]): number =>
    one(months)[shortest ? one(months).length - 1 : 0] ?? 0;
  const interval = (months: number | readonly number[]): number =>
    one(months)[shortest ? 0 : one(months).length - 1] ?? 0;
  return phases.map(({ from, to, everyMonths }) => ({
    from: boundary(from),
    to: to === null ? 1000 : boundary(to),
    everyMonths: interval(everyMonths),
  }));
};

/** From the day on which one was done: the interval in force, again and again, while phases end where the anchor puts them. */
function countedOn(doneOn: string, { person }: Life, rule: SurveillanceRule): string[] {
  const { date } = person.anchor;
  const all = stretches(rule, person.preferences.cadence === 'shortest');
  const end = monthsLater(date, all.at(-1)?.to ?? 0);
  const found: string[] = [];
  let day = doneOn;
  for (let months = 0; ; ) {
    const now = all.find(({ from, to }) => monthsLater(date, from) <= day && day < monthsLater(date, to));
    if (!now) return found;
    months += now.everyMonths;
    day = monthsLater(doneOn, months);
    if (day > end || day > monthsLater(date, horizonMonths)) return found;
    found.push(day);
  }
}

it('by completion the next ones follow the last one done, while the ends of the phases stay', () => {
  const checked = { slots: 0 };
  fc.assert(
    fc.property(aLife({ reanchor: 'completion', keyed: false }), (life) => {
      const { assessments } = planLife(life, longAfter(life));
      for (const { rule } of life.rules) {
        if (!rule.phases) continue;
        const slots = assessments.filter((slot) => slot.rule === rule.id).sort(byMonth);
        const last = slots.findLast(({ record }) => record?.outcome === 'done');
        const { date } = life.person.anchor;
        if (!last?.record || last.record.on < date) continue;
        const after = slots.slice(slots.indexOf(last) + 1).map(({ nominal }) => nominal);
        expect(after).toEqual(countedOn(last.record.on, life, rule));
        checked.slots += after.length;
      }
    }),
    { seed, numRuns: 15_000 },
  );
  expect(checked.slots).toBeGreaterThan(5_000);
});

const byMonth = (a: PlannedAssessment, b: PlannedAssessment): number => a.month - b.month;
