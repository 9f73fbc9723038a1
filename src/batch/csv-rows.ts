/** The cells of each row of a block, or why there are none. */
import { isUtf8 } from 'node:buffer';
import { FollowUpError } from '../domain/fault.js';
import type { CsvLayout } from './cohort-layout.js';
import { csvCells } from './csv-cells.js';
import { longestRowBytes } from './cut-rows.js';
import { type RowBlock, rowBytes } from './row-block.js';

export const unreadableRow = (problem: string, todo: string): FollowUpError =>
  new FollowUpError({ code: 'unreadable-row', details: { problem, todo } });

/** Null where they are no UTF-8. */
const utf8Of = (bytes: Uint8Array): Buffer | null =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : null;

/** Each row as it was written; for a block of one row that is too long, only why it cannot be read. */
export function rowTexts(block: RowBlock): (string | FollowUpError)[] {
  const { lines, oversizeBytes } = block;
  if (oversizeBytes !== null) {
    const size = `The row is ${oversizeBytes} bytes long; ${longestRowBytes} are read at most`;
    return [unreadableRow(size, 'Shorten its cells. Is a quotation mark left open?')];
  }
  return lines.map(
    (_, index) =>
      utf8Of(rowBytes(block, index))?.toString() ??
      unreadableRow('The row is not UTF-8 text', 'Save the file as UTF-8.'),
  );
}

export const csvRows = (block: RowBlock, layout: Pick<CsvLayout, 'delimiter'>): (string[] | FollowUpError)[] =>
  cellsOfAll(block, layout) ?? rowTexts(block).map((text) => (typeof text === 'string' ? cellsOf(text, layout) : text));

/** All rows at once, which is quicker; null where one of them cannot be read. */
function cellsOfAll(
  { bytes, lines, oversizeBytes }: RowBlock,
  { delimiter }: Pick<CsvLayout, 'delimiter'>,
): string[][] | null {
  const text = oversizeBytes === null ? utf8Of(bytes) : null;
  if (text === null) return null;
  try {
    const rows = csvCells(text, delimiter);
    return rows.length === lines.length ? rows : null;
  } catch {
    return null;
  }
}

function cellsOf(text: string, { delimiter }: Pick<CsvLayout, 'delimiter'>): string[] | FollowUpError {
  try {
    const [cells = [], ...more] = csvCells(text, delimiter);
    if (more.length === 0) return cells;
  } catch {
    // Told below: what the library says speaks of its own options.
  }
  return unreadableRow(
    'The quotation marks of the row do not match',
    'Put a cell that holds " in quotation marks, and write "" for " within it.',
  );
}
