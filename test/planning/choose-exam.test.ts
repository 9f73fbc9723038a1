/** How each assessment is done at each site, and around what a person cannot have. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.js';
import { type Exam, exams } from '../../src/domain/exam.js';
import type { Constraints } from '../../src/domain/patient-case.js';
import { type PrimarySite, primarySites } from '../../src/domain/risk-factors.js';
import { assessRisk } from '../../src/planning/assess-risk.js';
import { chooseExam, type ExamChoice } from '../../src/planning/choose-exam.js';
import { caseFacts } from '../../src/planning/meets-criteria.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';

const none: Constraints = { mriUnsafe: false, contrastAllergy: false, lowDose: false };

const everyConstraint: Constraints[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  mriUnsafe: (bits & 1) > 0,
  contrastAllergy: (bits & 2) > 0,
  lowDose: (bits & 4) > 0,
}));

interface Asked {
  exam?: Exam;
  constraints?: Partial<Constraints>;
  changes?: Changes;
}

function choose(assessment: Assessment, { exam, constraints = {}, changes = {} }: Asked): ExamChoice {
  const person = aCase(changes);
  const { tier } = assessRisk(person, clinicalReference.tierCriteria);
  const rule = { id: 'asked', assessment, cites: [], verification: 'expert-choice' as const, ...(exam && { exam }) };
  return chooseExam(rule, caseFacts(person, tier), { ...none, ...constraints }, clinicalReference);
}

const examAt = (primarySite: PrimarySite, assessment: Assessment, constraints: Partial<Constraints> = {}) =>
  choose(assessment, { constraints, changes: { riskFactors: { primarySite } } }).exam;

describe('the exam of the site', () => {
  const ct: Exam = 'ct-abdomen-pelvis';
  const mri: Exam = 'mri-abdomen-pelvis';
  const ask: Exam = 'radiology-choice';

  // Columns: nothing ruled out; MRI unsafe; contrast allergy; both; less radiation asked for; that and MRI unsafe.
  it.each<[PrimarySite, ...(Exam | null)[]]>([
    ['uterus', ct, ct, mri, ask, mri, ct],
    ['retroperitoneum', ct, ct, mri, ask, mri, ct],
    ['abdomen-pelvis', ct, ct, mri, ask, mri, ct],
    ['gastrointestinal', ct, ct, mri, ask, mri, ct],
    ['large-vessel', ct, ct, mri, ask, mri, ct],
    ['extremity', 'mri-site', 'ct-site', 'mri-site', 'ct-site', 'mri-site', 'ct-site'],
    ['trunk', 'mri-site', 'ct-site', 'mri-site', 'ct-site', 'mri-site', 'ct-site'],
    ['head-neck', 'mri-site', ask, 'mri-site', ask, 'mri-site', ask],
    ['dermal', null, null, null, null, null, null],
    ['subcutaneous', ...Array<Exam>(6).fill('ultrasound-site')],
  ])('of %s is the first choice, or what is done instead', (site, ...expected) => {
    const columns: Partial<Constraints>[] = [
      {},
      { mriUnsafe: true },
      { contrastAllergy: true },
      { mriUnsafe: true, contrastAllergy: true },
      { lowDose: true },
      { lowDose: true, mriUnsafe: true },
    ];
    expect(columns.map((constraints) => examAt(site, 'site-imaging', constraints))).toEqual(expected);
  });

  it('is ultrasound where MRI is unsafe and the tumour of limb or trunk was superficial and at most 5 cm', () => {
    const at = (primarySite: string, depth: string, sizeCm: unknown) =>
      choose('site-imaging', {
        constraints: { mriUnsafe: true },
        changes: { riskFactors: { primarySite, depth, sizeCm } },
      }).exam;
    expect(at('extremity', 'superficial', 5)).toBe('ultrasound-site');
    expect(at('trunk', 'superficial', 3)).toBe('ultrasound-site');
    expect(at('extremity', 'superficial', 5.1)).toBe('ct-site');
    expect(at('extremity', 'superficial', 'unknown')).toBe('ct-site');
    expect(at('extremity', 'unknown', 3)).toBe('ct-site');
    expect(at('extremity', 'deep', 3)).toBe('ct-site');
  });

  it('of the skin is chosen by radiology after a metastasis, involved nodes or a recurrence', () => {
    const dermal = (changes: Changes) =>
      choose('site-imaging', {
        changes: { ...changes, riskFactors: { primarySite: 'dermal', ...changes.riskFactors } },
      });
    expect(dermal({ course: 2 }).exam).toBe('radiology-choice');
    expect(dermal({ riskFactors: { metastasis: 'resected' } }).exam).toBe('radiology-choice');
    expect(dermal({ riskFactors: { nodes: 'resected' } }).exam).toBe('radiology-choice');
    expect(dermal({})).toEqual({
      exam: null,
      why: expect.stringMatching(/^No routine scan of the site/),
      cites: ['s1-cutaneous-2023'],
      verification: 'primary',
    });
  });
});

describe('the exam of the lungs', () => {
  it.each(primarySites)('of %s is CT, unless the skin guideline says that none is routine', (primarySite) => {
    const at = (grade: string) => choose('chest-imaging', { changes: { riskFactors: { primarySite, grade } } }).exam;
    const lowTier = primarySite === 'dermal' || primarySite === 'subcutaneous' ? null : 'ct-chest';
    expect(at('G1')).toBe(lowTier);
    expect(at('G3')).toBe(primarySite === 'dermal' ? null : 'ct-chest');
  });

  it('is low-dose CT where less radiation was asked for', () => {
    expect(choose('chest-imaging', { constraints: { lowDose: true } })).toMatchObject({
      exam: 'ct-chest-low-dose',
      adjustments: [{ from: 'ct-chest', to: 'ct-chest-low-dose', reason: 'low-dose' }],
    });
  });
});

describe('a substitute that is itself ruled out', () => {
  it('gives way to the next one, and both steps are on record', () => {
    const row = { cites: [], verification: 'expert-choice' as const };
    const substitutions = [
      { ...row, constraint: 'mriUnsafe' as const, exam: 'mri-site' as const, instead: 'ct-chest' as const },
      { ...row, constraint: 'lowDose' as const, exam: 'ct-chest' as const, instead: 'chest-x-ray' as const },
    ];
    const person = aCase();
    const rule = { id: 'asked', assessment: 'site-imaging' as const, ...row };
    const constraints = { ...none, mriUnsafe: true, lowDose: true };
    const reference = { siteExams: clinicalReference.siteExams, substitutions };
    expect(chooseExam(rule, caseFacts(person, 'low'), constraints, reference)).toMatchObject({
      exam: 'chest-x-ray',
      adjustments: [
        { from: 'mri-site', to: 'ct-chest', reason: 'mri-unsafe' },
        { from: 'ct-chest', to: 'chest-x-ray', reason: 'low-dose' },
      ],
    });
  });
});

describe('whatever exam a rule names, at every site and under every constraint,', () => {
  const choices = primarySites.flatMap((primarySite) =>
    exams.flatMap((exam) =>
      everyConstraint.map((constraints) => {
        const choice = choose('site-imaging', { exam, constraints, changes: { riskFactors: { primarySite } } });
        return { place: `${exam} at ${primarySite}`, exam, constraints, choice };
      }),
    ),
  );
  const broken = (holds: (each: (typeof choices)[number]) => boolean) => [
    ...new Set(choices.filter((each) => !holds(each)).map(({ place, choice }) => `${place}: ${choice.exam}`)),
  ];

  it('a person for whom MRI is not safe is never given an MRI', () => {
    expect(broken(({ constraints, choice }) => !constraints.mriUnsafe || !choice.exam?.startsWith('mri-'))).toEqual([]);
  });

  it('a person with contrast allergy is never given a CT of the abdomen', () => {
    expect(
      broken(({ constraints, choice }) => !constraints.contrastAllergy || !/^ct-.*abdomen/.test(choice.exam ?? '')),
    ).toEqual([]);
  });

  it('every substitution is on record, step by step from the exam asked for to the one chosen', () => {
    expect(
      broken(({ exam, choice }) => {
        if (choice.exam === null) return false;
        const path = [exam, ...choice.adjustments.map(({ to }) => to)];
        return path.at(-1) === choice.exam && choice.adjustments.every(({ from }, index) => from === path[index]);
      }),
    ).toEqual([]);
  });

  it('nothing is substituted without a constraint that asks for it', () => {
    const constraintOf: Record<string, keyof Constraints> = {
      'mri-unsafe': 'mriUnsafe',
      'contrast-allergy': 'contrastAllergy',
      'low-dose': 'lowDose',
    };
    expect(
      broken(
        ({ constraints, choice }) =>
          choice.exam !== null &&
          choice.adjustments.every(({ reason }) => constraints[constraintOf[reason] ?? 'lowDose'] === true),
      ),
    ).toEqual([]);
  });
});
