/** How long results take: planned, given and awaited. */
import { describe, expect, it } from 'vitest';
import { caseStatus } from '../../src/analysis/case-status.js';
import { aDate } from '../support/a-date.js';
import { aPlanWith, aSlot, recorded } from '../support/a-slot.js';

const today = '2026-06-10';
const resultsOf = (...slots: ReturnType<typeof aSlot>[]) => caseStatus(aPlanWith('a', today, slots)).results;

describe('from scan to result', () => {
  it('a planned scan waits for the visit of its month', () => {
    const scan = aSlot('chest-imaging@m6', 'upcoming', ['2026-09-08']);
    const visit = aSlot('clinic-visit@m6', 'upcoming', ['2026-09-15']);
    expect(resultsOf(scan, visit)).toEqual([
      { exams: ['ct-chest'], scanOn: '2026-09-08', state: 'planned', resultOn: '2026-09-15', days: 7 },
    ]);
    expect(resultsOf(scan)).toEqual([]);
  });

  it('a scan that should have been before today has no planned result any more', () => {
    const scan = aSlot('chest-imaging@m6', 'overdue', ['2026-06-08']);
    expect(resultsOf(scan, aSlot('clinic-visit@m6', 'due', ['2026-06-15']))).toEqual([]);
  });

  it('a recorded result counts from the day of the scan, not from its target', () => {
    const done = recorded('done', '2026-05-14', { resultOn: aDate('2026-05-20') });
    expect(resultsOf(aSlot('chest-imaging@m3', 'done', ['2026-05-01'], done))).toEqual([
      { exams: ['ct-chest'], scanOn: '2026-05-14', state: 'given', resultOn: '2026-05-20', days: 6 },
    ]);
  });

  it('one CT for two assessments is one scan; two scans of a day with one result stand together', () => {
    const whole = recorded('done', '2026-05-14', { resultOn: aDate('2026-05-20'), exam: 'ct-chest-abdomen-pelvis' });
    const chest = aSlot('chest-imaging@m3', 'done', ['2026-05-14'], whole);
    const site = aSlot('site-imaging@m3', 'done', ['2026-05-14'], whole);
    expect(resultsOf(chest, site)).toMatchObject([{ exams: ['ct-chest-abdomen-pelvis'], days: 6 }]);
    const mri = recorded('done', '2026-05-14', { resultOn: aDate('2026-05-20'), exam: 'mri-site' });
    expect(resultsOf(chest, { ...site, ...mri })).toMatchObject([{ exams: ['ct-chest-abdomen-pelvis', 'mri-site'] }]);
  });

  it('a result is awaited until it is recorded, or a visit was', () => {
    const scan = aSlot('chest-imaging@m3', 'done', ['2026-05-14'], recorded('done', '2026-05-14'));
    const visit = (on: string) => aSlot('clinic-visit@m3', 'done', [on], recorded('done', on));
    const awaited = [{ exams: ['ct-chest'], scanOn: '2026-05-14', state: 'awaited', resultOn: null, days: null }];
    expect(resultsOf(scan)).toEqual(awaited);
    expect(resultsOf(scan, visit('2026-05-13'))).toEqual(awaited);
    expect(resultsOf(scan, visit('2026-05-14'))).toEqual([]);
  });

  it('a missed scan has no result', () => {
    expect(resultsOf(aSlot('chest-imaging@m3', 'missed', ['2026-05-14'], recorded('missed', '2026-05-14')))).toEqual(
      [],
    );
  });
});
