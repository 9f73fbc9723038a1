/** What falls on one day is one trip. */
import { describe, expect, it } from 'vitest';
import type { Exam } from '../../src/domain/exam.js';
import type { PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import { bundleTrips } from '../../src/planning/bundle-trips.js';
import { aDate } from '../support/a-date.js';

const slot = (target: string, exam: Exam, key: string): PlannedAssessment => {
  const date = aDate(target);
  return {
    key,
    assessment: 'site-imaging',
    exam,
    month: 3,
    nominal: date,
    target: date,
    window: { earliest: date, latest: date },
    status: 'upcoming',
    rule: 'r',
    everyMonths: 3,
    cites: [],
    verification: 'expert-choice',
    adjustments: [],
  };
};

const examsOf = (...slots: PlannedAssessment[]) => bundleTrips(slots).trips.map(({ exams }) => exams);

describe('a trip', () => {
  it('holds what falls on its day, and nothing of another day', () => {
    const { trips } = bundleTrips([
      slot('2024-04-23', 'ct-chest', 'a'),
      slot('2024-04-23', 'mri-site', 'b'),
      slot('2024-04-30', 'clinical-examination', 'c'),
    ]);
    expect(trips).toEqual([
      { date: '2024-04-23', keys: ['a', 'b'], exams: ['ct-chest', 'mri-site'] },
      { date: '2024-04-30', keys: ['c'], exams: ['clinical-examination'] },
    ]);
  });

  it('has one CT instead of CT of the chest and CT of abdomen/pelvis, beside its other exams', () => {
    const [exams] = examsOf(
      slot('2024-04-23', 'ct-abdomen-pelvis', 'a'),
      slot('2024-04-23', 'ct-chest', 'b'),
      slot('2024-04-23', 'clinical-examination', 'c'),
    );
    expect(exams).toEqual(['ct-chest-abdomen-pelvis', 'clinical-examination']);
  });

  it('keeps the two CTs apart on two days, and a low-dose CT of the chest apart always', () => {
    expect(examsOf(slot('2024-04-22', 'ct-abdomen-pelvis', 'a'), slot('2024-04-23', 'ct-chest', 'b'))).toEqual([
      ['ct-abdomen-pelvis'],
      ['ct-chest'],
    ]);
    expect(examsOf(slot('2024-04-22', 'ct-abdomen-pelvis', 'a'), slot('2024-04-22', 'ct-chest-low-dose', 'b'))).toEqual(
      [['ct-abdomen-pelvis', 'ct-chest-low-dose']],
    );
  });

  it('has an exam once that two slots ask for', () => {
    expect(examsOf(slot('2024-04-22', 'ultrasound-site', 'a'), slot('2024-04-22', 'ultrasound-site', 'b'))).toEqual([
      ['ultrasound-site'],
    ]);
  });

  it('leaves no trace of merging on other slots of the day', () => {
    const { assessments } = bundleTrips([
      slot('2024-04-23', 'ct-abdomen-pelvis', 'a'),
      slot('2024-04-23', 'ct-chest', 'b'),
      slot('2024-04-23', 'echocardiogram', 'c'),
    ]);
    expect(assessments.map(({ adjustments }) => adjustments.map(({ from, to }) => `${from} → ${to}`))).toEqual([
      ['ct-abdomen-pelvis → ct-chest-abdomen-pelvis'],
      ['ct-chest → ct-chest-abdomen-pelvis'],
      [],
    ]);
  });
});
