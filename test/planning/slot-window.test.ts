/** Windows where they are cut: halfway to a neighbour, after the anchor. Worked by hand from a calendar. */
import { describe, expect, it } from 'vitest';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { aCase } from '../support/a-case.js';
import { planOf, slotsOf } from '../support/plan-of.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

/** Counted from 15 January 2025, one year. */
const windowsOf = (when: Partial<SurveillanceRule>, cadence: string) => {
  const person = aCase({ anchor: { date: '2025-01-15' }, preferences: { cadence, years: 1 } });
  const plan = planOf(person, { protocol: protocolWith(ruleFor('clinic-visit', when)) });
  return slotsOf(plan, 'clinic-visit').map(
    ({ month, window: { earliest, latest } }) => `m${month} ${earliest} to ${latest}`,
  );
};

describe('the windows of a visit every 2 to 6 months', () => {
  const phases: SurveillanceRule['phases'] = [{ from: 0, to: 12, everyMonths: [2, 6] }];

  // 15 July to 15 January are 184 days, half of it 92: to 15 October. Four months back would be 15 September.
  it('reach four months back under longest, but not past the middle, where month 6 ends and month 12 begins', () => {
    expect(windowsOf({ phases }, 'longest')).toEqual(['m6 2025-03-15 to 2025-08-12', 'm12 2025-10-16 to 2026-02-12']);
  });

  // 15 March to 15 May are 61 days, half of it 30: to 14 April. Four months on would be 15 July.
  it('reach four months on under shortest, but not past the middle', () => {
    expect(windowsOf({ phases }, 'shortest').slice(0, 2)).toEqual([
      'm2 2025-03-01 to 2025-04-14',
      'm4 2025-05-01 to 2025-06-14',
    ]);
  });

  it('reach as far as the range after the last one, for no neighbour follows', () => {
    expect(windowsOf({ phases }, 'shortest').at(-1)).toBe('m12 2026-01-01 to 2026-05-15');
  });
});

describe('the windows of a monthly visit', () => {
  // 15 February − 14 is 1 February, + 14 is 1 March. To 15 March are 28 days: half of it, 14, ends on 1 March as well,
  // so the window of 15 March, which would begin on 1 March too, begins on the 2nd.
  it('do not share the day in the middle of February and March', () => {
    expect(windowsOf({ phases: [{ from: 0, to: 2, everyMonths: 1 }] }, 'shortest')).toEqual([
      'm1 2025-02-01 to 2025-03-01',
      'm2 2025-03-02 to 2025-03-29',
    ]);
  });
});

describe('a window given in months', () => {
  it('is taken as it is, but opens the day after the anchor at the earliest', () => {
    expect(windowsOf({ at: [3], windowMonths: [0, 6] }, 'shortest')).toEqual(['m3 2025-01-16 to 2025-07-15']);
    expect(windowsOf({ at: [3], windowMonths: [3, 6] }, 'longest')).toEqual(['m3 2025-04-15 to 2025-07-15']);
  });
});
