/** Where a slot stands on the day of reading, to the day. */
import { describe, expect, it } from 'vitest';
import { slotStatus } from '../../src/planning/slot-status.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { planOf } from '../support/plan-of.js';

describe('the status of a slot with the window 16 April to 14 May', () => {
  const window = { earliest: aDate('2024-04-16'), latest: aDate('2024-05-14') };

  it.each([
    ['2024-04-15', 'upcoming'],
    ['2024-04-16', 'due'],
    ['2024-05-14', 'due'],
    ['2024-05-15', 'past'],
  ])('on %s is %s', (asOf, status) => {
    const slot = { window, record: null, overtaken: false, covered: false };
    expect(slotStatus(slot, { asOf: aDate(asOf), logFrom: null, closed: null })).toBe(status);
  });
});

describe('the day of reading', () => {
  it('changes the statuses of a plan and nothing else', () => {
    const person = aCase({ riskFactors: { grade: 'G3' } });
    const withoutStatus = (asOf: string) => {
      const plan = planOf(person, { asOf });
      return { ...plan, asOf: null, assessments: plan.assessments.map((slot) => ({ ...slot, status: null })) };
    };
    expect(withoutStatus('2030-01-01')).toEqual(withoutStatus('2024-01-31'));
  });

  it('of an old plan leaves every slot past, never overdue, for nobody keeps a log', () => {
    const plan = planOf(aCase({ preferences: { years: 2 } }), { asOf: '2040-01-01' });
    expect(new Set(plan.assessments.map(({ status }) => status))).toEqual(new Set(['past']));
  });
});
