/** What a batch writes for one case, in each of its formats. */

import { type FollowUpPlan, isOver, type PlannedAssessment } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { PlanWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { exportCalendar } from '../export/calendar/export-calendar.js';
import { csvRow } from '../export/csv-row.js';
import { slotColumns } from '../export/export-csv.js';
import { exportNdjson } from '../export/export-json.js';
import { defaultExportOptions } from '../export/export-options.js';
import { type PlanOptions, planFollowUp } from '../planning/plan-follow-up.js';
import { planPeriod } from '../planning/plan-period.js';
import type { BatchFormat, BatchRequest } from './batch-settings.js';

interface Written {
  text: string;
  warnings: readonly PlanWarning[];
}

interface BatchDocument {
  /** What comes before all plans: the header of a table. */
  head: string;
  /** Rows of a block at most, where they come to little text; absent: few. */
  blockRows?: number;
  write: (patientCase: PatientCase, by: SurveillanceProtocol, options: PlanOptions, request: BatchRequest) => Written;
}

/** A document of the whole plan. */
const ofPlan =
  (render: (plan: FollowUpPlan, request: BatchRequest) => string): BatchDocument['write'] =>
  (patientCase, protocol, options, request) => {
    const plan = planFollowUp(patientCase, protocol, options);
    return { text: render(plan, request), warnings: plan.warnings };
  };

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

const rowsOf = (columns: Columns): ((id: string, slots: readonly PlannedAssessment[]) => string) => {
  const cells = Object.values(columns);
  return (id, slots) => slots.map((slot) => csvRow([id, ...cells.map((cell) => cell(slot))])).join('');
};

const tableRows = rowsOf(slotColumns);
const worklistRows = rowsOf(worklistColumns);

/** By target, so that each slot stands in one of the lists that follow one another. */
const writeWorklist: BatchDocument['write'] = (patientCase, protocol, options, { from, until }) => {
  const { assessments, warnings } = planPeriod(patientCase, protocol, options, { earliest: from, latest: until });
  const open = assessments.filter(({ status }) => !isOver(status));
  return { text: worklistRows(patientCase.id, open), warnings };
};

export const batchDocuments: Record<BatchFormat, BatchDocument> = {
  ndjson: {
    head: '',
    write: ofPlan((plan, request) => exportNdjson(plan, { ...defaultExportOptions, ...request.export })),
  },
  csv: { head: head(slotColumns), write: ofPlan((plan) => tableRows(plan.case.id, plan.assessments)) },
  worklist: { head: head(worklistColumns), blockRows: 256, write: writeWorklist },
  ics: {
    head: '',
    write: ofPlan((plan, request) => exportCalendar(plan, { ...defaultExportOptions, ...request.export })),
  },
};
