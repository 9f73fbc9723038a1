/** Cohorts of known adherence: the interval holds the true share as often as it says. */
import { describe, expect, it } from 'vitest';
import { auditCase } from '../../../src/analysis/audit/audit-case.js';
import { CohortTally } from '../../../src/analysis/audit/cohort-tally.js';
import type { FollowUpEvent } from '../../../src/domain/follow-up-event.js';
import { clinicalReference } from '../../../src/protocols/clinical-reference.js';
import { aCase } from '../../support/a-case.js';
import { aDate } from '../../support/a-date.js';
import { planOf, protocolNamed } from '../../support/plan-of.js';

/** Mulberry32: the same draws on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const repetitions = 1000;
const people = 300;
const protocol = protocolNamed('s1-de-2023-cutaneous');
const person = aCase({
  anchor: { date: '2024-01-15' },
  riskFactors: { primarySite: 'dermal', grade: 'unknown' },
  preferences: { protocol: protocol.id, years: 1 },
});
const asOf = aDate('2025-06-01');
const visits = planOf(person, { asOf: '2024-01-15' }).assessments;

describe('a simulated cohort of 300', () => {
  it.each([0.24, 0.7, 0.95])('with a true share of %f has it in the interval in 93–97 %% of 1,000', (share) => {
    const draw = seeded(Math.round(share * 1000));
    // What a person did is one of few combinations: each is audited once and counted as often as it is drawn.
    const audited = new Map<string, ReturnType<typeof auditCase>>();
    let covered = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const tally = new CohortTally();
      for (let each = 0; each < people; each += 1) {
        const came = visits.filter(() => draw() < share);
        const key = came.map((slot) => slot.key).join();
        const events = came.map(({ target }): FollowUpEvent => ({ on: target, outcome: 'done', what: 'clinic-visit' }));
        const result = audited.get(key) ?? auditCase(person, events, protocol, { asOf, reference: clinicalReference });
        audited.set(key, result);
        tally.add(result);
      }
      const [low, high] = tally.result().adherence[0]?.interval95 ?? [1, 0];
      if (low <= share && share <= high) covered += 1;
    }
    expect(visits.map(({ key }) => key)).toEqual(['clinic-visit@m6', 'clinic-visit@m12']);
    expect(covered / repetitions).toBeGreaterThanOrEqual(0.93);
    expect(covered / repetitions).toBeLessThanOrEqual(0.97);
  });
});
