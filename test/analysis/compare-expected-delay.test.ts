/** The expected delay: by hand, against a simulation that shares nothing with the formula, and within its bounds. */
import { describe, expect, it } from 'vitest';
import { expectedDelay } from '../../src/analysis/expected-delay.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { coveringProtocols } from '../../src/domain/protocol-comparison.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { comparison, personWith, protocolCalled, retroperitoneum, rowOf, uterusIntact } from './a-comparison.js';
import { simulateDelay } from './simulate-delay.js';

const everyMonths = (step: number, from: number, to: number): number[] =>
  Array.from({ length: (to - from) / step }, (_, index) => from + step * (index + 1));

const constant = (perYear: number) => [{ fromYear: 0, toYear: 10, perYear }];

const delayOf = (person: PatientCase, protocol: string | SurveillanceProtocol, hazard: string) =>
  rowOf(person, protocol).expectedDelayMonths.find((delay) => delay.hazard === hazard);

describe('the expected delay by hand', () => {
  it('is 12 months less the mean of an exponential cut off at a year: 12 / (e − 1) at one a year', () => {
    // E[T | T ≤ 1] = 1 − e⁻¹ / (1 − e⁻¹) = 1 − 1 / (e − 1) years, so the scan at one year is 1 / (e − 1) years away.
    expect(expectedDelay([12], constant(1))?.months).toBeCloseTo(12 / (Math.E - 1), 10);
  });

  it('is half the interval where recurrences are rare, as all moments are then equally likely', () => {
    expect(expectedDelay([6], constant(1e-6))?.months).toBeCloseTo(3, 5);
    expect(expectedDelay(everyMonths(3, 0, 120), constant(1e-6))?.months).toBeCloseTo(1.5, 4);
  });

  it('weighs long and short intervals by the recurrences in them', () => {
    // Rare, so proportional to length: 3 months with a mean of 1.5, then 9 with a mean of 4.5.
    expect(expectedDelay([3, 12], constant(1e-6))?.months).toBeCloseTo((3 * 1.5 + 9 * 4.5) / 12, 4);
  });

  it('takes the same recurrences wherever a piece is cut that changes nothing', () => {
    const cut = [
      { fromYear: 0, toYear: 1, perYear: 0.3 },
      { fromYear: 1, toYear: 10, perYear: 0.3 },
    ];
    const scans = [5, 10, 17, 30];
    expect(expectedDelay(scans, cut)?.months).toBeCloseTo(expectedDelay(scans, constant(0.3))?.months ?? 0, 10);
  });

  it('counts recurrences up to the last scan, or to the end of what is known, and says which share that is', () => {
    const toFive = expectedDelay([60], constant(0.1));
    expect(toFive).toMatchObject({ untilMonth: 60 });
    expect(toFive?.shareUntilMonth).toBeCloseTo((1 - Math.exp(-0.5)) / (1 - Math.exp(-1)), 10);
    expect(expectedDelay([60, 240], constant(0.1))).toMatchObject({ untilMonth: 120, shareUntilMonth: 1 });
  });

  it('lets a recurrence before the end of what is known wait for a scan after it', () => {
    expect(expectedDelay([126], constant(1e-6))?.months).toBeCloseTo(126 - 60, 2);
  });

  it('is none without a scan', () => {
    expect(expectedDelay([], constant(0.1))).toBeNull();
  });
});

describe('the expected delay agrees with a simulation of a million recurrences', () => {
  const general = [...everyMonths(3, 0, 36), ...everyMonths(6, 36, 60), ...everyMonths(12, 60, 120)];
  const sarc005 = [...everyMonths(3, 0, 24), ...everyMonths(6, 24, 60)];
  const oslo = [...everyMonths(6, 0, 60), ...everyMonths(12, 60, 120)];
  const s3 = [...everyMonths(3, 0, 24), ...everyMonths(6, 24, 60), ...everyMonths(12, 60, 120)];
  const uterine = [0.33, 0.17, 0.12, 0.055, 0.014];
  const distant = [0.3, 0.15, 0.1, 0.046, 0.011];
  const local = [0.117, 0.117, 0.036, 0.036, 0.015];

  it.each([
    ['uterine-stage-1-intact', 'general', uterusIntact, uterine, general],
    ['uterine-stage-1-intact', 'sarc005-uterine', uterusIntact, uterine, sarc005],
    ['retroperitoneal-distant', 'general', retroperitoneum, distant, general],
    ['retroperitoneal-distant', 'oncolex-oslo-abdomen', retroperitoneum, distant, oslo],
    ['extremity-local', 'general', {}, local, general],
    ['extremity-local', 's3-de-2022', {}, local, s3],
  ])('for %s under %s', (hazard, protocol, facts, perYear, scans) => {
    const simulated = simulateDelay(perYear, scans, 1_000_000, 20_260_315);
    const delay = delayOf(personWith(facts), protocol, hazard);
    expect(delay?.untilMonth).toBe(scans.at(-1));
    expect(Math.abs((delay?.value ?? 0) - simulated.mean)).toBeLessThan(3 * simulated.standardError);
    expect(simulated.standardError).toBeLessThan(0.005);
  });
});

describe('the expected delay under a protocol', () => {
  const people = [
    personWith(),
    personWith(uterusIntact),
    personWith({ primarySite: 'uterus' }),
    personWith(retroperitoneum),
  ];
  const rows = people.flatMap((person) =>
    coveringProtocols(comparison(person, builtInProtocols, ['shortest', 'longest'])),
  );
  const delays = rows.flatMap(({ expectedDelayMonths, id }) => expectedDelayMonths.map((delay) => ({ id, ...delay })));

  it('is never negative and never longer than the longest interval, a year or, for nccn-uterine, two', () => {
    const values = delays.flatMap(({ id, value }) =>
      value === null ? [] : [{ value, most: id === 'nccn-uterine' ? 24 : 12 }],
    );
    expect(values.length).toBeGreaterThan(30);
    expect(values.filter(({ value, most }) => !(value > 0 && value <= most))).toEqual([]);
  });

  it('is longer by the longest than by the shortest intervals, where they differ', () => {
    for (const [hazard, id] of [
      ['uterine-stage-1-intact', 'nccn-uterine'],
      ['uterine-stage-1-intact', 'ccs-ca'],
    ] as const) {
      const [shortest, longest] = (['shortest', 'longest'] as const).map(
        (cadence) =>
          rowOf(personWith(uterusIntact), id, cadence).expectedDelayMonths.find((each) => each.hazard === hazard)
            ?.value,
      );
      expect(longest).toBeGreaterThan((shortest ?? Number.NaN) * 1.2);
    }
  });

  it('halves when all intervals are halved, but for the density that falls within an interval', () => {
    const oslo = protocolCalled('oncolex-oslo-abdomen');
    const halved: SurveillanceProtocol = {
      ...oslo,
      rules: oslo.rules.map((rule) => ({
        ...rule,
        phases: (rule.phases ?? []).map((phase) => ({ ...phase, everyMonths: Number(phase.everyMonths) / 2 })),
      })),
    };
    for (const hazard of ['retroperitoneal-distant', 'retroperitoneal-local']) {
      const whole = delayOf(personWith(retroperitoneum), oslo, hazard)?.value ?? 0;
      const half = delayOf(personWith(retroperitoneum), halved, hazard)?.value ?? 0;
      expect(half / whole).toBeGreaterThan(0.47);
      expect(half / whole).toBeLessThan(0.5);
    }
  });

  it('is none, with the reason, where no routine imaging can see the site: Norway images the chest only', () => {
    expect(rowOf(personWith(), 'hdir-no').expectedDelayMonths).toMatchObject([
      { hazard: 'extremity-distant', site: 'chest', untilMonth: 120, shareUntilMonth: 1, reason: null },
      {
        hazard: 'extremity-local',
        site: 'original-site',
        value: null,
        untilMonth: null,
        reason: 'no routine imaging of the original site, only a baseline scan at month 3',
      },
    ]);
  });

  it('counts a chest X-ray like a CT of the chest: the months of rcc-se-2017 and general are the same', () => {
    expect(delayOf(personWith(), 'rcc-se-2017', 'extremity-distant')?.value).toBe(
      delayOf(personWith(), 'general', 'extremity-distant')?.value,
    );
  });

  it('counts planned months, so that neither weekends nor the lead of the scan change it', () => {
    const shifted = { preferences: { weekends: 'keep', scanLeadDays: 14 } };
    expect(rowOf(personWith({}, shifted), 'general').expectedDelayMonths).toEqual(
      rowOf(personWith(), 'general').expectedDelayMonths,
    );
  });

  it('names only sets of figures that ship', () => {
    const known = clinicalReference.recurrenceHazards.map(({ id }) => id);
    expect(delays.filter(({ hazard }) => !known.includes(hazard))).toEqual([]);
  });
});
