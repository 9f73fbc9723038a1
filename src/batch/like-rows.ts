/** CSV rows that differ in id, date and size only, of which large cohorts have many: what one came to holds for all. */
import { isCalendarDate } from '../domain/calendar-date.js';
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

  /** All cells but the id, the date and `without`. */
  const kindOf = (cells: readonly string[], without?: number): string => {
    const others = cells.slice();
    others[idAt] = '';
    others[dateAt] = '';
    if (without !== undefined) others[without] = '';
    return others.join('\n');
  };

  const checked = new Map<string, PatientCase>();
  /** The first with a plain size of each kind but for the size. */
  const sized = new Map<string, PatientCase>();

  const keep = (kind: string, cells: readonly string[], patientCase: PatientCase): PatientCase => {
    if (checked.size >= mostKinds) {
      checked.clear();
      sized.clear();
    }
    checked.set(kind, patientCase);
    if (plainSize.test(cells[sizeAt] ?? '')) sized.set(kindOf(cells, sizeAt), patientCase);
    return patientCase;
  };

  const resized = (kind: string, cells: readonly string[]): PatientCase | undefined => {
    const size = cells[sizeAt] ?? '';
    const like = plainSize.test(size) ? sized.get(kindOf(cells, sizeAt)) : undefined;
    return like && keep(kind, cells, { ...like, riskFactors: { ...like.riskFactors, sizeCm: Number(size) } });
  };

  return (cells) => {
    const id = cells[idAt] ?? '';
    const date = cells[dateAt] ?? '';
    if (cells.length !== columns.length || !plainId.test(id) || !isCalendarDate(date)) return read(cells);
    // With line breaks in cells two kinds of rows could read alike.
    if (cells.some(hasLineBreak)) return read(cells);
    const kind = kindOf(cells);
    const like = checked.get(kind) ?? resized(kind, cells);
    if (like) return new LikeRow({ ...like, id, anchor: { event: like.anchor.event, date } }, cells, read);
    const row = read(cells);
    return row && { ...row, check: () => keep(kind, cells, row.check()) };
  };
}

const hasStage = ({ riskFactors }: Written): boolean => isRecord(riskFactors) && 'stage' in riskFactors;

const hasLineBreak = (cell: string): boolean => cell.includes('\n');

/** A row like one that was checked: it is read itself only for the rare case that somebody asks what stood in it. */
class LikeRow implements ReadRow {
  constructor(
    private readonly patientCase: PatientCase,
    private readonly cells: readonly string[],
    private readonly read: CellsReader,
  ) {}

  get id(): string {
    return this.patientCase.id;
  }

  get written(): Written {
    return this.read(this.cells)?.written ?? {};
  }

  check(): PatientCase {
    return this.patientCase;
  }

  fieldOf(key: string): string {
    return this.read(this.cells)?.fieldOf(key) ?? key;
  }
}
