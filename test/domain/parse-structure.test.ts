/** What must be in a case, what may not, and where a key out of place belongs. */
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/domain/fault-text.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { faultList, faultsOf, suggestionFor } from '../support/faults-of.js';

const without = (key: string): Record<string, unknown> => {
  const { [key]: _, ...rest } = writtenCase();
  return rest;
};

describe('what must be in a case', () => {
  it.each<[string, Record<string, unknown>]>([
    ['anchor', without('anchor')],
    ['riskFactors', without('riskFactors')],
    ['anchor.date', { ...writtenCase(), anchor: { event: 'surgery' } }],
    ['anchor.event', { ...writtenCase(), anchor: { date: '2024-01-31' } }],
    ['riskFactors.primarySite', { ...writtenCase(), riskFactors: { grade: 'G1' } }],
  ])('%s: its absence is named', (where, written) => {
    const faults = faultsOf(() => parsePatientCase(written));
    expect(faults.map(({ code, ...fault }) => ({ code, where: fault.where }))).toEqual([{ code: 'missing', where }]);
    expect(faults.map((fault) => faultText(fault).what)).toEqual([expect.stringMatching(/^(The|What) .+ is missing$/)]);
  });

  it('is all named at once', () => {
    expect(faultList(() => parsePatientCase({}))).toEqual(['anchor missing', 'riskFactors missing']);
    expect(faultList(() => parsePatientCase({ anchor: {}, riskFactors: {} }))).toEqual([
      'anchor.event missing',
      'anchor.date missing',
      'riskFactors.primarySite missing',
    ]);
  });

  it('is named together with everything else that is wrong', () => {
    const written = {
      anchor: { event: 'surgery', date: 'x' },
      riskFactors: { grade: 9, sizeCm: '?!' },
      course: 0,
      idd: 1,
    };
    expect(faultList(() => parsePatientCase(written)).sort()).toEqual([
      'anchor.date invalid-date',
      'course invalid-number',
      'idd unknown-key',
      'riskFactors.grade invalid-choice',
      'riskFactors.primarySite missing',
      'riskFactors.sizeCm invalid-size',
    ]);
  });
});

describe('a section', () => {
  it.each(['anchor', 'riskFactors', 'treatments', 'constraints', 'preferences'])(
    '%s is keys and values, not a list, a word, a number or nothing',
    (section) => {
      for (const value of [[], ['a'], 'text', 3, true, null])
        expect(faultsOf(() => parsePatientCase({ ...writtenCase(), [section]: value }))).toMatchObject([
          { code: 'invalid-value', where: section, details: { expected: 'a section of keys and values' } },
        ]);
    },
  );

  it.each([[null], [[]], ['text'], [7], [[writtenCase()]]])('a whole case is one too, and not %j', (written) => {
    expect(faultsOf(() => parsePatientCase(written))).toMatchObject([
      { code: 'invalid-value', details: { expected: 'a section of keys and values' } },
    ]);
  });

  it('that is nothing at all is missing', () => {
    const faults = faultsOf(() => parsePatientCase(undefined));
    expect(faults.map(({ code }) => code)).toEqual(['missing']);
    expect(faults.map((fault) => faultText(fault).what)).toEqual([expect.stringMatching(/\S is missing$/)]);
  });
});

describe('an unknown key', () => {
  const atTop = (key: string) => ({ ...writtenCase(), [key]: 'x' });
  const inSection = (section: string, key: string) => {
    const written = writtenCase();
    return { ...written, [section]: { ...(written[section] as object), [key]: 'x' } };
  };

  it.each<[string, Record<string, unknown>, string]>([
    ['ancor', atTop('ancor'), 'anchor'],
    ['riskfactors', atTop('riskfactors'), 'riskFactors'],
    ['treatment', atTop('treatment'), 'treatments'],
    ['preference', atTop('preference'), 'preferences'],
    ['riskFactors.garde', inSection('riskFactors', 'garde'), 'grade'],
    ['riskFactors.size', inSection('riskFactors', 'size'), 'sizeCm'],
    ['riskFactors.primarysite', inSection('riskFactors', 'primarysite'), 'primarySite'],
    ['riskFactors.margins', inSection('riskFactors', 'margins'), 'margin'],
    ['preferences.scanLead', inSection('preferences', 'scanLead'), 'scanLeadDays'],
    ['preferences.year', inSection('preferences', 'year'), 'years'],
    ['constraints.mriunsafe', inSection('constraints', 'mriunsafe'), 'mriUnsafe'],
  ])('%s is refused with the nearest key of its place', (where, written, meant) => {
    expect(faultsOf(() => parsePatientCase(written))).toMatchObject([
      { code: 'unknown-key', where, details: { meant } },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['grade', atTop('grade'), 'riskFactors.grade'],
    ['metastasis', atTop('metastasis'), 'riskFactors.metastasis'],
    ['date', atTop('date'), 'anchor.date'],
    ['event', atTop('event'), 'anchor.event'],
    ['cadence', atTop('cadence'), 'preferences.cadence'],
    ['chemotherapy', atTop('chemotherapy'), 'treatments.chemotherapy'],
    ['lowDose', atTop('lowDose'), 'constraints.lowDose'],
    ['riskFactors.date', inSection('riskFactors', 'date'), 'anchor.date'],
    ['riskFactors.weekends', inSection('riskFactors', 'weekends'), 'preferences.weekends'],
    ['preferences.anthracycline', inSection('preferences', 'anthracycline'), 'treatments.anthracycline'],
    ['anchor.course', inSection('anchor', 'course'), 'course'],
  ])('%s, known elsewhere, is refused with the path where it belongs', (where, written, meant) => {
    expect(faultsOf(() => parsePatientCase(written))).toMatchObject([
      { code: 'unknown-key', where, details: { meant } },
    ]);
  });

  it.each([
    ['site', atTop('site')],
    ['riskFactors.site', inSection('riskFactors', 'site')],
  ])('%s, the word of the command line, is never taken for a date', (where, written) => {
    expect(faultList(() => parsePatientCase(written))).toEqual([`${where} unknown-key`]);
    expect(suggestionFor(() => parsePatientCase(written))).not.toBe('anchor.date');
  });

  it('that is like none is refused without a suggestion', () => {
    const [fault] = faultsOf(() => parsePatientCase(atTop('hospitalNumber')));
    expect(fault).toEqual({ code: 'unknown-key', where: 'hospitalNumber', details: { key: 'hospitalNumber' } });
  });

  it('is named each time', () => {
    const written = { ...writtenCase(), name: 'A', address: 'B' };
    expect(faultList(() => parsePatientCase(written))).toEqual(['name unknown-key', 'address unknown-key']);
  });
});
