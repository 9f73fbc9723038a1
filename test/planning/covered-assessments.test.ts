/** Which assessments one examination stands for, site by site. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { planOf } from '../support/plan-of.js';

/** The keys that are done after one entry on 8 April 2025, month 3 of an anchor of 15 January, and the entries beside. */
function doneBy(riskFactors: object, entry: object, more: object = {}) {
  const log = [{ on: '2025-04-08', outcome: 'done', ...entry }];
  const written = writtenCase({
    anchor: { date: '2025-01-15' },
    riskFactors: { grade: 'G3', ...riskFactors },
    ...more,
  });
  const plan = planOf(parsePatientCase({ ...written, log }), { asOf: '2025-04-10' });
  return [
    ...plan.assessments.flatMap(({ key, status }) => (status === 'done' ? [key] : [])),
    ...(plan.unscheduled ?? []).map(({ did }) => `beside: ${did}`),
  ];
}

const inside = ['uterus', 'retroperitoneum', 'abdomen-pelvis', 'gastrointestinal', 'large-vessel'];

describe('one CT of chest, abdomen and pelvis', () => {
  it.each(inside)('stands for the site and the lungs: %s', (primarySite) => {
    for (const did of ['chest-imaging', 'site-imaging'])
      expect(doneBy({ primarySite }, { did, exam: 'ct-chest-abdomen-pelvis' })).toEqual([
        'chest-imaging@m3',
        'site-imaging@m3',
      ]);
  });

  it('stands for an MRI of the abdomen too', () => {
    const entry = { did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis' };
    const preferences = { protocol: 's3-de-2022' };
    expect(doneBy({ primarySite: 'retroperitoneum' }, entry, { preferences })).toEqual([
      'chest-imaging@m3',
      'site-imaging@m3',
    ]);
  });

  it.each(['extremity', 'trunk', 'head-neck'])('does not show the site: %s', (primarySite) => {
    const entry = { did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis' };
    expect(doneBy({ primarySite }, entry)).toEqual(['chest-imaging@m3']);
  });

  it('noted down as that of the site of a limb shows the lungs as well, for somebody looked at both', () => {
    const entry = { did: 'site-imaging', exam: 'ct-chest-abdomen-pelvis' };
    expect(doneBy({ primarySite: 'extremity' }, entry)).toEqual(['chest-imaging@m3', 'site-imaging@m3']);
  });

  it('named by a slot stands for the same month of the other assessment', () => {
    const entry = { did: 'chest-imaging@m6', exam: 'ct-chest-abdomen-pelvis' };
    expect(doneBy({ primarySite: 'uterus' }, entry)).toEqual(['chest-imaging@m6', 'site-imaging@m6']);
  });
});

describe('any other examination', () => {
  it('stands for the assessment that it is noted down as, and no other', () => {
    const uterus = { primarySite: 'uterus' };
    expect(doneBy(uterus, { did: 'chest-imaging', exam: 'ct-chest' })).toEqual(['chest-imaging@m3']);
    expect(doneBy(uterus, { did: 'site-imaging', exam: 'ct-abdomen-pelvis' })).toEqual(['site-imaging@m3']);
    expect(doneBy(uterus, { did: 'chest-imaging' })).toEqual(['chest-imaging@m3']);
  });

  it('that no rule of the protocol asks for is kept beside the plan', () => {
    expect(doneBy({ primarySite: 'uterus' }, { did: 'echocardiogram' })).toEqual(['beside: echocardiogram']);
  });

  it('of the site counts as the baseline where the protocol asks for no other', () => {
    const norway = { preferences: { protocol: 'hdir-no' } };
    const entry = { did: 'site-imaging', exam: 'mri-site' };
    expect(doneBy({ primarySite: 'extremity' }, entry, norway)).toEqual(['baseline-site-imaging@m3']);
  });
});
