/** What each protocol asks of one person, worked out by hand from its source. */
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/patient-case.js';
import { FollowUpError } from '../../src/index.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { comparison, personWith, protocolCalled, retroperitoneum, rowOf, uterusIntact } from './a-comparison.js';

const limbLow = { grade: 'G1', sizeCm: 4, margin: 'R0', integrity: 'intact' };

describe('the visits of each year', () => {
  it.each([
    // Every 3 months to 12, every 4 to 36, every 6 to 60, yearly to 120: 4 + 3 + 3 + 2 + 2 + 5 × 1.
    ['hdir-no', {}, 'shortest', [4, 3, 3, 2, 2, 1, 1, 1, 1, 1], 19],
    // Every 6 months to 60, yearly to 120: 5 × 2 + 5 × 1.
    ['hdir-no', limbLow, 'shortest', [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], 15],
    // Every 3 months to 36, every 6 to 60, yearly to 120: 3 × 4 + 2 × 2 + 5 × 1.
    ['rcc-se-2017', {}, 'shortest', [4, 4, 4, 2, 2, 1, 1, 1, 1, 1], 21],
    ['rcc-se-2017', limbLow, 'shortest', [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], 15],
    ['oncolex-oslo-abdomen', retroperitoneum, 'shortest', [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], 15],
    // 3–6 months to 24, 6–12 to 60, yearly to 120: 2 × 4 + 3 × 2 + 5 × 1, or 2 × 2 + 3 × 1 + 5 × 1.
    ['ccs-ca', {}, 'shortest', [4, 4, 2, 2, 2, 1, 1, 1, 1, 1], 19],
    ['ccs-ca', {}, 'longest', [2, 2, 1, 1, 1, 1, 1, 1, 1, 1], 12],
    // Every 3 months to 24, every 6 to 60: 2 × 4 + 3 × 2, and no sixth year.
    ['s1-de-2023-cutaneous', { primarySite: 'subcutaneous' }, 'shortest', [4, 4, 2, 2, 2], 14],
    ['sarc005-uterine', uterusIntact, 'shortest', [0, 0, 0, 0, 0], 0],
  ] as const)('of %s for %j by the %s intervals are %j', (protocol, facts, cadence: Cadence, perYear, all) => {
    const row = rowOf(personWith(facts), protocol, cadence);
    expect(row.perYear.map(({ visits }) => visits)).toEqual(perYear);
    expect(row.perYear.map(({ year }) => year)).toEqual(perYear.map((_, index) => index + 1));
    expect(row.visits).toBe(all);
  });
});

describe('the scans', () => {
  it('of sarc005-uterine are 14 CTs of chest, abdomen and pelvis: 140, 182 or 238 mSv', () => {
    // 24 / 3 + 36 / 6 = 14; 10, 13 and 17 mSv each.
    const row = rowOf(personWith(uterusIntact), 'sarc005-uterine');
    expect(row).toMatchObject({ visits: 0, scans: 14, firstVisit: null, lastDate: '2031-03-17', open: false });
    expect(row.doseMilliSievert).toEqual({ low: 140, typical: 182, high: 238 });
    expect(row.perYear.map(({ scans }) => scans)).toEqual([4, 4, 2, 2, 2]);
  });

  it('of nccn-uterine by the shortest intervals are 21, its imaging not verified, and said to be so', () => {
    // 36 / 3 + 24 / 6 + 60 / 12.
    const row = rowOf(personWith(uterusIntact), 'nccn-uterine');
    expect(row.scans).toBe(21);
    expect(row.verifications).toEqual(['secondary', 'unverified']);
  });

  it('of hdir-no are a chest X-ray at each of 19 visits and one baseline scan, in the first year', () => {
    const row = rowOf(personWith(), 'hdir-no');
    expect(row.scans).toBe(20);
    expect(row.perYear.map(({ scans }) => scans)).toEqual([5, 3, 3, 2, 2, 1, 1, 1, 1, 1]);
    // 19 × 0.1 mSv; the MRI has none.
    expect(row.doseMilliSievert).toEqual({ low: 1.9, typical: 1.9, high: 1.9 });
  });

  it('and visits of all years are those of the whole plan, for every protocol and cadence', () => {
    for (const facts of [{}, limbLow, uterusIntact, retroperitoneum, { primarySite: 'subcutaneous' }])
      for (const row of comparison(personWith(facts), builtInProtocols, ['shortest', 'longest']).protocols)
        if (row.covers)
          for (const what of ['visits', 'scans'] as const)
            expect(row.perYear.reduce((sum, count) => sum + count[what], 0)).toBe(row[what]);
  });
});

describe('a row', () => {
  it('has the dates as they are planned: the first visit on a working day, the scan a week before it', () => {
    // Month 3 after Sunday 15 March 2026 is Monday 15 June; month 120 is Saturday 15 March 2036, so Monday the 17th.
    expect(rowOf(personWith(), 'general')).toMatchObject({
      firstVisit: '2026-06-15',
      firstScan: '2026-06-08',
      lastDate: '2036-03-17',
      horizonMonths: 120,
      open: true,
    });
  });

  it('comes once for each cadence, protocol by protocol, in the order asked for', () => {
    const both = comparison(
      personWith(),
      [protocolCalled('hdir-no'), protocolCalled('ccs-ca')],
      ['shortest', 'longest'],
    );
    expect(both.protocols.map(({ id, cadence }) => `${id} ${cadence}`)).toEqual([
      'hdir-no shortest',
      'hdir-no longest',
      'ccs-ca shortest',
      'ccs-ca longest',
    ]);
  });

  it('of a protocol that does not cover the case says whom it is for, and which fact keeps the case out', () => {
    const [row] = comparison(personWith(uterusIntact), [protocolCalled('oncolex-oslo-abdomen')]).protocols;
    expect(row).toMatchObject({
      id: 'oncolex-oslo-abdomen',
      covers: false,
      visits: null,
      scans: null,
      doseMilliSievert: null,
      perYear: [],
      expectedDelayMonths: [],
      reason: 'for: Abdomen, pelvis or retroperitoneum, any grade (here: primary site uterus)',
    });
  });
});

describe('a comparison', () => {
  it('of active disease is refused, even where no protocol covers the case', () => {
    const person = personWith({ ...uterusIntact, metastasis: 'active' });
    const compare = () => comparison(person, [protocolCalled('oncolex-oslo-abdomen')]);
    expect(compare).toThrow(FollowUpError);
    expect(compare).toThrow(/active metastatic disease/);
  });

  it('says where protocols agree and where they differ', () => {
    const { aspects } = comparison(personWith(), ['hdir-no', 'rcc-se-2017', 's3-de-2022'].map(protocolCalled));
    expect(aspects.map(({ aspect, agree, values }) => [aspect, agree, values.map(({ value }) => value)])).toEqual([
      ['First visit', true, ['month 3']],
      ['Chest', false, ['Chest X-ray, first at month 3', 'Low-dose CT chest, first at month 3']],
      ['Original site', false, ['none routinely; a baseline scan at month 3', 'MRI of site, first at month 3']],
      ['End', false, ['month 120', 'open, here planned to month 120']],
    ]);
    expect(aspects[3]?.values[0]?.protocols).toEqual([
      { id: 'hdir-no', cadence: 'shortest' },
      { id: 'rcc-se-2017', cadence: 'shortest' },
    ]);
  });

  it('of one protocol by one cadence has nothing to agree or differ', () => {
    expect(comparison(personWith(), [protocolCalled('general')]).aspects).toEqual([]);
  });

  it('cites the sources of schedules, doses and delays, each once', () => {
    const ids = comparison(personWith(), [protocolCalled('hdir-no')]).sources.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['hdir-no', 'radiologyinfo-dose', 'de-sanctis-2022', 'toss-2018']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
