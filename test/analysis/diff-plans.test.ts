/** What changed between two plans of one case, each with its reason. */
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/analysis/diff-plans.js';
import { planOf, protocolNamed } from '../support/plan-of.js';
import { about, brief, diff, plan, reasonsOf } from './a-diff.js';

describe('nothing changed', () => {
  it('between a plan and itself, read on whatever day', () => {
    const later = { ...planOf(plan().case, { asOf: '2030-01-01' }) };
    // Visit, site and chest: 12 in three years, 4 to month 60, 5 to month 120.
    expect(diffPlans(plan(), later)).toMatchObject({
      because: [],
      moved: [],
      changed: [],
      added: [],
      dropped: [],
      unchanged: 63,
    });
  });
});

describe('a new anchor date', () => {
  it('moves each date by what the calendar makes of it, and says so', () => {
    const { moved, because } = diff({ anchor: { event: 'treatment-end', date: '2026-04-01' } });
    const reason = 'counted from end of treatment on 2026-04-01 instead of 2026-03-15';
    expect(because).toEqual([reason]);
    expect(moved).toHaveLength(63);
    expect(reasonsOf(moved)).toEqual([reason]);
    // Month 3: Mon 15 June becomes Wed 1 July, the scan 7 days before. Month 21: Wed 15 December 2027 becomes
    // Sat 1 January 2028, so Mon 3 January.
    expect(about(moved, 'chest-imaging@m3')).toMatchObject([{ from: '2026-06-08', to: '2026-06-24', days: 16 }]);
    expect(about(moved, 'clinic-visit@m21')).toMatchObject([{ from: '2027-12-15', to: '2028-01-03', days: 19 }]);
  });
});

describe('another schedule', () => {
  it('by another protocol: slots come and go with its intervals', () => {
    const { added, dropped, because } = diff({ preferences: { protocol: 'esmo-2021', cadence: 'longest' } });
    // esmo-2021 read with longest intervals: every 4 months, so month 4 is new and month 3 is gone.
    expect(about(added, 'chest-imaging@m4')).toMatchObject([{ from: null, days: null }]);
    expect(about(dropped, 'chest-imaging@m3')).toMatchObject([{ from: '2026-06-08', to: null }]);
    expect(because).toEqual(['protocol esmo-2021 instead of general', 'cadence longest instead of shortest']);
    expect(reasonsOf([...added, ...dropped])).toEqual([because.join('; ')]);
  });

  it('by a newer version of a protocol', () => {
    const general = protocolNamed('general');
    const rules = general.rules.map((rule) => ({
      ...rule,
      ...(rule.phases && {
        phases: rule.phases.map((phase) => ({
          ...phase,
          everyMonths: phase.everyMonths === 3 ? 4 : phase.everyMonths,
        })),
      }),
    }));
    const newer = plan({}, { ...general, version: '2', rules });
    const { added, dropped } = diffPlans(plan(), newer);
    expect(about(added, 'clinic-visit@m4')).toMatchObject([{ reason: 'protocol general in version 2 instead of 1' }]);
    expect(about(dropped, 'clinic-visit@m3')).toMatchObject([{ reason: 'protocol general in version 2 instead of 1' }]);
  });

  it('by a fact that changes the tier: both are said', () => {
    const { added, because } = diff({ riskFactors: { grade: 'low' } });
    expect(because[0]).toMatch(/^risk tier intermediate instead of high \(/);
    expect(because[1]).toBe('grade low instead of high');
    expect(about(added, 'clinic-visit@m4')).toMatchObject([{ to: '2026-07-15', reason: because.join('; ') }]);
  });

  it('for fewer years: only what lies beyond is dropped', () => {
    const { dropped, moved, added, unchanged } = diff({ preferences: { years: 3 } });
    expect([moved, added]).toEqual([[], []]);
    expect(unchanged).toBe(36);
    expect(dropped[0]).toMatchObject({ key: 'chest-imaging@m42', reason: 'months planned: 36 instead of 120' });
  });

  it('an echocardiogram is added where an anthracycline was given', () => {
    expect(brief(diff({ treatments: { anthracycline: true } }).added)).toMatchObject([
      ['echocardiogram@m12', null, expect.stringMatching(/^2027-03/), 'anthracycline true instead of false'],
    ]);
  });

  it('another exam on the same day is a change of its own', () => {
    const { changed, moved, unchanged } = diff({ constraints: { lowDose: true } });
    expect(moved).toEqual([]);
    expect(reasonsOf(changed)).toEqual(['less radiation was asked for']);
    expect(changed.length + unchanged).toBe(63);
  });
});

describe('other days', () => {
  it('for another lead: the scans move, the visits stay', () => {
    const { moved } = diff({ preferences: { scanLeadDays: 14 } });
    expect(reasonsOf(moved)).toEqual(['days from scan to visit: 14 instead of 7']);
    expect(about(moved, 'chest-imaging@m3')).toMatchObject([{ from: '2026-06-08', to: '2026-06-01' }]);
    expect(moved.filter(({ assessment }) => assessment === 'clinic-visit')).toEqual([]);
  });

  it('while the person is away: the visit moves, its scans follow', () => {
    const { moved } = diff({ preferences: { away: [{ from: '2026-09-14', to: '2026-09-18' }] } });
    const away = 'away: 2026-09-14 to 2026-09-18 instead of never';
    // Tue 15 September is not possible, the next free working day is Mon 21; the scan 7 days before that is Mon 14,
    // again away, so the working day before: Fri 11.
    expect(brief(moved)).toEqual([
      ['chest-imaging@m6', '2026-09-08', '2026-09-11', `${away}; its clinic visit moved to 2026-09-21`],
      ['site-imaging@m6', '2026-09-08', '2026-09-11', `${away}; its clinic visit moved to 2026-09-21`],
      ['clinic-visit@m6', '2026-09-15', '2026-09-21', away],
    ]);
  });

  it('on the days of the clinic', () => {
    // Mon 15 June 2026 becomes Tue 16 June.
    expect(about(diff({ preferences: { clinicDays: ['tue'] } }).moved, 'clinic-visit@m3')).toMatchObject([
      { from: '2026-06-15', to: '2026-06-16', reason: 'clinic days: tue instead of every working day' },
    ]);
  });
});
