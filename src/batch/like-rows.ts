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

  /** Null: with line breaks in cells two kinds of rows could read alike. */
  const kindOf = (cells: readonly string[]): string | null => {
    let kind = '';
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? '';
      if (cell.includes('\n')) return null;
      if (index !== idAt && index !== dateAt) kind += `${cell}\n`;
    }
    return kind;
  };

  const checked = new Map<string, PatientCase>();
  return (cells) => {
    const id = cells[idAt] ?? '';
    const date = cells[dateAt] ?? '';
    if (cells.length !== columns.length || !plainId.test(id) || !isCalendarDate(date)) return read(cells);
    const kind = kindOf(cells);
    if (kind === null) return read(cells);
    const like = checked.get(kind);
    if (like) return new LikeRow({ ...like, id, anchor: { event: like.anchor.event, date } }, cells, read);
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

/** A row like one that was checked: it is read itself only for the rare case that somebody asks what stood in it. */
class LikeRow implements ReadRow {
  readonly id: string;
  readonly check = (): PatientCase => this.patientCase;
  readonly fieldOf = (key: string): string => this.read(this.cells)?.fieldOf(key) ?? key;

  constructor(
    private readonly patientCase: PatientCase,
    private readonly cells: readonly string[],
    private readonly read: CellsReader,
  ) {
    this.id = patientCase.id;
  }

  get written(): Written {
    return this.read(this.cells)?.written ?? {};
  }
}
