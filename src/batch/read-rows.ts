/** Rows as case data, still unchecked: what a cell or a JSON key sets, and what a person calls it. */
import { isUtf8 } from 'node:buffer';
import { isRecord, type Written } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { CohortLayout, CsvLayout } from './cohort-layout.js';
import { csvCells } from './csv-cells.js';
import { longestRowBytes } from './cut-rows.js';
import { likeRows } from './like-rows.js';
import { readObject } from './read-object.js';
import { type ReadRow, readRow } from './read-row.js';
import { type RowBlock, rowBytes } from './row-block.js';

const unreadable = (problem: string, todo: string): FollowUpError =>
  new FollowUpError({ code: 'unreadable-row', details: { problem, todo } });

/** For each row what it holds, what is wrong with it, or null where it is blank. */
export type RowsReader = (block: RowBlock) => (ReadRow | FollowUpError | null)[];

/** `defaults`: case data under the rows. */
export function rowsReader(layout: CohortLayout, defaults: Written): RowsReader {
  const read = layout.kind === 'csv' ? cellReader(layout, defaults) : jsonReader(defaults);
  return (block) => readRows(block, read);
}

function readRows(block: RowBlock, read: RowsReader): (ReadRow | FollowUpError | null)[] {
  if (block.oversizeBytes === null) return read(block);
  const size = `The row is ${block.oversizeBytes} bytes long; ${longestRowBytes} are read at most`;
  return [unreadable(size, 'Shorten its cells. Is a quotation mark left open?')];
}

/** Null where they are no UTF-8. */
const utf8Of = (bytes: Uint8Array): Buffer | null =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : null;

const rowTexts = (block: RowBlock): (string | null)[] =>
  block.lines.map((_, index) => utf8Of(rowBytes(block, index))?.toString() ?? null);

const notUtf8 = (): FollowUpError => unreadable('The row is not UTF-8 text', 'Save the file as UTF-8.');

/** Faults become values: a bad row is told, and the next one read. */
const attempt = (read: () => ReadRow | null): ReadRow | FollowUpError | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FollowUpError) return error;
    throw error;
  }
};

const jsonReader =
  (defaults: Written): RowsReader =>
  (block) =>
    rowTexts(block).map((text) => {
      if (text === null) return notUtf8();
      if (text.trim() === '') return null;
      return attempt(() => readRow(readObject(parsedObject(text), defaults)));
    });

function parsedObject(text: string): Written {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('The row is not JSON', 'Write one whole object on one line.');
  }
  if (isRecord(value)) return value;
  throw unreadable('The row is JSON, but no object', 'Write one whole object on one line.');
}

function cellReader(layout: CsvLayout, defaults: Written): RowsReader {
  const readCells = likeRows(layout, defaults);
  return (block) => {
    const rows =
      cellsOfAll(block, layout) ?? rowTexts(block).map((text) => (text === null ? notUtf8() : cellsOf(text, layout)));
    return rows.map((cells) => (cells instanceof FollowUpError ? cells : attempt(() => readCells(cells))));
  };
}

/** All rows at once, which is quicker; null where one of them cannot be read. */
function cellsOfAll({ bytes, lines }: RowBlock, { delimiter }: CsvLayout): string[][] | null {
  const text = utf8Of(bytes);
  if (text === null) return null;
  try {
    const rows = csvCells(text, delimiter);
    return rows.length === lines.length ? rows : null;
  } catch {
    return null;
  }
}

function cellsOf(text: string, layout: CsvLayout): string[] | FollowUpError {
  try {
    const [cells = [], ...more] = csvCells(text, layout.delimiter);
    if (more.length === 0) return cells;
  } catch {
    // Told below: what the library says speaks of its own options.
  }
  return unreadable(
    'The quotation marks of the row do not match',
    'Put a cell that holds " in quotation marks, and write "" for " within it.',
  );
}
