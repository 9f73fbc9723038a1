/** What a late, early or fixed one does to its neighbours, and to the visit of its month. Anchor 15 January 2025. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const uterus = { primarySite: 'uterus', grade: 'high' };
const ct = { did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis' };

function planAfter(asOf: string, log: Record<string, unknown>[], preferences: Record<string, unknown> = {}) {
  const anchor = { date: '2025-01-15' };
  const written = writtenCase({ anchor, riskFactors: uterus, log, preferences: { years: 1, ...preferences } });
  return planOf(parsePatientCase(written), { asOf });
}

const slotAt = (plan: ReturnType<typeof planAfter>, key: string) => {
  const { target, status, adjustments } = plan.assessments.find((slot) => slot.key === key) ?? expect.fail(key);
  return [target, status, ...adjustments.map(({ reason }) => reason).filter((reason) => reason !== 'merged-exam')];
};

describe('a date that comes less than half an interval after one that was late', () => {
  // 20 June + 46 days is 5 August, after the window of month 6 (to 29 July).
  it('is left out where its window leaves no room, and the next one stays', () => {
    const plan = planAfter('2025-06-25', [{ ...ct, on: '2025-06-10', outcome: 'done', did: 'chest-imaging@m3' }]);
    expect(slotAt(plan, 'chest-imaging@m6')).toEqual(['2025-07-28', 'upcoming', 'scan-before-clinic', 'too-close']);
    const later = planAfter('2025-06-25', [{ ...ct, on: '2025-06-20', outcome: 'done', did: 'chest-imaging@m3' }]);
    expect(slotAt(later, 'chest-imaging@m6')).toEqual([
      ...['2025-07-08', 'not-applicable', 'scan-before-clinic', 'covered-before'],
    ]);
    expect(slotAt(later, 'site-imaging@m6')[1]).toBe('not-applicable');
    expect(slotAt(later, 'chest-imaging@m9')).toEqual(['2025-10-08', 'upcoming', 'scan-before-clinic']);
    expect(later.trips.flatMap(({ keys }) => keys)).not.toContain('chest-imaging@m6');
  });

  it('is left out too where the one of a later month was done already', () => {
    const plan = planAfter('2025-04-20', [{ ...ct, on: '2025-04-03', outcome: 'done', did: 'chest-imaging@m6' }]);
    expect(slotAt(plan, 'chest-imaging@m3')[1]).toBe('not-applicable');
  });
});

describe('the visit of a scan that is not where the plan wanted it', () => {
  const visitAfter = (entry: object, preferences = {}) =>
    slotAt(planAfter('2025-04-20', [{ ...ct, outcome: 'booked', ...entry }], preferences), 'clinic-visit@m3');

  it('keeps its day after a scan that is early, and follows one that is late by the whole lead', () => {
    expect(visitAfter({ on: '2025-04-02' })).toEqual(['2025-04-15', 'due']);
    expect(visitAfter({ on: '2025-04-14' })).toEqual(['2025-04-21', 'due', 'after-scan']);
    expect(visitAfter({ on: '2025-04-14' }, { scanLeadDays: 2 })).toEqual(['2025-04-16', 'due', 'after-scan']);
  });

  it('follows the scan at least, where its window leaves no more', () => {
    expect(visitAfter({ on: '2025-04-24' })).toEqual(['2025-04-24', 'due', 'after-scan']);
  });

  it('follows a scan that was done by the lead, or by the day on which its result is told', () => {
    expect(visitAfter({ on: '2025-04-14', outcome: 'done' })[0]).toBe('2025-04-21');
    expect(visitAfter({ on: '2025-04-14', outcome: 'done', resultOn: '2025-04-17' })[0]).toBe('2025-04-17');
    expect(visitAfter({ on: '2025-04-08', outcome: 'done', resultOn: '2025-04-17' })[0]).toBe('2025-04-17');
  });

  it('stays where the clinic fixed it', () => {
    const visit = { on: '2025-04-16', outcome: 'booked', did: 'clinic-visit@m3' };
    const plan = planAfter('2025-04-15', [visit, { ...ct, on: '2025-04-22', outcome: 'booked' }]);
    expect(slotAt(plan, 'clinic-visit@m3')).toEqual(['2025-04-16', 'booked', 'booked']);
    expect(plan.warnings.find(({ code }) => code === 'visit-before-scan')?.message).toMatch(
      /clinic-visit@m3 on 2025-04-16, \S+ on 2025-04-22.* Ask for a visit after the scan/,
    );
  });
});

describe('a scan whose visit the clinic fixed', () => {
  const scanBefore = (on: string) => {
    const visit = { on, outcome: 'moved', did: 'clinic-visit@m3' };
    return slotAt(planAfter('2025-03-01', [visit]), 'chest-imaging@m3')[0];
  };

  it('goes before it as far as its own window allows, and keeps its day where it cannot', () => {
    expect(scanBefore('2025-04-24')).toBe('2025-04-17');
    expect(scanBefore('2025-05-06')).toBe('2025-04-29');
    expect(scanBefore('2025-04-03')).toBe('2025-04-01');
    expect(scanBefore('2025-05-20')).toBe('2025-04-15');
  });
});

describe('a scan that was done', () => {
  it('stays where it was planned when the clinic moves its visit afterwards', () => {
    const done = { ...ct, on: '2025-04-08', outcome: 'done' };
    const plan = planAfter('2025-04-10', [done, { on: '2025-04-24', outcome: 'moved', did: 'clinic-visit@m3' }]);
    expect(slotAt(plan, 'chest-imaging@m3')[0]).toBe('2025-04-08');
  });
});

describe('a scan booked by itself', () => {
  it('takes the other scan of its month with it, where that is on time', () => {
    const chest = { on: '2025-04-03', outcome: 'booked', did: 'chest-imaging@m3' };
    const plan = planAfter('2025-03-20', [chest]);
    expect(slotAt(plan, 'site-imaging@m3')).toEqual(['2025-04-03', 'upcoming', 'with-scan']);
    expect(plan.trips[0]).toMatchObject({ date: '2025-04-03', exams: ['ct-chest-abdomen-pelvis'] });
    const late = planAfter('2025-03-20', [{ ...chest, on: '2025-05-06' }]);
    expect(slotAt(late, 'site-imaging@m3')).toEqual(['2025-04-08', 'upcoming', 'scan-before-clinic']);
    expect(warningCodes(late)).toContain('fixed-outside-window');
  });
});

describe('trips of what was done', () => {
  it('are on the day of doing, with the exam that was done, and two CTs of one day are one', () => {
    const plan = planAfter('2025-05-01', [
      { on: '2025-04-10', outcome: 'done', did: 'chest-imaging', exam: 'ct-chest' },
      { on: '2025-04-10', outcome: 'done', did: 'site-imaging', exam: 'ct-abdomen-pelvis' },
      { on: '2025-04-24', outcome: 'done', did: 'clinic-visit' },
    ]);
    expect(plan.trips.slice(0, 2)).toEqual([
      { date: '2025-04-10', keys: ['chest-imaging@m3', 'site-imaging@m3'], exams: ['ct-chest-abdomen-pelvis'] },
      { date: '2025-04-24', keys: ['clinic-visit@m3'], exams: ['clinical-examination'] },
    ]);
  });

  it('name the exam that was done instead of the planned one', () => {
    const plan = planAfter('2025-05-01', [
      { on: '2025-04-10', outcome: 'done', did: 'site-imaging', exam: 'mri-abdomen-pelvis' },
      { on: '2025-04-10', outcome: 'done', did: 'chest-imaging', exam: 'chest-x-ray' },
    ]);
    expect(plan.trips[0]?.exams.toSorted()).toEqual(['chest-x-ray', 'mri-abdomen-pelvis']);
  });
});
