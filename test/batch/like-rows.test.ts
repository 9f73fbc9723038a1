/** Rows that differ in id and date only are checked once, and each is still read as if it stood alone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLayout } from '../../src/batch/cohort-layout.js';
import { loadCsv } from '../../src/batch/csv-cells.js';
import { likeRows } from '../../src/batch/like-rows.js';
import { FollowUpError } from '../../src/domain/fault.js';

await loadCsv();

const defaults = { preferences: { cadence: 'longest' } };

const told = <T>(act: () => T) => {
  try {
    return act();
  } catch (error) {
    if (error instanceof FollowUpError) return error.faults;
    throw error;
  }
};

/** All that anybody asks of a row. */
const readBy = (read: ReturnType<typeof likeRows>, cells: readonly string[]) =>
  told(() => {
    const row = read(cells);
    return (
      row && {
        case: told(() => row.check()),
        id: row.id,
        written: row.written,
        fields: ['id', 'anchor.date', 'riskFactors.sizeCm', 'preferences.protocol'].map((key) => row.fieldOf(key)),
      }
    );
  });

const cell = <T extends string>(...values: T[]) => fc.constantFrom(...values);
const row = fc.tuple(
  cell('p1', 'p2', 'p3', 'p4', ' p5', '', 'É', '=x', '\u200b'),
  cell('2026-03-15', '2026-04-30', '2026-05-31', ' 2026-04-30', '2026-02-30', ''),
  cell('uterus', 'uterus', 'nowhere'),
  cell('8', '8', '12.5', '4', '800', '07', '8.0', '', 'x', '8,5'),
  cell('R0', 'R0', ' r1'),
  cell('general', 'general\nNO'),
  cell('', 'NO\n', 'NO', 'IA', 'IB'),
);

it.each([
  'id,treatment_end,site,size,margin,protocol,holidays',
  'id,surgery_date,site,size,margin,protocol,holidays',
  'protocol,treatment_end,site,size,margin,id,holidays',
  'id,treatment_end,site,size,margin,protocol,surgery_date',
  'id,treatment_end,site,size,margin,protocol,stage',
])('%s', (header) => {
  const layout = csvLayout(header);
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const read = likeRows(layout, defaults);
      for (const cells of rows) expect(readBy(read, cells)).toEqual(readBy(likeRows(layout, defaults), cells));
    }),
    { seed: 20_261_125, numRuns: 500 },
  );
});

it.each([
  ['in a column', 'id,treatment_end,site,size,metastasis,nodes,stage', {}],
  ['under all rows', 'id,treatment_end,site,size,metastasis,nodes', { riskFactors: { stage: 'IA' } }],
])('checks a stage %s against each size', (_, header, under) => {
  const layout = csvLayout(header);
  const read = likeRows(layout, under);
  const rows = ['4', '6', '5', '8'].map((size) =>
    [`p${size}`, '2026-03-15', 'uterus', size, 'none', 'none', 'IA'].slice(0, layout.columns.length),
  );
  for (const cells of rows) expect(readBy(read, cells)).toEqual(readBy(likeRows(layout, under), cells));
  const faulty = rows.map((cells) => Array.isArray(told(() => read(cells)?.check())));
  expect(faulty).toEqual([false, true, false, true]);
});

it('shares what was checked', () => {
  const read = likeRows(csvLayout('id,treatment_end,site'), {});
  const cases = [
    ['a', '2026-03-15', 'uterus'],
    ['b', '2026-04-15', 'uterus'],
  ].map((cells) => read(cells)?.check());
  expect(cases).toMatchObject([{ anchor: { date: '2026-03-15' } }, { id: 'b', anchor: { date: '2026-04-15' } }]);
  expect(cases[1]?.riskFactors).toBe(cases[0]?.riskFactors);
});
