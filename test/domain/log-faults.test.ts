/** Log entries, times away and preferences as somebody writes them: what is refused, where, and what is understood. */
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/domain/fault-text.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { faultList, faultsOf, suggestionFor } from '../support/faults-of.js';

const parse = (...log: unknown[]) => parsePatientCase(writtenCase({ log }));
const list = (...log: unknown[]) => faultList(() => parse(...log));

const done = { on: '2024-05-02', outcome: 'done', did: 'chest-imaging' };

describe('an entry', () => {
  it('is understood in capitals, with blanks, and with a short hour', () => {
    const written = {
      ...done,
      outcome: ' Done',
      did: 'Chest-Imaging@m3 ',
      exam: 'CT-chest',
      at: '8:05',
      zone: 'Europe/Oslo',
    };
    expect(parse(written).log).toEqual([
      { ...done, did: 'chest-imaging@m3', exam: 'ct-chest', at: '08:05', zone: 'Europe/Oslo' },
    ]);
  });

  it.each([
    ['an impossible day', { on: '2024-02-30' }, 'log.0.on invalid-date'],
    ['an unknown outcome', { outcome: 'attended' }, 'log.0.outcome invalid-choice'],
    ['an unknown assessment', { did: 'colonoscopy' }, 'log.0.did invalid-choice'],
    ['a slot of an unknown assessment', { did: 'lung-imaging@m3' }, 'log.0.did invalid-choice'],
    ['an unknown exam', { exam: 'pet' }, 'log.0.exam invalid-choice'],
    ['an hour that is none', { at: '24:00' }, 'log.0.at invalid-value'],
    ['a time without minutes', { at: '9' }, 'log.0.at invalid-value'],
    ['a time with seconds', { at: '09:30:00' }, 'log.0.at invalid-value'],
    ['an empty note', { note: ' ' }, 'log.0.note invalid-text'],
    ['a day of writing that is none', { recordedOn: 'today' }, 'log.0.recordedOn invalid-date'],
    ['an unknown key', { resulton: '2024-05-08' }, 'log.0.resulton unknown-key'],
    ['a result before the scan', { resultOn: '2024-05-01' }, 'log.0.resultOn contradiction'],
    ['a zone without a time', { zone: 'Europe/Oslo' }, 'log.0.zone contradiction'],
    ['the end of a treatment with what was done', { treatmentEnd: '2024-06-01' }, 'log.0.treatmentEnd contradiction'],
    ['a reason with what was done', { reason: 'choice' }, 'log.0.reason contradiction'],
  ])('is refused with %s', (_, change, fault) => {
    expect(list({ ...done, ...change })).toEqual([fault]);
  });

  it('is refused without its day, its outcome, or what it is about', () => {
    expect(list({ outcome: 'done', did: 'clinic-visit' })).toEqual(['log.0.on missing']);
    expect(list({ on: '2024-05-02', did: 'clinic-visit' })).toEqual(['log.0.outcome missing']);
    for (const outcome of ['done', 'booked', 'missed', 'cancelled', 'moved', 'not-applicable'])
      expect(list({ on: '2024-05-02', outcome })).toEqual(['log.0.did missing']);
    expect(list({ on: '2024-05-02', outcome: 'stop' })).toEqual(['log.0.reason missing']);
  });

  it('may have a time and a place only where somebody goes there, a result only where something was done', () => {
    const more = { at: '09:30', place: 'Radiology' };
    for (const outcome of ['done', 'booked', 'moved']) expect(parse({ ...done, outcome, ...more }).log).toHaveLength(1);
    for (const outcome of ['missed', 'cancelled', 'not-applicable'])
      expect(list({ ...done, outcome, ...more })).toEqual(['log.0.at contradiction', 'log.0.place contradiction']);
    expect(list({ ...done, outcome: 'booked', resultOn: '2024-05-08' })).toEqual(['log.0.resultOn contradiction']);
  });

  it('is named by its place in the list, and all faults are told', () => {
    expect(list(done, { ...done, at: 'noon' }, { ...done, did: 'x' })).toEqual([
      ...['log.1.at invalid-value', 'log.2.did invalid-choice'],
    ]);
  });

  it('that is misspelt is told what was probably meant', () => {
    expect(suggestionFor(() => parse({ ...done, did: 'chest-imagin@m3' }))).toBe('chest-imaging');
    expect(suggestionFor(() => parse({ ...done, outcome: 'dnoe' }))).toBe('done');
    expect(suggestionFor(() => parse({ ...done, resulton: '2024-05-08' }))).toBe('resultOn');
  });

  it('of what is no list, or no entry, is refused', () => {
    expect(faultList(() => parsePatientCase(writtenCase({ log: 'none' })))).toEqual(['log invalid-value']);
    expect(list('done')).toEqual(['log.0 invalid-value']);
    expect(list(null)).toEqual(['log.0 invalid-value']);
  });
});

describe('recurrences and stops', () => {
  const recurrence = { on: '2024-09-02', outcome: 'recurrence' };
  const stop = { on: '2025-06-02', outcome: 'stop', reason: 'discharge' };

  it('are about no single assessment, and treatment ends after the recurrence', () => {
    expect(list({ ...recurrence, did: 'chest-imaging' })).toEqual(['log.0.did contradiction']);
    expect(list({ ...recurrence, treatmentEnd: '2024-09-01' })).toEqual(['log.0.treatmentEnd contradiction']);
    expect(parse({ ...recurrence, treatmentEnd: '2024-09-02' }, stop).log).toHaveLength(2);
  });

  it('come one after the other, each after the treatment of the one before', () => {
    const next = { ...recurrence, on: '2025-03-03' };
    expect(list(recurrence, next)).toEqual(['log.1.on contradiction']);
    expect(list({ ...recurrence, treatmentEnd: '2025-03-03' }, next)).toEqual(['log.1.on contradiction']);
    expect(parse({ ...recurrence, treatmentEnd: '2025-03-02' }, next).log).toHaveLength(2);
  });

  it('may be told the end of the treatment later, by the same day, once', () => {
    const end = { ...recurrence, treatmentEnd: '2025-01-31' };
    expect(parse(recurrence, done, end).log).toHaveLength(3);
    expect(list(recurrence, recurrence)).toEqual(['log.1.on contradiction']);
    expect(list(recurrence, end, { ...end, treatmentEnd: '2025-02-28' })).toEqual(['log.2.on contradiction']);
  });

  it('do not follow a stop', () => {
    expect(list(stop, { ...recurrence, on: '2025-07-01' })).toEqual(['log.1.on contradiction']);
    expect(list(stop, stop)).toEqual(['log.1.on contradiction']);
    const [fault] = faultsOf(() => parse(stop, stop));
    expect(fault && faultText(fault).what).toMatch(/stop on 2025-06-02 and .*follow-up had stopped/);
  });
});

describe('preferences about days', () => {
  const preferences = (written: object) => parsePatientCase(writtenCase({ preferences: { ...written } })).preferences;
  const refused = (written: object) => faultList(() => preferences(written));

  it('are understood in capitals and in full words', () => {
    const written = { holidays: 'de-by', clinicDays: ['Tuesday', 'THU'], reanchor: 'Completion' };
    expect(preferences(written)).toMatchObject({
      holidays: 'DE-BY',
      clinicDays: ['tue', 'thu'],
      reanchor: 'completion',
    });
  });

  it.each([
    ['no day of the week', { clinicDays: ['someday'] }, 'preferences.clinicDays.0 invalid-choice'],
    ['a country in full', { holidays: 'Norway' }, 'preferences.holidays invalid-value'],
    ['another way of counting on', { reanchor: 'today' }, 'preferences.reanchor invalid-choice'],
    ['an unknown key of a time away', { away: [{ from: '2025-07-01', until: '2025-07-14' }] }, null],
    ['a time away without its end', { away: [{ from: '2025-07-01' }] }, 'preferences.away.0.to missing'],
    ['an impossible day', { away: [{ from: '2025-06-31', to: '2025-07-14' }] }, 'preferences.away.0.from invalid-date'],
  ])('are refused with %s', (_, written, fault) => {
    if (fault === null) expect(refused(written)).toContain('preferences.away.0.until unknown-key');
    else expect(refused(written)).toEqual([fault]);
  });

  it('are refused with an empty list of days of the clinic', () => {
    expect(refused({ clinicDays: [] })).toEqual(['preferences.clinicDays invalid-value']);
  });

  it('may have a time away of one day, and none that ends before it begins', () => {
    const away = [{ from: '2025-07-01', to: '2025-07-01' }];
    expect(preferences({ away }).away).toEqual(away);
    const backwards = { from: '2025-07-14', to: '2025-07-01' };
    expect(refused({ away: [...away, backwards] })).toEqual(['preferences.away.1.to contradiction']);
  });
});
