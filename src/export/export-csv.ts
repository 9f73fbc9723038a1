/** One row per planned assessment, for spreadsheets. */
import type { PlannedAssessment } from '../domain/follow-up-plan.js';
import { csvRow } from './csv-row.js';
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

export const exportCsv: Exporter = ({ assessments }) =>
  [
    csvRow(Object.keys(slotColumns)),
    ...assessments.map((slot) => csvRow(Object.values(slotColumns).map((cell) => cell(slot)))),
  ].join('');
