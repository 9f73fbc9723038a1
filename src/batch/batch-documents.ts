/** What a batch writes for one plan, in each of its formats. */

import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { isOver } from '../domain/follow-up-plan.js';
import { exportCalendar } from '../export/calendar/export-calendar.js';
import { csvRow } from '../export/csv-row.js';
import { slotColumns } from '../export/export-csv.js';
import { exportNdjson } from '../export/export-json.js';
import { defaultExportOptions } from '../export/export-options.js';
import type { BatchFormat, BatchRequest } from './batch-settings.js';

interface BatchDocument {
  /** What comes before all plans: the header of a table. */
  head: string;
  render: (plan: FollowUpPlan, request: BatchRequest) => string;
}

const worklistColumns = {
  key: slotColumns.key,
  assessment: slotColumns.assessment,
  exam: slotColumns.exam,
  status: slotColumns.status,
  target: slotColumns.target,
  earliest: slotColumns.earliest,
  latest: slotColumns.latest,
};

type Columns = Partial<typeof slotColumns>;

const head = (columns: Columns): string => csvRow(['case_id', ...Object.keys(columns)]);

function rows(plan: FollowUpPlan, columns: Columns, slots = plan.assessments): string {
  const cells = Object.values(columns);
  return slots.map((slot) => csvRow([plan.case.id, ...cells.map((cell) => cell(slot))])).join('');
}

export const batchDocuments: Record<BatchFormat, BatchDocument> = {
  ndjson: { head: '', render: (plan, request) => exportNdjson(plan, { ...defaultExportOptions, ...request.export }) },
  csv: { head: head(slotColumns), render: (plan) => rows(plan, slotColumns) },
  /** By target, so that each slot stands in one of the lists that follow one another. */
  worklist: {
    head: head(worklistColumns),
    render: (plan, { from, until }) =>
      rows(
        plan,
        worklistColumns,
        plan.assessments.filter(({ target, status }) => target >= from && target <= until && !isOver(status)),
      ),
  },
  ics: { head: '', render: (plan, request) => exportCalendar(plan, { ...defaultExportOptions, ...request.export }) },
};
