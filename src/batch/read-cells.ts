/** The cells of one CSV row as case data. */
import type { Written } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { CsvLayout } from './cohort-layout.js';
import type { WrittenRow } from './read-row.js';
import { type ColumnValue, rowOfColumns } from './row-of-columns.js';

/** Null for a row without any content. Throws FollowUpError. */
export function readCells(cells: readonly string[], layout: CsvLayout, defaults: Written): WrittenRow | null {
  const { header, columns, delimiter } = layout;
  const values: ColumnValue[] = [];
  let isBlank = true;
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    isBlank = false;
    const column = columns[index];
    if (index >= header.length) throw wrongCount(cells.length, header.length);
    if (column)
      values.push({ column, name: header[index] ?? column.name, value: numberOrText(text, column.key, delimiter) });
  }
  if (isBlank) return null;
  if (cells.length < header.length) throw wrongCount(cells.length, header.length);
  return rowOfColumns(values, defaults);
}

const wrongCount = (cells: number, header: number): FollowUpError =>
  new FollowUpError({
    code: 'unreadable-row',
    details: {
      problem: `The row has ${cells} cells, the header ${header}`,
      todo: 'Each row needs as many; a cell that holds the delimiter stands in quotation marks.',
    },
  });

/** Where cells are not parted by commas, a comma in a number is the decimal one. */
const numberOrText = (text: string, key: string, delimiter: string): string =>
  key === 'riskFactors.sizeCm' && delimiter !== ',' ? text.replace(/^(\d+),(\d+)$/, '$1.$2') : text;
