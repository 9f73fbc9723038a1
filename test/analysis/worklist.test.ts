/** What stands in a worklist, and in which order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worklist } from '../../src/analysis/worklist.js';
import { openStatuses, type WorklistRow } from '../../src/domain/worklist-row.js';
import { aDate } from '../support/a-date.js';
import { aPlanWith, aSlot, recorded } from '../support/a-slot.js';

const today = '2026-06-10';
const names = (rows: readonly WorklistRow[]): string[] => rows.map(({ case_id, key }) => `${case_id} ${key}`);

const first = aPlanWith('a', today, [
  aSlot('chest-imaging@m3', 'overdue', ['2026-03-09', '2026-03-01', '2026-03-29']),
  aSlot('clinic-visit@m6', 'due', ['2026-06-15', '2026-06-01', '2026-06-29']),
  aSlot('chest-imaging@m9', 'booked', ['2026-09-01', '2026-08-25', '2026-09-20']),
  aSlot('clinic-visit@m9', 'upcoming', ['2026-09-08', '2026-08-25', '2026-09-20']),
]);
const second = aPlanWith('b', today, [
  aSlot('site-imaging@m1', 'missed', ['2026-01-09', '2026-01-01', '2026-01-29']),
  aSlot('clinic-visit@m2', 'overdue', ['2026-02-01', '2026-01-20', '2026-05-01']),
  aSlot('chest-imaging@m6', 'due', ['2026-06-20', '2026-06-10', '2026-06-24']),
  aSlot('clinic-visit@m7', 'upcoming', ['2026-07-10', '2026-06-25', '2026-07-24']),
]);

describe('a worklist', () => {
  it('puts first what has been overdue longest, then missed, due by the end of the window, booked, and upcoming', () => {
    expect(names(worklist([second, first]))).toEqual([
      'a chest-imaging@m3', // on time until 29 March
      'b clinic-visit@m2', // its target was earlier, but it was on time until 1 May
      'b site-imaging@m1',
      'b chest-imaging@m6', // until 24 June
      'a clinic-visit@m6', // until 29 June
      'a chest-imaging@m9',
      'b clinic-visit@m7',
      'a clinic-visit@m9',
    ]);
  });

  it('is the same in whatever order the plans come, and never goes back to a more urgent status', () => {
    const plans = [first, second, { ...first, case: { ...first.case, id: 'c' } }];
    const whole = worklist(plans);
    const ranks = whole.map(({ status }) => openStatuses.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.shuffledSubarray(plans, { minLength: 3 }), (shuffled) => {
        expect(worklist(shuffled)).toEqual(whole);
      }),
    );
  });

  it('counts days to the target, not to the end of the window', () => {
    const days = worklist([first]).map(({ key, daysToTarget }) => [key, daysToTarget]);
    // March has 31 days, April 30, May 31: 22 + 30 + 31 + 10 = 93; June 30, July 31, August 31: 20 + 62 + 1 = 83.
    expect(days).toEqual([
      ['chest-imaging@m3', -93],
      ['clinic-visit@m6', 5],
      ['chest-imaging@m9', 83],
      ['clinic-visit@m9', 90],
    ]);
  });

  it('up to a day leaves out later ones that are booked or upcoming, but nothing that is overdue or due', () => {
    expect(names(worklist([first, second], aDate('2026-06-14')))).toEqual([
      'a chest-imaging@m3',
      'b clinic-visit@m2',
      'b site-imaging@m1',
      'b chest-imaging@m6',
      'a clinic-visit@m6',
    ]);
    expect(names(worklist([first], aDate('2026-09-01')))).toContain('a chest-imaging@m9');
    expect(names(worklist([first], aDate('2026-08-31')))).not.toContain('a chest-imaging@m9');
  });

  it('keeps what was cancelled until another of its kind has its turn, after what was missed', () => {
    const cancelled = aSlot('clinic-visit@m6', 'cancelled', ['2026-07-15'], recorded('cancelled', '2026-06-09'));
    const next = (earliest: string) => aSlot('clinic-visit@m9', 'upcoming', ['2026-10-15', earliest, '2026-10-30']);
    expect(names(worklist([aPlanWith('a', today, [cancelled, next('2026-10-01')])]))).toEqual([
      'a clinic-visit@m6',
      'a clinic-visit@m9',
    ]);
    expect(names(worklist([aPlanWith('a', '2026-10-01', [cancelled, next('2026-10-01')])]))).toEqual([
      'a clinic-visit@m9',
    ]);
    const decided = { ...cancelled, ...recorded('not-applicable', '2026-06-09'), status: 'not-applicable' as const };
    expect(worklist([aPlanWith('a', today, [decided])])).toEqual([]);
  });

  it('has nothing that is done, past, cancelled with its course or not applicable, and nothing of a closed plan', () => {
    const over = (['done', 'past', 'cancelled', 'not-applicable'] as const).map((status, index) =>
      aSlot(`clinic-visit@m${index + 1}`, status, ['2026-06-01']),
    );
    expect(worklist([aPlanWith('a', today, over)])).toEqual([]);
    expect(worklist([{ ...first, closed: { on: aDate('2026-06-01'), by: 'discharge' } }])).toEqual([]);
  });
});

describe('a missed date is still to be arranged', () => {
  const missed = aSlot('chest-imaging@m3', 'missed', ['2026-03-09', '2026-03-01', '2026-03-29']);
  const followedBy = (status: 'done' | 'upcoming' | 'due' | 'booked' | 'cancelled', earliest: string) =>
    names(worklist([aPlanWith('a', today, [missed, aSlot('chest-imaging@m6', status, ['2026-07-09', earliest])])]));

  it('while the next of its kind has not had its turn', () => {
    expect(followedBy('upcoming', '2026-06-20')).toContain('a chest-imaging@m3');
    expect(followedBy('booked', '2026-06-20')).toContain('a chest-imaging@m3');
    expect(followedBy('cancelled', '2026-06-01')).toEqual(['a chest-imaging@m3']);
  });

  it('not any more once it was done or is due', () => {
    expect(followedBy('done', '2026-06-20')).toEqual([]);
    expect(followedBy('due', '2026-06-10')).toEqual(['a chest-imaging@m6']);
    expect(followedBy('booked', '2026-06-10')).toEqual(['a chest-imaging@m6']);
  });

  it('whatever became of another assessment', () => {
    const visit = aSlot('clinic-visit@m6', 'done', ['2026-06-09']);
    expect(names(worklist([aPlanWith('a', today, [missed, visit])]))).toEqual(['a chest-imaging@m3']);
  });
});

describe('a row', () => {
  it('of a scan tells the days to the visit of its month, unless that was, or comes before', () => {
    const scan = aSlot('chest-imaging@m6', 'upcoming', ['2026-07-08']);
    const row = (...visit: Parameters<typeof aSlot>) => worklist([aPlanWith('a', today, [scan, aSlot(...visit)])])[0];
    expect(row('clinic-visit@m6', 'upcoming', ['2026-07-15'])).toMatchObject({ daysToResult: 7 });
    expect(row('clinic-visit@m6', 'upcoming', ['2026-07-08'])).toMatchObject({ daysToResult: 0 });
    expect(row('clinic-visit@m9', 'upcoming', ['2026-07-15'])).not.toHaveProperty('daysToResult');
    expect(row('clinic-visit@m6', 'cancelled', ['2026-07-15'])).not.toHaveProperty('daysToResult');
    expect(row('clinic-visit@m6', 'done', ['2026-07-15'])).not.toHaveProperty('daysToResult');
    const [early] = worklist([
      aPlanWith('a', today, [scan, aSlot('clinic-visit@m6', 'upcoming', ['2026-07-01'])]),
    ]).slice(1);
    expect(early).toMatchObject({ key: 'chest-imaging@m6' });
    expect(early).not.toHaveProperty('daysToResult');
  });

  it('tells time and place of what is booked, and no other', () => {
    const at = { at: '09:30', place: 'Radiology B' };
    const slots = [
      aSlot('chest-imaging@m6', 'booked', ['2026-07-08'], recorded('booked', '2026-07-08', at)),
      aSlot('clinic-visit@m6', 'due', ['2026-06-08'], recorded('booked', '2026-06-08', at)),
    ];
    const [visit, scan] = worklist([aPlanWith('a', today, slots)]);
    expect(scan).toMatchObject({ key: 'chest-imaging@m6', ...at });
    expect(visit).toMatchObject({ key: 'clinic-visit@m6' });
    expect(visit).not.toHaveProperty('at');
  });

  it('names the one CT that serves two assessments', () => {
    const merged = {
      adjustments: [{ from: 'ct-chest', to: 'ct-chest-abdomen-pelvis', reason: 'merged-exam' }],
    } as const;
    const slot = aSlot('chest-imaging@m6', 'upcoming', ['2026-07-08'], { adjustments: [...merged.adjustments] });
    expect(worklist([aPlanWith('a', today, [slot])])).toEqual([
      {
        case_id: 'a',
        key: 'chest-imaging@m6',
        assessment: 'chest-imaging',
        exam: 'ct-chest',
        status: 'upcoming',
        target: '2026-07-08',
        earliest: '2026-07-08',
        latest: '2026-07-08',
        daysToTarget: 28,
        mergedExam: 'ct-chest-abdomen-pelvis',
      },
    ]);
  });
});
