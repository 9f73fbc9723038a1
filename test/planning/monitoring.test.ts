/** Active disease: no plan of ours, only the interval that the treating team gave. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { faultsOf } from '../support/faults-of.js';
import { planOf } from '../support/plan-of.js';

const active = (preferences: object, log?: object[]) =>
  parsePatientCase({
    anchor: { event: 'treatment-end', date: '2026-10-01' },
    riskFactors: { primarySite: 'uterus', metastasis: 'active' },
    preferences,
    ...(log && { log }),
  });

describe('active disease', () => {
  it('is not planned without an interval', () => {
    expect(() => planOf(active({}), { asOf: '2026-10-02' })).toThrow(/active metastatic disease/);
  });

  it('is followed every 8 weeks from the anchor for a year where 8w was stated', () => {
    const plan = planOf(active({ monitorEvery: '8w', scanLeadDays: 0 }), { asOf: '2026-10-02' });
    const visits = plan.assessments.filter(({ assessment }) => assessment === 'clinic-visit');
    // Thursdays 56 days apart; 7 × 56 = 392 days are more than a year.
    expect(visits.map(({ key, nominal }) => `${key} ${nominal}`)).toEqual([
      'clinic-visit@w8 2026-11-26',
      'clinic-visit@w16 2027-01-21',
      'clinic-visit@w24 2027-03-18',
      'clinic-visit@w32 2027-05-13',
      'clinic-visit@w40 2027-07-08',
      'clinic-visit@w48 2027-09-02',
    ]);
    expect(visits[0]?.window).toEqual({ earliest: '2026-11-12', latest: '2026-12-10' });
    expect(plan.trips).toHaveLength(6);
    expect(plan.assessments.every(({ verification }) => verification === 'expert-choice')).toBe(true);
    expect(plan.warnings.map(({ code }) => code)).toContain('monitoring');
  });

  it('counts months where months were stated, and keeps to the years asked for', () => {
    const plan = planOf(active({ monitorEvery: '3m', years: 2 }), { asOf: '2026-10-02' });
    const months = plan.assessments.filter(({ assessment }) => assessment === 'chest-imaging').map(({ key }) => key);
    expect(months).toEqual([3, 6, 9, 12, 15, 18, 21, 24].map((month) => `chest-imaging@m${month}`));
  });

  it('reads its log like any other plan', () => {
    const log = [{ on: '2026-11-20', did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis', outcome: 'done' }];
    const plan = planOf(active({ monitorEvery: '8w' }, log), { asOf: '2026-11-25' });
    const done = plan.assessments.filter(({ status }) => status === 'done').map(({ key }) => key);
    expect(done.sort()).toEqual(['chest-imaging@w8', 'site-imaging@w8']);
  });

  it.each(['8', '8 days', '0w', '53w', '13m', '-2m'])('is refused an interval of %s', (monitorEvery) => {
    expect(faultsOf(() => active({ monitorEvery }))).toMatchObject([{ where: 'preferences.monitorEvery' }]);
  });
});

describe('a recurrence under treatment', () => {
  const log = [{ on: '2027-12-01', outcome: 'recurrence' }];
  const treated = (preferences: object) =>
    planOf(
      parsePatientCase({
        anchor: { event: 'treatment-end', date: '2026-10-01' },
        riskFactors: { primarySite: 'uterus', grade: 'high' },
        preferences,
        log,
      }),
      { asOf: '2027-12-05' },
    );

  it('has no dates ahead of its own', () => {
    const plan = treated({});
    expect(plan.closed).toEqual({ on: '2027-12-01', by: 'recurrence' });
    expect(plan.assessments.filter(({ status }) => ['upcoming', 'due', 'overdue'].includes(status))).toEqual([]);
  });

  it('is monitored from the day it was found, at the interval stated', () => {
    const plan = treated({ monitorEvery: '2m' });
    expect(plan.earlierCourses?.map(({ closed }) => closed?.by)).toEqual(['recurrence']);
    expect(plan.case.anchor).toEqual({ event: 'diagnosis', date: '2027-12-01' });
    expect(plan.assessments.map(({ nominal }) => nominal)[0]).toBe('2028-02-01');
  });
});
