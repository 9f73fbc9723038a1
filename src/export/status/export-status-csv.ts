/** The worklist for spreadsheets: one row for each open slot. */
import type { WorklistRow } from '../../domain/worklist-row.js';
import { csvRow } from '../csv-row.js';
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

export const exportStatusCsv: StatusExporter = ({ rows }) =>
  [csvRow(columns), ...rows.map((row) => csvRow(columns.map((column) => row[column])))].join('');
