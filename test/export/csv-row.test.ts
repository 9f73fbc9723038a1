/** Rows written by our own quick writer are those that the library writes. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine } from '../../src/domain/plain-text.js';
import { csvRow } from '../../src/export/csv-row.js';

const byLibrary = (cells: readonly (string | number)[]): string =>
  stringify([cells.map((cell) => (typeof cell === 'string' ? plainLine(cell).trim() : cell))], {
    record_delimiter: 'windows',
    escape_formulas: true,
  });

const letters = [
  'a',
  '7',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  ',',
  ';',
  ' ',
  '＝',
  '＋',
  '－',
  '＠',
  'é',
  '\u001b',
  "'",
];

it('any cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      expect(csvRow(cells)).toBe(byLibrary(cells));
    }),
    { numRuns: 2000 },
  );
});

it('what a spreadsheet would run is disarmed, what a terminal would act on removed', () => {
  expect(csvRow(['=1+1', '@a', '-b', '\u001b[31mx', 'a\nb', -7])).toBe("'=1+1,'@a,'-b,[31mx,a b,-7\r\n");
});
