/** CSV rows that differ in id and date only, of which large cohorts have many: what one came to holds for all. */
import { isCalendarDate } from '../domain/calendar-date.js';
import type { Written } from '../domain/case-from-keys.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { CsvLayout } from './cohort-layout.js';
import { readCells } from './read-cells.js';
import { type ReadRow, readRow } from './read-row.js';

/** A cohort with more kinds of rows begins again, so that memory stays bounded. */
const mostKinds = 16_000;

/** An id with nothing in it that would have to be looked at. */
const plainId = /^\w[\w.-]{0,99}$/;

type CellsReader = (cells: readonly string[]) => ReadRow | null;

/** Reads rows as `readCells` does. Throws FollowUpError. */
export function likeRows(layout: CsvLayout, defaults: Written): CellsReader {
  const { columns } = layout;
  const read: CellsReader = (cells) => {
    const row = readCells(cells, layout, defaults);
    return row && readRow(row);
  };
  const idAt = columns.findIndex((column) => column?.key === 'id');
  const [dateAt = -1, ...otherDates] = columns.flatMap((column, index) =>
    column?.key.startsWith('anchor.') ? [index] : [],
  );
  if (idAt < 0 || dateAt < 0 || otherDates.length > 0) return read;

  const checked = new Map<string, PatientCase>();
  return (cells) => {
    const { [idAt]: id = '', [dateAt]: date = '' } = cells;
    // With line breaks in cells two kinds of rows could read alike.
    if (cells.length !== columns.length || cells.some((cell) => cell.includes('\n'))) return read(cells);
    if (!plainId.test(id) || !isCalendarDate(date)) return read(cells);
    let kind = '';
    for (const [index, cell] of cells.entries()) if (index !== idAt && index !== dateAt) kind += `${cell}\n`;
    const like = checked.get(kind);
    if (like) return likeRow(id, { ...like, id, anchor: { ...like.anchor, date } }, () => read(cells));
    const row = read(cells);
    const check = (first: ReadRow): PatientCase => {
      const patientCase = first.check();
      if (checked.size >= mostKinds) checked.clear();
      checked.set(kind, patientCase);
      return patientCase;
    };
    return row && { ...row, check: () => check(row) };
  };
}

/** `again` reads the row itself, for the rare case that somebody asks what stood in it. */
const likeRow = (id: string, patientCase: PatientCase, again: () => ReadRow | null): ReadRow => ({
  id,
  get written() {
    return again()?.written ?? {};
  },
  fieldOf: (key) => again()?.fieldOf(key) ?? key,
  check: () => patientCase,
});
