/** How the rows of a cohort are written: NDJSON, or CSV with these columns. Plain data, so that workers can have it. */
import { type CaseColumn, caseColumns, columnNamed } from '../domain/case-columns.js';
import { type Fault, FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';
import { plainLine } from '../domain/plain-text.js';
import { csvCells } from './csv-cells.js';

export interface CsvLayout {
  kind: 'csv';
  delimiter: string;
  /** The cells of the header, as they stand. */
  header: string[];
  /** What each cell sets; null: nothing that a case knows. */
  columns: (CaseColumn | null)[];
}

export type CohortLayout = { kind: 'ndjson' } | CsvLayout;

const delimiters = [',', ';', '\t'];

const invalid = (problem: string, todo: string): FollowUpError =>
  new FollowUpError({ code: 'invalid-cohort', details: { problem, todo } });

const cellsOf = (line: string, delimiter: string): string[] | null => {
  try {
    return csvCells(line, delimiter, true)[0] ?? [];
  } catch {
    return null;
  }
};

/** How a header line is cut: the delimiter is the one by which most names are known. */
export function delimiterOf(
  line: string,
  isKnown: (header: string) => boolean,
): { delimiter: string; header: string[]; known: number } {
  const readings = delimiters.map((delimiter) => {
    const header = cellsOf(line, delimiter) ?? [];
    return { delimiter, header, known: header.filter(isKnown).length };
  });
  const [best] = readings.toSorted((a, b) => b.known - a.known);
  return best ?? { delimiter: ',', header: [], known: 0 };
}

/** The layout that the header line of a cohort gives. Throws FollowUpError. */
export function csvLayout(line: string): CsvLayout {
  const { delimiter, header, known } = delimiterOf(line, (cell) => columnNamed(cell) !== undefined);
  if (known === 0)
    throw invalid(
      'The first line names no column of a case',
      `It must be a header such as id,treatment_end,site,grade. Columns: ${caseColumns.map(({ name }) => name).join(', ')}.`,
    );
  const columns = header.map((cell) => columnNamed(cell) ?? null);
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index);
  if (twice) {
    const names = header.filter((_, index) => columns[index] === twice).map((name) => `'${plainLine(name)}'`);
    throw invalid(`The columns ${names.join(' and ')} mean the same`, 'Keep one of them.');
  }
  return { kind: 'csv', delimiter, header, columns };
}

/** Columns that no case knows, each with what it was perhaps meant to be. */
export function strangeColumns({ header, columns }: CsvLayout): Fault[] {
  const names = caseColumns.map(({ name }) => name);
  return header.flatMap((key, index): Fault[] => {
    if (columns[index] || key === '') return [];
    const meant = nearest(key, names);
    return [{ code: 'unknown-key', where: 'header', details: { key, ...(meant && { meant }) } }];
  });
}
