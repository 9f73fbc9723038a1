/** Sizes, numbers, yes-and-no and texts in a case, and what is filled in where nothing is written. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { aCase, type Changes, writtenCase } from '../support/a-case.js';
import { faultsOf } from '../support/faults-of.js';

const refusals = (changes: Changes) => faultsOf(() => parsePatientCase(writtenCase(changes)));

describe('a case that says no more than it must', () => {
  it('is completed: what is not known is unknown, and preferences have their defaults', () => {
    const written = { anchor: { event: 'surgery', date: '2024-05-02' }, riskFactors: { primarySite: 'uterus' } };
    expect(parsePatientCase(written)).toEqual({
      id: 'uterus-2024-05-02',
      anchor: { event: 'surgery', date: '2024-05-02' },
      riskFactors: {
        primarySite: 'uterus',
        grade: 'unknown',
        sizeCm: 'unknown',
        depth: 'unknown',
        margin: 'unknown',
        integrity: 'unknown',
        metastasis: 'unknown',
        nodes: 'unknown',
      },
      treatments: { chemotherapy: 'unknown', anthracycline: false, radiotherapy: 'unknown' },
      constraints: { mriUnsafe: false, contrastAllergy: false, lowDose: false },
      course: 1,
      preferences: {
        protocol: 'general',
        cadence: 'shortest',
        scanLeadDays: 7,
        weekends: 'shift',
        discreet: false,
        language: 'en',
      },
    });
  });

  it('is left as it was written', () => {
    const written = Object.freeze(writtenCase());
    const before = JSON.stringify(written);
    parsePatientCase(written);
    expect(JSON.stringify(written)).toBe(before);
  });
});

describe('a tumour size', () => {
  it.each<[unknown, number | 'unknown']>([
    [8, 8],
    ['8', 8],
    [8.5, 8.5],
    ['8.5', 8.5],
    [' 12 ', 12],
    [0.1, 0.1],
    [100, 100],
    ['unknown', 'unknown'],
    ['Unknown', 'unknown'],
  ])('%j is read as %s', (sizeCm, read) => {
    expect(aCase({ riskFactors: { sizeCm } }).riskFactors.sizeCm).toBe(read);
  });

  it.each([
    '8 cm',
    '8cm',
    '80 mm',
    '8,5',
    '-3',
    -3,
    0,
    '0',
    100.1,
    400,
    '1e1',
    '0x8',
    '+8',
    '.5',
    '8.',
    '',
    'big',
    true,
    null,
    [8],
    { cm: 8 },
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e-7,
    '٨',
  ])('%j is refused', (sizeCm) => {
    expect(refusals({ riskFactors: { sizeCm } }).map(({ code, where }) => ({ code, where }))).toEqual([
      { code: 'invalid-size', where: 'riskFactors.sizeCm' },
    ]);
  });
});

describe('a whole number', () => {
  it.each<[string, unknown, number, number]>([
    ['preferences.years', 31, 1, 30],
    ['preferences.years', 0, 1, 30],
    ['preferences.years', 2.5, 1, 30],
    ['preferences.years', '-1', 1, 30],
    ['preferences.years', 'ten', 1, 30],
    ['preferences.years', true, 1, 30],
    ['preferences.scanLeadDays', 61, 0, 60],
    ['preferences.scanLeadDays', -1, 0, 60],
    ['preferences.scanLeadDays', '7 days', 0, 60],
    ['preferences.scanLeadDays', null, 0, 60],
  ])('%s: %j is refused, with the limits', (where, value, least, most) => {
    const key = where.slice(where.indexOf('.') + 1);
    expect(refusals({ preferences: { [key]: value } })).toEqual([
      { code: 'invalid-number', where, details: { value: String(value), least, most } },
    ]);
  });

  it.each([0, 100, 1.5, 'two'])('course: %j is refused, with the limits', (course) => {
    expect(refusals({ course })).toEqual([
      { code: 'invalid-number', where: 'course', details: { value: String(course), least: 1, most: 99 } },
    ]);
  });

  it('is read at its limits, as a number or as digits', () => {
    const { preferences, course } = aCase({ course: '99', preferences: { years: '30', scanLeadDays: 0 } });
    expect([course, preferences.years, preferences.scanLeadDays]).toEqual([99, 30, 0]);
    expect(aCase({ preferences: { years: 1, scanLeadDays: '60' } }).preferences).toMatchObject({
      years: 1,
      scanLeadDays: 60,
    });
  });
});

describe('yes or no', () => {
  const paths = [
    ['treatments', 'anthracycline'],
    ['constraints', 'mriUnsafe'],
    ['constraints', 'contrastAllergy'],
    ['constraints', 'lowDose'],
    ['preferences', 'discreet'],
  ] as const;

  it.each(paths)('%s.%s is true or false, and nothing that looks like it', (section, key) => {
    for (const value of ['true', 'yes', 'false', 1, 0, null, '', []])
      expect(refusals({ [section]: { [key]: value } })).toMatchObject([
        { code: 'invalid-value', where: `${section}.${key}`, details: { expected: 'true or false' } },
      ]);
    const written = {
      [section]: { [key]: true },
      ...(key === 'anthracycline' && { treatments: { anthracycline: true } }),
    };
    expect(aCase(written)).toMatchObject({ [section]: { [key]: true } });
  });
});

describe('a text', () => {
  it.each<[string, unknown, unknown]>([
    ['empty', '', { reason: 'empty' }],
    ['nothing but spaces', ' \t\n', { reason: 'empty' }],
    ['longer than 65,536 characters', 'x'.repeat(65_537), { reason: 'too-long' }],
    ['half a character', 'p\ud83d', { reason: 'broken-unicode' }],
    ['the other half of a character', '\ude00p', { reason: 'broken-unicode' }],
  ])('that is %s is refused', (_, text, details) => {
    expect(refusals({ id: text })).toEqual([{ code: 'invalid-text', where: 'id', details }]);
    expect(refusals({ preferences: { protocol: text } })).toEqual([
      { code: 'invalid-text', where: 'preferences.protocol', details },
    ]);
  });

  it.each([true, null, ['p1'], { p: 1 }])('is not %j', (id) => {
    expect(refusals({ id })).toMatchObject([{ code: 'invalid-value', where: 'id', details: { expected: 'text' } }]);
  });

  it.each<[unknown, string]>([
    [17, '17'],
    ['p–1 😀', 'p–1 😀'],
    ['x'.repeat(65_536), 'x'.repeat(65_536)],
  ])('can be a number, any script, and long', (id, read) => {
    expect(aCase({ id }).id).toBe(read);
  });
});
