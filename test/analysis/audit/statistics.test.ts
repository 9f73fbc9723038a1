/** The figures behind an audit, against published and hand-worked ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayCounts } from '../../../src/analysis/audit/day-counts.js';
import { FollowUpTimes } from '../../../src/analysis/audit/median-follow-up.js';
import { wilsonInterval } from '../../../src/analysis/audit/wilson-interval.js';

describe('the interval of Wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('for %i of %i is %f to %f', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval?.map((end) => end.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it('holds the share, lies in 0 to 1, and is the mirror image for what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (total, part) => {
        const count = Math.floor(total * part);
        const [low, high] = wilsonInterval(count, total) ?? [Number.NaN, Number.NaN];
        const [mirroredLow, mirroredHigh] = wilsonInterval(total - count, total) ?? [Number.NaN, Number.NaN];
        expect(low).toBeLessThanOrEqual(count / total + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / total - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(1 - low).toBeCloseTo(mirroredHigh, 10);
        expect(1 - high).toBeCloseTo(mirroredLow, 10);
      }),
      { seed: 1 },
    );
  });

  it('says nothing of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

const quartilesOf = (values: readonly number[]) => {
  const counts = new DayCounts();
  for (const value of values) counts.add(value);
  return counts.quartiles();
};

describe('quartiles', () => {
  it('lie between neighbours in proportion', () => {
    // Positions 0.75, 1.5 and 2.25 of the four.
    expect(quartilesOf([40, 10, 20, 30])).toEqual({ count: 4, q1: 17.5, median: 25, q3: 32.5 });
    expect(quartilesOf([7])).toEqual({ count: 1, q1: 7, median: 7, q3: 7 });
    expect(quartilesOf([])).toBeNull();
  });

  it('are those of the sorted list, whatever its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 80 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const at = (share: number) => {
          const position = (sorted.length - 1) * share;
          const [low = 0, high = 0] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
          return low + (high - low) * (position % 1);
        };
        expect(quartilesOf(values)).toEqual({ count: values.length, q1: at(0.25), median: at(0.5), q3: at(0.75) });
      }),
      { seed: 2 },
    );
  });
});

const medianOf = (...times: [days: number, wentOn: boolean][]) => {
  const all = new FollowUpTimes();
  for (const [days, wentOn] of times) all.add(days, wentOn);
  return all.median();
};

describe('the median of follow-up by reverse Kaplan–Meier', () => {
  it('is the plain median where nothing happened to anybody', () => {
    expect(medianOf([100, true], [200, true], [300, true], [400, true], [500, true])).toBe(300);
  });

  it('does not take an early death for a short follow-up', () => {
    // 2/3 after 200 (three at risk, two deaths censored before), 1/3 after 300.
    expect(medianOf([10, false], [20, false], [200, true], [300, true], [400, true])).toBe(300);
  });

  it('is not reached where most had an event before observation ended', () => {
    expect(medianOf([100, true], [200, false], [300, false])).toBeNull();
    expect(medianOf()).toBeNull();
  });
});
