/** Rows as case data, still unchecked: what a cell or a JSON key sets, and what a person calls it. */
import { isRecord, type Written } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { CohortLayout, CsvLayout } from './cohort-layout.js';
import { csvRows, rowTexts, unreadableRow } from './csv-rows.js';
import { likeRows } from './like-rows.js';
import { readObject } from './read-object.js';
import { type ReadRow, readRow } from './read-row.js';
import type { RowBlock } from './row-block.js';

/** For each row what it holds, what is wrong with it, or null where it is blank. */
export type RowsReader = (block: RowBlock) => (ReadRow | FollowUpError | null)[];

/** `defaults`: case data under the rows. */
export const rowsReader = (layout: CohortLayout, defaults: Written): RowsReader =>
  layout.kind === 'csv' ? cellReader(layout, defaults) : jsonReader(defaults);

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
      if (text instanceof FollowUpError) return text;
      if (text.trim() === '') return null;
      return attempt(() => readRow(readObject(parsedObject(text), defaults)));
    });

function parsedObject(text: string): Written {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadableRow('The row is not JSON', 'Write one whole object on one line.');
  }
  if (isRecord(value)) return value;
  throw unreadableRow('The row is JSON, but no object', 'Write one whole object on one line.');
}

function cellReader(layout: CsvLayout, defaults: Written): RowsReader {
  const readCells = likeRows(layout, defaults);
  return (block) =>
    csvRows(block, layout).map((cells) => (cells instanceof FollowUpError ? cells : attempt(() => readCells(cells))));
}
