/** Warnings where a log leaves the follow-up thinner than advised. Anchor 15 January 2025, every 3 months. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { planOf } from '../support/plan-of.js';

const visit = (on: string, outcome = 'done') => ({ on, outcome, did: 'clinic-visit' });
const scan = (on: string, outcome = 'done', did = 'chest-imaging') => {
  return { on, outcome, did, ...(outcome === 'done' && { exam: 'ct-chest-abdomen-pelvis' }) };
};

function messages(code: string, asOf: string, ...log: Record<string, unknown>[]): string[] {
  const riskFactors = { primarySite: 'uterus', grade: 'high' };
  const written = writtenCase({ anchor: { date: '2025-01-15' }, riskFactors, log, preferences: { years: 1 } });
  const { warnings } = planOf(parsePatientCase(written), { asOf });
  return warnings.filter((warning) => warning.code === code).map(({ message }) => message);
}

const month3 = [scan('2025-04-08'), visit('2025-04-15')];

describe('a long gap', () => {
  it('is told of after one that was cancelled or missed and not made up for', () => {
    for (const outcome of ['cancelled', 'missed', 'not-applicable']) {
      const log = [...month3, scan('2025-07-08', outcome, 'chest-imaging@m6'), visit('2025-07-15')];
      const more = scan('2025-07-08', outcome, 'site-imaging@m6');
      const [message = ''] = messages('long-gap', '2025-08-01', ...log, more);
      expect(message).toContain('chest-imaging done on 2025-04-08, the next on 2025-10-08');
      expect(message).toContain('site-imaging done on 2025-04-08');
      expect(message).toMatch(/Ask your team whether one is needed in between\.$/);
    }
  });

  it('is not told of while something is due or overdue, nor in a common rhythm, nor once it is over', () => {
    expect(messages('long-gap', '2025-08-01', ...month3)).toEqual([]);
    const [chest, site] = ['chest-imaging@m6', 'site-imaging@m6'].map((did) => scan('2025-07-08', 'missed', did));
    const missed = [...month3, chest ?? {}, site ?? {}, visit('2025-07-15')];
    expect(messages('long-gap', '2025-10-01', ...missed)).toEqual([]);
    expect(messages('long-gap', '2025-11-01', ...missed, scan('2025-10-08'), visit('2025-10-15'))).toEqual([]);
    expect(messages('long-gap', '2025-04-20', scan('2025-04-01'), visit('2025-04-02'))).toEqual([]);
  });

  // From 9 June the scan counts for month 6 only by its key; the next is on 8 October, later than 9 September + 28 days.
  it('is told of after one that was very early', () => {
    const early = (on: string) => [...month3, scan(on, 'done', 'chest-imaging@m6'), visit('2025-06-25')];
    expect(messages('long-gap', '2025-06-30', ...early('2025-06-09'))[0]).toContain('chest-imaging done on 2025-06-09');
    expect(messages('long-gap', '2025-06-30', ...early('2025-06-10')).join()).not.toContain('chest-imaging');
  });

  it('is not told of in a course that is over', () => {
    const stop = { on: '2025-07-20', outcome: 'stop', reason: 'choice' };
    const log = [...month3, scan('2025-07-08', 'missed', 'chest-imaging@m6'), stop];
    expect(messages('long-gap', '2025-08-01', ...log)).toEqual([]);
  });
});

describe('an appointment that no date is near', () => {
  // One year is planned, to 15 January 2026; an appointment counts for its last visit for three months more.
  it.each([
    ['2026-05-01', [], [/^The log tells of days after 2026-01-15.+clinic-visit booked 2026-05-01.+--years/]],
    ['2027-04-15', [], [/^The log tells of days after 2026-01-15.+clinic-visit booked 2027-04-15.+--years/]],
    ['2025-02-15', [/^The log has entries that fit no date of this plan: clinic-visit booked 2025-02-15/], []],
  ])('on %s is told for what it is', (on, unmatched, beyond) => {
    const log = [...month3, ...(on < '2026' ? [] : [visit('2026-01-15')]), visit(on, 'booked')];
    expect(messages('log-unmatched', '2025-02-01', ...log)).toEqual(
      unmatched.map((text) => expect.stringMatching(text)),
    );
    expect(messages('log-beyond-plan', '2025-02-01', ...log)).toEqual(
      beyond.map((text) => expect.stringMatching(text)),
    );
  });
});

describe('a kind of which nothing was ever recorded', () => {
  it('is named together with the others, as a sentence', () => {
    const [message = ''] = messages('never-recorded', '2025-05-01', visit('2025-04-15'));
    expect(message).toContain('no imaging of the original site or imaging of the lungs so far');
  });

  it('is named once its dates count as overdue', () => {
    expect(messages('never-recorded', '2025-04-20', scan('2025-04-08'))).toEqual([]);
    expect(messages('never-recorded', '2025-05-01', scan('2025-04-08'))).toEqual([
      'The log tells of no clinic visit so far, so past dates count as overdue: record those that took place.',
    ]);
  });

  it('is not named once anything is recorded of it, or where nobody keeps a log', () => {
    expect(messages('never-recorded', '2025-08-01', ...month3)).toEqual([]);
    expect(messages('never-recorded', '2025-08-01')).toEqual([]);
    // 20 January is long before month 3: that visit stands beside the plan.
    expect(messages('never-recorded', '2025-05-01', visit('2025-01-20'), scan('2025-04-08'))).toEqual([]);
  });
});
