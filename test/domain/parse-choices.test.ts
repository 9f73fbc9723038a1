/** The words that a case may use, the other spellings that mean the same, and what is suggested for a misspelt one. */
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/domain/fault-text.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { aCase, type Changes, writtenCase } from '../support/a-case.js';
import { faultsOf, suggestionFor } from '../support/faults-of.js';

/** Section and key, as one path. */
const writing = (path: string, value: unknown): Changes => {
  const [section = '', key = ''] = path.split('.');
  return { [section]: { [key]: value } };
};

const readBack = (path: string, value: unknown): unknown => {
  const [section = '', key = ''] = path.split('.');
  const read: Record<string, unknown> = { ...aCase(writing(path, value)) };
  return (read[section] as Record<string, unknown> | undefined)?.[key];
};

const choices: Record<string, readonly string[]> = {
  'anchor.event': ['treatment-end', 'surgery', 'diagnosis'],
  'riskFactors.primarySite': [
    'uterus',
    'retroperitoneum',
    'abdomen-pelvis',
    'gastrointestinal',
    'large-vessel',
    'extremity',
    'trunk',
    'head-neck',
    'dermal',
    'subcutaneous',
  ],
  'riskFactors.grade': ['G1', 'G2', 'G3', 'low', 'high', 'unknown'],
  'riskFactors.depth': ['superficial', 'deep', 'unknown'],
  'riskFactors.margin': ['R0', 'R1', 'R2', 'unknown'],
  'riskFactors.integrity': ['intact', 'ruptured', 'morcellated', 'unknown'],
  'riskFactors.metastasis': ['none', 'resected', 'active', 'unknown'],
  'riskFactors.nodes': ['none', 'resected', 'unknown'],
  'treatments.chemotherapy': ['none', 'before', 'after', 'both', 'unknown'],
  'treatments.radiotherapy': ['none', 'before', 'after', 'unknown'],
  'preferences.cadence': ['shortest', 'longest'],
  'preferences.weekends': ['shift', 'keep'],
};

describe.each(Object.entries(choices))('%s', (path, values) => {
  it.each(values)('can be %s, in upper or lower case and with spaces around', (value) => {
    for (const spelling of [value, value.toUpperCase(), value.toLowerCase(), ` ${value} `])
      expect(readBack(path, spelling)).toBe(value);
  });

  it('is refused for any other word, with all its choices', () => {
    for (const value of ['nonsense', '', true, null, 17, ['low'], { a: 1 }])
      expect(faultsOf(() => parsePatientCase(writtenCase(writing(path, value))))).toMatchObject([
        { code: 'invalid-choice', where: path, details: { choices: values } },
      ]);
  });
});

describe('a word that every object knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s is no choice anywhere',
    (word) => {
      const accepted = Object.keys(choices).filter((path) => {
        try {
          parsePatientCase(writtenCase(writing(path, word)));
          return true;
        } catch {
          return false;
        }
      });
      expect(accepted).toEqual([]);
    },
  );

  it('is no suggestion either', () => {
    const written = writtenCase({ riskFactors: { primarySite: 'valueOf' } });
    expect(suggestionFor(() => parsePatientCase(written))).toBeUndefined();
  });
});

describe('other spellings', () => {
  it.each<[string, unknown, string]>([
    ['riskFactors.grade', 1, 'G1'],
    ['riskFactors.grade', '2', 'G2'],
    ['riskFactors.grade', 'g3', 'G3'],
    ['riskFactors.grade', '?', 'unknown'],
    ['riskFactors.margin', 0, 'R0'],
    ['riskFactors.margin', '1', 'R1'],
    ['riskFactors.margin', 2, 'R2'],
    ['riskFactors.depth', "don't know", 'unknown'],
    ['riskFactors.integrity', '?', 'unknown'],
    ['riskFactors.metastasis', '?', 'unknown'],
    ['riskFactors.nodes', '?', 'unknown'],
  ])('of %s: %j means %s', (path, written, meant) => {
    expect(readBack(path, written)).toBe(meant);
  });
});

describe('a misspelt word', () => {
  it.each<[string, string, string]>([
    ['riskFactors.primarySite', 'thigh', 'extremity'],
    ['riskFactors.primarySite', 'Leg', 'extremity'],
    ['riskFactors.primarySite', 'womb', 'uterus'],
    ['riskFactors.primarySite', 'uterous', 'uterus'],
    ['riskFactors.primarySite', 'ivc', 'large-vessel'],
    ['riskFactors.primarySite', 'vena cava', 'large-vessel'],
    ['riskFactors.primarySite', 'stomach', 'gastrointestinal'],
    ['riskFactors.primarySite', 'retroperitonium', 'retroperitoneum'],
    ['riskFactors.primarySite', 'abdomen', 'abdomen-pelvis'],
    ['riskFactors.primarySite', 'chest wall', 'trunk'],
    ['riskFactors.primarySite', 'scalp', 'head-neck'],
    ['riskFactors.primarySite', 'skin', 'dermal'],
    ['riskFactors.primarySite', 'subcutanous', 'subcutaneous'],
    ['riskFactors.grade', 'hihg', 'high'],
    ['riskFactors.grade', 'lwo', 'low'],
    ['riskFactors.grade', 'unknwon', 'unknown'],
    ['riskFactors.integrity', 'morcelated', 'morcellated'],
    ['riskFactors.metastasis', 'nonee', 'none'],
    ['anchor.event', 'treatmentend', 'treatment-end'],
    ['preferences.cadence', 'shortst', 'shortest'],
    ['preferences.weekends', 'kep', 'keep'],
  ])('for %s: %s is refused, and %s is suggested', (path, written, meant) => {
    const faults = faultsOf(() => parsePatientCase(writtenCase(writing(path, written))));
    expect(faults).toMatchObject([{ code: 'invalid-choice', where: path, details: { value: written, meant } }]);
    expect(faults.map((fault) => faultText(fault).todo)).toEqual([
      expect.stringContaining(`Did you mean ${meant}? Choose one of:`),
    ]);
  });

  it.each([
    ['riskFactors.primarySite', 'xyzzy'],
    ['riskFactors.grade', 'anaplastic'],
    ['preferences.cadence', 'x'],
  ])('for %s: %s is like none, and nothing is suggested', (path, written) => {
    expect(suggestionFor(() => parsePatientCase(writtenCase(writing(path, written))))).toBeUndefined();
  });

  it.each([
    ['riskFactors.grade', 'G4'],
    ['riskFactors.grade', '4'],
    ['riskFactors.margin', 'R3'],
    ['riskFactors.margin', 'Rx'],
  ])('for %s: %s never has the most favourable value suggested', (path, written) => {
    expect(['G1', 'R0']).not.toContain(suggestionFor(() => parsePatientCase(writtenCase(writing(path, written)))));
  });
});
