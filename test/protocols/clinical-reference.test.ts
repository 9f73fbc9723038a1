/** Doses, exams by site, supplements and tolerances, restated from their sources. */
import { describe, expect, it } from 'vitest';
import { assessments } from '../../src/domain/assessment.js';
import { exams } from '../../src/domain/exam.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { selectPopulation } from '../../src/planning/select-population.js';
import { toleranceDays } from '../../src/planning/slot-window.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';
import { everyPlan } from '../support/every-plan.js';
import { fixtureCase } from '../support/fixture-files.js';
import { planOf, slotsOf } from '../support/plan-of.js';

const { doses, siteExams, supplements } = clinicalReference;

describe('the effective dose', () => {
  it.each([
    ['ct-chest', [7, 7, 7]],
    ['ct-chest-low-dose', [1.5, 1.5, 1.5]],
    ['chest-x-ray', [0.1, 0.1, 0.1]],
    ['ct-abdomen-pelvis', [10, 10, 10]],
    ['ct-chest-abdomen-pelvis', [10, 13, 17]],
    ['mri-site', [0, 0, 0]],
    ['mri-abdomen-pelvis', [0, 0, 0]],
    ['ultrasound-site', [0, 0, 0]],
    ['echocardiogram', [0, 0, 0]],
    ['ct-site', null],
    ['radiology-choice', null],
  ])('of %s is %j mSv', (exam, millisievert) => {
    expect(doses.filter((dose) => dose.exam === exam).map((dose) => dose.millisievert)).toEqual([millisievert]);
  });

  it('is given, or said to be unknown, for every exam but the examination by hand', () => {
    const given: string[] = doses.map(({ exam }) => exam);
    expect(exams.filter((exam) => !given.includes(exam))).toEqual(['clinical-examination']);
  });
});

describe('the table of exams', () => {
  it('has an answer for every assessment', () => {
    const answered = siteExams.flatMap((row) => row.assessments);
    expect(assessments.filter((assessment) => !answered.includes(assessment))).toEqual([]);
  });

  it('gives a reason wherever none is routine', () => {
    expect(siteExams.filter(({ exam, why }) => exam === null && !why)).toEqual([]);
  });
});

describe('the tolerance of a window', () => {
  it.each([
    [1, 14],
    [3, 14],
    [4, 14],
    [5, 28],
    [6, 28],
    [7, 42],
    [12, 42],
    [24, 42],
  ])('every %i months is %i days either side', (everyMonths, days) => {
    expect(toleranceDays(everyMonths)).toBe(days);
  });
});

describe('the first image of the site', () => {
  const cases = ['limb-g3.yaml', 'limb-g1-small.yaml', 'uterus-high-grade.yaml', 'subcutaneous-g2.yaml'];
  const plans = builtInProtocols.flatMap((protocol) =>
    ['shortest', 'longest'].flatMap((cadence) =>
      cases.map((file) => ({ protocol, cadence, file, person: fixtureCase(file, { cadence, protocol: protocol.id }) })),
    ),
  );
  const covered = plans.filter(({ protocol, person }) => selectPopulation(person, protocol, clinicalReference).covers);

  it.each(covered)('comes within six months: $protocol.id, $cadence, $file', ({ person }) => {
    const { assessments: slots } = planOf(person);
    const imaged = slots.filter(({ assessment }) => ['site-imaging', 'baseline-site-imaging'].includes(assessment));
    expect(Math.min(...imaged.map(({ month }) => month))).toBeLessThanOrEqual(6);
  });
});

describe('the echocardiogram after an anthracycline', () => {
  const planFor = (anthracycline: boolean) =>
    planOf(aCase({ treatments: { chemotherapy: 'after', anthracycline }, preferences: { years: 2 } }));

  it('is planned once, at month 12, within months 6 to 12', () => {
    expect(supplements.find(({ assessment }) => assessment === 'echocardiogram')).toMatchObject({
      at: [12],
      windowMonths: [6, 12],
      when: { anthracycline: true },
      verification: 'secondary',
    });
    expect(slotsOf(planFor(true), 'echocardiogram')).toMatchObject([
      {
        key: 'echocardiogram@m12',
        exam: 'echocardiogram',
        nominal: '2025-01-31',
        window: { earliest: '2024-07-31', latest: '2025-01-31' },
        cites: ['asco-cardiac-2017'],
      },
    ]);
  });

  it('is not planned without one', () => {
    expect(slotsOf(planFor(false), 'echocardiogram')).toEqual([]);
  });
});

describe('in every plan by every protocol', () => {
  const faults = (holds: (plan: FollowUpPlan) => boolean): string[] =>
    everyPlan()
      .filter(({ plan }) => !holds(plan))
      .map(({ name }) => name);

  it('there is one echocardiogram where an anthracycline was given, and none elsewhere', () => {
    const echocardiograms = (plan: FollowUpPlan) => slotsOf(plan, 'echocardiogram').map(({ month }) => month);
    expect(faults((plan) => echocardiograms(plan).join() === (plan.case.treatments.anthracycline ? '12' : ''))).toEqual(
      [],
    );
  });

  it('the site is imaged by month 6, by the protocol or once as a baseline, unless no scan of it is routine', () => {
    const early = (plan: FollowUpPlan, assessment: string) =>
      slotsOf(plan, assessment).filter(({ month }) => month <= 6).length;
    expect(
      faults((plan) => {
        const baseline = slotsOf(plan, 'baseline-site-imaging').map(({ month }) => month);
        if (early(plan, 'site-imaging') > 0) return baseline.length === 0;
        return baseline.join() === '3' || plan.warnings.some(({ code }) => code === 'no-routine-exam');
      }),
    ).toEqual([]);
  });
});
