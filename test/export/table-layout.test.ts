/** The table fits the terminal, for every plan. */
import { describe, expect, it } from 'vitest';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { exportTable } from '../../src/export/export-table.js';
import { tableRow, wrapped } from '../../src/export/table-layout.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { displayWidth, linesBeyond } from '../support/display-width.js';
import { everyPlan } from '../support/every-plan.js';
import { planOf } from '../support/plan-of.js';

const tableOf = (plan: Parameters<typeof exportTable>[0], width = 80, all = true): string =>
  exportTable(plan, { ...defaultExportOptions, width, all });

describe('the table', () => {
  it('fits 80 and 120 columns for every site, grade and protocol', () => {
    for (const { name, plan } of everyPlan())
      for (const width of [80, 120]) expect(linesBeyond(width, tableOf(plan, width)), name).toEqual([]);
  });

  it('fits every width from 80 to 140 columns', () => {
    const plan = planOf(
      aCase({ riskFactors: { grade: 'G3', primarySite: 'uterus' }, constraints: { mriUnsafe: true } }),
    );
    for (let width = 80; width <= 140; width += 1) expect(linesBeyond(width, tableOf(plan, width))).toEqual([]);
  });

  it('has no blanks at the ends of lines, and no two blank lines together', () => {
    for (const { name, plan } of everyPlan()) expect(tableOf(plan), name).not.toMatch(/ \n|\n\n\n/);
  });

  it.each([
    ['of 200 letters', 'p'.repeat(200)],
    ['of 10,000 emoji', '\u{1f600}'.repeat(10_000)],
    ['of Chinese characters', '患者'.repeat(40)],
    ['of letters with many marks', `e${'\u0301'.repeat(300)}`],
    ['with blanks', `${'p '.repeat(100)}7`],
  ])('fits 80 columns with a pseudonym %s', (_, id) => {
    expect(linesBeyond(80, tableOf(planOf(aCase({ id }))))).toEqual([]);
  });

  it('shows more at 120 columns than at 80: where a date was moved from, and how long before the visit a scan is', () => {
    // 2024-01-31 + 3 months = 30 April 2024; + 36 = 31 January 2027, a Sunday, so the visit moves to Monday 1 February.
    const plan = planOf(aCase({ riskFactors: { grade: 'G3' } }));
    expect(tableOf(plan, 120)).toMatch(/Mon 01 Feb 2027 .+moved from Sun 31 Jan/);
    expect(tableOf(plan, 120)).toMatch(/Tue 23 Apr 2024 .+7 days before visit/);
  });

  it('says so many days before the visit only where it is so, and what the clinic did instead', () => {
    const at120 = (log: unknown[], preferences = {}) =>
      tableOf(planOf(aCase({ riskFactors: { grade: 'G3' }, log, preferences }), { asOf: aDate('2024-02-01') }), 120);
    const booked = { on: '2024-04-25', did: 'chest-imaging@m3', outcome: 'booked' };
    expect(at120([booked])).toMatch(/Thu 25 Apr 2024 .+month 3, every 3 months; booked +booked/);
    expect(at120([booked])).not.toMatch(/25 Apr 2024 .+7 days before visit/);
    // 30 April 2024 is a Tuesday, so its scan would be on the 23rd; away then, it goes to Friday the 19th.
    const away = { away: [{ from: '2024-04-20', to: '2024-04-24' }] };
    expect(at120([], away)).toMatch(/Fri 19 Apr 2024 .+; before visit; moved\s/);
  });

  it('gives of a trip the interval of what is done again and again, and calls it due only when all of it can be', () => {
    // The echocardiogram of month 12 is on time from month 6 on; the CT of that day two weeks before month 12.
    const plan = planOf(
      aCase({
        anchor: { event: 'treatment-end', date: '2026-05-20' },
        riskFactors: { grade: 'G3', primarySite: 'uterus' },
        treatments: { chemotherapy: 'before', anthracycline: true },
      }),
      { asOf: aDate('2026-11-25') },
    );
    expect(tableOf(plan)).toMatch(
      /Thu 13 May 2027 {2}06 May–20 May {2}CT chest\/abdomen\/pelvis {2}m12 3-monthly {2}upcoming/,
    );
  });
});

describe('a row', () => {
  it('is as wide as its columns and the gaps between them', () => {
    expect(tableRow(['a', 'b'], [4, 3])).toEqual(['a     b']);
  });

  it('is as high as its highest cell, without blanks at the ends', () => {
    expect(tableRow(['one two three', 'x'], [5, 3])).toEqual(['one    x', 'two', 'three']);
  });

  it('pads by what is shown, not by what is stored', () => {
    expect(tableRow(['患者', 'x'], [6, 1])).toEqual(['患者    x']);
    expect(displayWidth('患者    x')).toBe(9);
  });

  it('breaks a word that is too long for its column', () => {
    expect(tableRow(['abcdefgh', 'x'], [5, 1])).toEqual(['abcde  x', 'fgh']);
  });
});

describe('wrapped text', () => {
  it('keeps every word', () => {
    const text = 'Unknown is never taken as favourable, so the closer follow-up was chosen.';
    const lines = wrapped(text, 20);
    expect(lines.join(' ')).toBe(text);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(20);
  });
});

describe('a word that is too long for its column', () => {
  it.each([
    ['limb-g1-large', 12, ['limb-g1-', 'large']],
    ['dated-esmo-shortest', 12, ['dated-esmo-', 'shortest']],
    ['subcutaneous-g2', 12, ['subcutaneous', '-g2']],
    ['a-b-c-d-e-f', 4, ['a-b-', 'c-d-', 'e-f']],
    ['CT chest/abdomen/pelvis', 16, ['CT', 'chest/abdomen/', 'pelvis']],
    ['abdominopelvicretroperitoneal', 12, ['abdominopelv', 'icretroperit', 'oneal']],
    ['ward-abdominopelvicretro', 12, ['ward-', 'abdominopelv', 'icretro']],
    ['fits as-it-is', 13, ['fits as-it-is']],
  ])('%s is broken after its marks, and elsewhere only where there is no other way', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});
