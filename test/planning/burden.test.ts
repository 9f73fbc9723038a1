/** What a plan asks of the person: visits, scans, and radiation added up. */
import { describe, expect, it } from 'vitest';
import { tallyBurden } from '../../src/planning/tally-burden.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { fixtureCase } from '../support/fixture-files.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const uterine = (constraints: Record<string, boolean> = {}) =>
  aCase({
    riskFactors: { primarySite: 'uterus', grade: 'high', sizeCm: 8 },
    constraints,
    preferences: { protocol: 'sarc005-uterine' },
  });

describe('the burden of the trial schedule', () => {
  it('is fourteen CTs of three regions: 14 × 10, 13 and 17 mSv', () => {
    const { burden, trips } = planOf(fixtureCase('uterus-high-grade.yaml', { protocol: 'sarc005-uterine' }));
    expect(burden).toEqual({ visits: 0, scans: 14, doseMilliSievert: { low: 140, typical: 182, high: 238 } });
    expect(trips.map(({ exams }) => exams)).toEqual(Array(14).fill(['ct-chest-abdomen-pelvis']));
  });

  it('is fourteen low-dose CTs and fourteen MRIs where less radiation was asked for: 14 × 1.5 mSv', () => {
    const { burden } = planOf(uterine({ lowDose: true }));
    expect(burden).toEqual({ visits: 0, scans: 28, doseMilliSievert: { low: 21, typical: 21, high: 21 } });
  });

  it('is fourteen CTs of the chest and fourteen MRIs with contrast allergy: 14 × 7 mSv', () => {
    const { burden } = planOf(uterine({ contrastAllergy: true }));
    expect(burden).toEqual({ visits: 0, scans: 28, doseMilliSievert: { low: 98, typical: 98, high: 98 } });
  });

  it('leaves out a dose that nobody knows, and says so', () => {
    const plan = planOf(uterine({ contrastAllergy: true, mriUnsafe: true }));
    expect(plan.burden.doseMilliSievert).toEqual({ low: 98, typical: 98, high: 98 });
    expect(warningCodes(plan)).toEqual(
      expect.arrayContaining(['dose-unknown', 'exam-by-radiology', 'contrast-allergy']),
    );
  });
});

describe('the burden of the skin guideline', () => {
  it('of a dermal tumour is seven visits and no scan', () => {
    const { burden } = planOf(fixtureCase('dermal-r0.yaml', { protocol: 's1-de-2023-cutaneous' }));
    expect(burden).toEqual({ visits: 7, scans: 0, doseMilliSievert: { low: 0, typical: 0, high: 0 } });
  });

  it('of a subcutaneous tumour is fourteen visits and ten ultrasounds, without radiation', () => {
    const { burden } = planOf(fixtureCase('subcutaneous-g2.yaml', { protocol: 's1-de-2023-cutaneous' }));
    expect(burden).toEqual({ visits: 14, scans: 10, doseMilliSievert: { low: 0, typical: 0, high: 0 } });
  });
});

describe('doses', () => {
  it('add up to the tenth of a millisievert, without the dust of binary fractions', () => {
    const trips = Array.from({ length: 3 }, (_, index) => ({
      date: aDate(`2024-01-0${index + 1}`),
      keys: [],
      exams: ['chest-x-ray' as const],
    }));
    expect(tallyBurden(trips, clinicalReference.doses).burden.doseMilliSievert).toEqual({
      low: 0.3,
      typical: 0.3,
      high: 0.3,
    });
  });
});
