/** The worklist for spreadsheets: one row for each open slot (RFC 4180: CRLF, quoted where needed). */
import { stringify } from 'csv-stringify/sync';
import { plainLine } from '../../domain/plain-text.js';
import type { WorklistRow } from '../../domain/worklist-row.js';
import type { StatusExporter } from './status-exporters.js';

const columns = [
  'case_id',
  'key',
  'assessment',
  'exam',
  'status',
  'target',
  'earliest',
  'latest',
  'daysToTarget',
  'mergedExam',
  'daysToResult',
  'at',
  'place',
] as const satisfies readonly (keyof WorklistRow)[];

/** A line break or control character in an id or a place would break the row or act on a terminal. */
const clean = (cell: string | number | undefined): string | number =>
  typeof cell === 'string' ? plainLine(cell).trim() : (cell ?? '');

/** Cells that a spreadsheet would run as a formula are disarmed with a leading apostrophe. */
export const exportStatusCsv: StatusExporter = ({ rows }) =>
  stringify([columns, ...rows.map((row) => columns.map((column) => clean(row[column])))], {
    record_delimiter: 'windows',
    escape_formulas: true,
  });
