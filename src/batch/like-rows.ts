/** CSV rows that differ in id, date and size only, of which large cohorts have many: what one came to holds for all. */
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { isRecord, type Written } from '../domain/case-from-keys.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { CsvLayout } from './cohort-layout.js';
import { readCells } from './read-cells.js';
import { type ReadRow, readRow } from './read-row.js';

/** A cohort with more kinds of rows begins again, so that memory stays bounded. */
const mostKinds = 16_000;

/** An id, and a size in centimetres, with nothing in them that would have to be looked at. */
const plainId = /^\w[\w.-]{0,99}$/;
const plainSize = /^[1-9]\d?(?:\.\d{1,3})?$/;

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

  // A stage is checked against the size.
  const isStaged = columns.some((column) => column?.key === 'riskFactors.stage') || hasStage(defaults);
  const sizeAt = isStaged ? -1 : columns.findIndex((column) => column?.key === 'riskFactors.sizeCm');

  /** What is alike in rows that are alike; a plain size is left out. */
  const kindOf = (cells: readonly string[], isSized: boolean): string => {
    const others = cells.slice();
    others[idAt] = '';
    others[dateAt] = '';
    if (isSized) others[sizeAt] = '';
    return others.join('\n');
  };

  /** One case of each kind: with a plain size, and without. */
  const sized = new Map<string, PatientCase>();
  const unsized = new Map<string, PatientCase>();

  const keep = (known: Map<string, PatientCase>, kind: string, patientCase: PatientCase): PatientCase => {
    if (known.size >= mostKinds) known.clear();
    known.set(kind, patientCase);
    return patientCase;
  };

  return (cells) => {
    const id = cells[idAt] ?? '';
    const date = cells[dateAt] ?? '';
    if (cells.length !== columns.length || !plainId.test(id) || !isCalendarDate(date)) return read(cells);
    // With line breaks in cells two kinds of rows could read alike.
    if (cells.some(hasLineBreak)) return read(cells);
    const size = cells[sizeAt] ?? '';
    const isSized = plainSize.test(size);
    const known = isSized ? sized : unsized;
    const kind = kindOf(cells, isSized);
    const like = known.get(kind);
    if (like) return new LikeRow(like, { id, date, sizeCm: isSized ? Number(size) : null }, cells, read);
    const row = read(cells);
    return row && { ...row, check: () => keep(known, kind, row.check()) };
  };
}

const hasStage = ({ riskFactors }: Written): boolean => isRecord(riskFactors) && 'stage' in riskFactors;

const hasLineBreak = (cell: string): boolean => cell.includes('\n');

/** What may differ in rows that are alike. */
interface Own {
  id: string;
  date: CalendarDate;
  /** Null: as in the other. */
  sizeCm: number | null;
}

/**
 * A row like one that was checked: it is read itself only for the rare case that somebody asks what stood in it. Its
 * case is made when it is asked for, as all rows of a block wait for their turn.
 */
class LikeRow implements ReadRow {
  constructor(
    private readonly like: PatientCase,
    private readonly own: Own,
    private readonly cells: readonly string[],
    private readonly read: CellsReader,
  ) {}

  get id(): string {
    return this.own.id;
  }

  get written(): Written {
    return this.read(this.cells)?.written ?? {};
  }

  check(): PatientCase {
    const { id, date, sizeCm } = this.own;
    const { anchor, riskFactors } = this.like;
    const factors = sizeCm === null ? riskFactors : { ...riskFactors, sizeCm };
    return { ...this.like, id, anchor: { ...anchor, date }, riskFactors: factors };
  }

  fieldOf(key: string): string {
    return this.read(this.cells)?.fieldOf(key) ?? key;
  }
}
