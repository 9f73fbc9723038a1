/** Every slot says by which rule it is planned, from which source, and how sure we are of it. */
import { describe, expect, it } from 'vitest';
import { fixtureCase } from '../support/fixture-files.js';
import { planOf, slotsOf } from '../support/plan-of.js';

describe('a planned slot', () => {
  it('names its rule, its sources and the interval in force', () => {
    const plan = planOf(fixtureCase('limb-g3.yaml', { protocol: 'esmo-2021' }));
    expect(slotsOf(plan, 'site-imaging')[0]).toMatchObject({
      key: 'site-imaging@m3',
      rule: 'g2-3/site-imaging',
      everyMonths: 3,
      cites: ['esmo-2021', 'acr-2022'],
      verification: 'secondary',
    });
  });

  it('is as sure as its phase where that is less sure than its rule: the chest interval is our own choice', () => {
    const plan = planOf(fixtureCase('limb-g1-small.yaml', { protocol: 'esmo-2021' }));
    const sureness = (assessment: string) => new Set(slotsOf(plan, assessment).map(({ verification }) => verification));
    expect(sureness('chest-imaging')).toEqual(new Set(['expert-choice']));
    expect(sureness('site-imaging')).toEqual(new Set(['secondary']));
  });

  it('takes its interval and sureness from the phase that led to it', () => {
    const plan = planOf(fixtureCase('limb-g3.yaml', { protocol: 'general' }));
    const intervals = slotsOf(plan, 'clinic-visit').map(({ month, everyMonths }) => `${month}:${everyMonths}`);
    expect(intervals.slice(10, 14)).toEqual(['33:3', '36:3', '42:6', '48:6']);
    expect(intervals.slice(15, 17)).toEqual(['60:6', '72:12']);
  });
});

describe('a plan', () => {
  it('says which protocol, population, cadence and horizon it was made by', () => {
    const plan = planOf(fixtureCase('limb-g1-small.yaml', { protocol: 'esmo-2021', cadence: 'longest' }));
    expect(plan.protocol).toMatchObject({
      id: 'esmo-2021',
      population: 'Low grade (G1), resected',
      cadence: 'longest',
      horizonMonths: 120,
      verification: 'secondary',
      cites: ['esmo-2021'],
    });
  });

  it('lists each source once, that of the protocol first', () => {
    const { sources } = planOf(fixtureCase('limb-g3.yaml', { protocol: 'esmo-2021' }));
    const ids = sources.map(({ id }) => id);
    expect(ids[0]).toBe('esmo-2021');
    expect(ids).toEqual(expect.arrayContaining(['acr-2015', 'acr-2022']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
