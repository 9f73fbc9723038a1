/** One row per planned assessment, for spreadsheets (RFC 4180: CRLF, quoted where needed). */
import { stringify } from 'csv-stringify/sync';
import type { PlannedAssessment } from '../domain/follow-up-plan.js';
import { plainLine } from '../domain/plain-text.js';
import type { Exporter } from './exporters.js';

/** What a row of a table tells about a slot. */
export const slotColumns = {
  key: (slot) => slot.key,
  assessment: (slot) => slot.assessment,
  exam: (slot) => slot.exam,
  month: (slot) => slot.month,
  nominal: (slot) => slot.nominal,
  target: (slot) => slot.target,
  earliest: (slot) => slot.window.earliest,
  latest: (slot) => slot.window.latest,
  status: (slot) => slot.status,
  rule: (slot) => slot.rule,
  cites: (slot) => slot.cites.join(' '),
  verification: (slot) => slot.verification,
} satisfies Record<string, (slot: PlannedAssessment) => string | number>;

/** A line break or control character in an id of the user's own protocol would break the row or act on a terminal. */
const clean = (cell: string | number): string | number => (typeof cell === 'string' ? plainLine(cell).trim() : cell);

/** Cells that a spreadsheet would run as a formula are disarmed with a leading apostrophe. */
export const exportCsv: Exporter = (plan) =>
  stringify(
    [
      Object.keys(slotColumns),
      ...plan.assessments.map((slot) => Object.values(slotColumns).map((cell) => clean(cell(slot)))),
    ],
    { record_delimiter: 'windows', escape_formulas: true },
  );
