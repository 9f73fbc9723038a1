/** What a log changes in a plan, and what holds whatever changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/analysis/diff-plans.js';
import { about, brief, diff, plan, reasonsOf } from './a-diff.js';

describe('the log', () => {
  const log = (...entries: object[]) => diff({ log: entries });

  it('what was done is where it was done; what was booked is where it was booked', () => {
    expect(brief(log({ on: '2026-06-10', did: 'clinic-visit', outcome: 'done' }).moved)).toEqual([
      ['clinic-visit@m3', '2026-06-15', '2026-06-10', 'recorded as done on 2026-06-10'],
      // Without a visit ahead of them the scans are no more placed before it, but on their own day.
      ['chest-imaging@m3', '2026-06-08', '2026-06-15', 'its clinic visit was done on 2026-06-10'],
      ['site-imaging@m3', '2026-06-08', '2026-06-15', 'its clinic visit was done on 2026-06-10'],
    ]);
    const { moved } = log({ on: '2026-12-21', did: 'clinic-visit@m9', outcome: 'booked' });
    expect(about(moved, 'clinic-visit@m9')).toMatchObject([{ to: '2026-12-21', reason: 'booked for 2026-12-21' }]);
  });

  it('what was done on its very day, or missed, changed all the same', () => {
    expect(brief(log({ on: '2026-06-15', did: 'clinic-visit', outcome: 'done' }).changed)).toEqual([
      ['clinic-visit@m3', '2026-06-15', '2026-06-15', 'recorded as done on 2026-06-15'],
    ]);
    expect(brief(log({ on: '2026-06-15', did: 'clinic-visit', outcome: 'missed' }).changed)).toEqual([
      ['clinic-visit@m3', '2026-06-15', '2026-06-15', 'recorded as missed on 2026-06-15'],
    ]);
  });

  it('what was cancelled is dropped, and what is cancelled no longer is added', () => {
    const entry = { on: '2026-08-01', did: 'clinic-visit@m9', outcome: 'cancelled' };
    expect(brief(log(entry).dropped)).toEqual([['clinic-visit@m9', '2026-12-15', null, 'cancelled on 2026-08-01']]);
    expect(brief(diffPlans(plan({ log: [entry] }), plan()).added)).toEqual([
      ['clinic-visit@m9', null, '2026-12-15', 'no longer cancelled on 2026-08-01'],
    ]);
  });

  it('a visit that waits for another scan is after that one', () => {
    const waiting = (did: string, on: string) => plan({ log: [{ on, did, outcome: 'done' }] });
    const { moved } = diffPlans(waiting('chest-imaging', '2026-06-12'), waiting('site-imaging', '2026-06-15'));
    expect(brief(about(moved, 'clinic-visit@m3'))).toEqual([
      [
        'clinic-visit@m3',
        '2026-06-19',
        '2026-06-22',
        'after the scan, so that its result is ready: another day than before',
      ],
    ]);
  });

  it('a stop drops the rest, with its reason', () => {
    const { dropped } = log({ on: '2026-08-20', outcome: 'stop', reason: 'transfer' });
    expect(reasonsOf(dropped)).toEqual(['follow-up ended on 2026-08-20 (transfer to another clinic)']);
    expect(about(dropped, 'clinic-visit@m3')).toEqual([]);
  });

  it('a treated recurrence drops the rest of the first course and adds the second', () => {
    const { dropped, added } = log({ on: '2026-07-20', outcome: 'recurrence', treatmentEnd: '2026-08-25' });
    expect(reasonsOf(dropped)).toEqual(['recurrence on 2026-07-20']);
    expect(new Set(dropped.map(({ course }) => course))).toEqual(new Set([1]));
    expect(reasonsOf(added)).toEqual(['new: course 2, counted from 2026-08-25']);
    expect(added).toHaveLength(63);
  });
});

describe('whatever changed', () => {
  const changes = fc.record(
    {
      anchor: fc
        .constantFrom('2026-03-15', '2026-03-31', '2025-12-01')
        .map((date) => ({ event: 'treatment-end', date })),
      riskFactors: fc.record({ grade: fc.constantFrom('high', 'low', 'G2', 'unknown'), sizeCm: fc.constantFrom(3, 8) }),
      preferences: fc.record({
        protocol: fc.constantFrom('general', 'esmo-2021'),
        cadence: fc.constantFrom('shortest', 'longest'),
        years: fc.constantFrom(2, 5, 10),
        weekends: fc.constantFrom('shift', 'keep'),
        scanLeadDays: fc.constantFrom(0, 7, 14),
      }),
      log: fc.array(
        fc.record({
          on: fc.constantFrom('2026-05-20', '2026-06-10', '2026-08-30'),
          did: fc.constantFrom('clinic-visit', 'chest-imaging', 'site-imaging'),
          outcome: fc.constantFrom('done', 'missed', 'cancelled', 'booked'),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  );

  it('every slot is told of once, every change has a reason, and the way back mirrors the way there', () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [before, after] = [plan(one), plan(other)];
        const there = diffPlans(before, after);
        const back = diffPlans(after, before);
        const keys = new Set([...before.assessments, ...after.assessments].map(({ key }) => key));
        const all = [...there.moved, ...there.changed, ...there.added, ...there.dropped];
        expect(all.length + there.unchanged).toBe(keys.size);
        for (const { reason } of all) expect(reason).not.toMatch(/^$|do not tell why/);
        expect(new Set(back.added.map(({ key }) => key))).toEqual(new Set(there.dropped.map(({ key }) => key)));
        expect(new Set(back.moved.map(({ key }) => key))).toEqual(new Set(there.moved.map(({ key }) => key)));
        expect(back.unchanged).toBe(there.unchanged);
      }),
      { numRuns: 300 },
    );
  });
});
