/** Rows are found in bytes that arrive in any pieces, and one bad row never takes another with it. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRows } from '../../src/batch/cut-rows.js';
import { type RowBlock, rawRow } from '../../src/batch/row-block.js';
import { csvRowEnd, lineRowEnd, type RowEnd } from '../../src/batch/row-end.js';
import { collect } from '../support/collect.js';

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function blocksOf(text: string | Uint8Array, rowEnd: RowEnd, sizes = [65_536]): Promise<RowBlock[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return collect(cutRows(inPieces(bytes, sizes), rowEnd, 1));
}

const rowsOf = async (text: string, rowEnd: RowEnd, sizes?: number[]) =>
  (await blocksOf(text, rowEnd, sizes)).flatMap((block) =>
    block.lines.map((line, index) => [line, rawRow(block, index)]),
  );

const csv = csvRowEnd(',');

describe('NDJSON', () => {
  it('ends a row at each line end, and the last at the end of the input', async () => {
    expect(await rowsOf('{"a":1}\n\n{"b":2}\r\n{"c":3}', lineRowEnd)).toEqual([
      [1, '{"a":1}'],
      [2, ''],
      [3, '{"b":2}'],
      [4, '{"c":3}'],
    ]);
  });

  it('does not take quotes for anything', async () => {
    expect(await rowsOf('"\n"', lineRowEnd)).toHaveLength(2);
  });
});

describe('CSV', () => {
  it('keeps line breaks that stand in quotes within their row, and counts their lines', async () => {
    expect(await rowsOf('a,"one\ntwo\r\nthree",b\nc,d,e\n', csv)).toEqual([
      [1, 'a,"one\ntwo\r\nthree",b'],
      [4, 'c,d,e'],
    ]);
  });

  it('takes a pair of quotes in quotes for one, and quotes within a bare cell for text', async () => {
    expect(await rowsOf('"say ""\n""",b\n5" tumour,b\nc,d\n', csv)).toEqual([
      [1, '"say ""\n""",b'],
      [3, '5" tumour,b'],
      [4, 'c,d'],
    ]);
  });

  it.each([
    ['is never closed', 'a,"b\nc,d\ne,f\n'],
    ['is closed in the middle of a cell', 'a,"b\nc,"d"\ne,f\n'],
    ['is followed by text', 'a,"b"x\nc,d\ne,f\n'],
  ])('ends a row with its line where a quote %s, so that the rows after it are read', async (_, text) => {
    const rows = await rowsOf(text, csv);
    expect(rows.map(([line]) => line)).toEqual([1, 2, 3]);
    expect(rows[2]).toEqual([3, 'e,f']);
  });

  it('finds the rows that a CSV library has written, however the bytes arrive', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '€') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(
          fc.nat(7).map((size) => size + 1),
          { minLength: 1 },
        ),
        async (rows, sizes) => {
          const written = rows.map((cells) => stringify([cells], { quoted_match: /^\s*$/ }));
          const found = await rowsOf(written.join(''), csv, sizes);
          expect(found.map(([, raw]) => raw)).toEqual(written.map((row) => row.replace(/\n$/, '')));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('blocks', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `${index},"${'x'.repeat(index % 90)}\n"\n`).join('');

  it('do not depend on how the bytes arrive', async () => {
    const whole = await blocksOf(text, csv, [text.length]);
    expect(whole.length).toBeGreaterThan(3);
    for (const sizes of [[1], [7, 300], [4096]]) expect(await blocksOf(text, csv, sizes)).toEqual(whole);
  });

  it('hold each byte of the input once, and number the rows without a gap', async () => {
    const blocks = await blocksOf(text, csv, [1000]);
    expect(Buffer.concat(blocks.map(({ bytes }) => bytes)).toString()).toBe(text);
    let row = 0;
    for (const { firstRow, lines } of blocks) {
      expect(firstRow).toBe(row);
      row += lines.length;
    }
    expect(row).toBe(1000);
  });
});

describe('a row that is too long', () => {
  const long = (length: number) => `good,1\n${'x'.repeat(length)},2\ngood,3\n`;

  it.each([2_000_000, 40_000_000])(
    'of %i bytes is one row, told with its length, and its beginning is kept',
    async (length) => {
      const blocks = await blocksOf(long(length), csv, [262_144]);
      const [oversize] = blocks.filter((block) => block.oversizeBytes !== null);
      expect(oversize).toMatchObject({ oversizeBytes: length + 3, lines: [2], firstRow: 1 });
      expect(oversize?.bytes.length).toBe(65_536);
      const [last] = blocks.slice(-1);
      expect(last && [last.lines, last.firstRow, rawRow(last, 0)]).toEqual([[3], 2, 'good,3']);
    },
  );

  it('without a line end at all is told too', async () => {
    const blocks = await blocksOf('x'.repeat(20_000_000), csv, [262_144]);
    expect(blocks.map(({ oversizeBytes }) => oversizeBytes)).toEqual([20_000_000]);
  });

  it('of 10 MB in quotes, line breaks in it, is one row', async () => {
    const cell = 'line of the cell\n'.repeat(600_000);
    const blocks = await blocksOf(`good,1\n"${cell}",2\ngood,3\n`, csv, [262_144]);
    expect(blocks.map(({ lines, oversizeBytes }) => [lines, oversizeBytes])).toEqual([
      [[1], null],
      [[2], cell.length + 5],
      [[600_003], null],
    ]);
  });
});
