/** Anchors so far off that they are a typing error, to the day. */
import { describe, expect, it } from 'vitest';
import { aCase } from '../support/a-case.js';
import { faultsOf } from '../support/faults-of.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const plan = (date: string, asOf = '2026-11-23') => planOf(aCase({ anchor: { date } }), { asOf });

describe('an anchor', () => {
  it.each([
    ['1996-11-23', '1997-05-23'],
    ['2027-11-23', '2028-05-23'],
  ])('%s is just near enough to 2026-11-23', (date, first) => {
    expect(plan(date).assessments[0]?.nominal).toBe(first);
  });

  it.each(['1996-11-22', '2027-11-24', '0026-03-15', '1926-03-15', '2206-03-15'])(
    '%s is refused as too far from 2026-11-23',
    (value) => {
      expect(faultsOf(() => plan(value))).toEqual([
        {
          code: 'far-off-date',
          where: 'anchor.date',
          details: { value, asOf: '2026-11-23', yearsBack: 30, yearsAhead: 1 },
        },
      ]);
    },
  );

  it('still to come is planned, with a warning', () => {
    expect(warningCodes(plan('2026-11-24'))).toContain('anchor-in-future');
    expect(warningCodes(plan('2026-11-23'))).not.toContain('anchor-in-future');
  });
});
