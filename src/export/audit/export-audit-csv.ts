/** One row for each slot of each case, then what was done beside the plan: for statistics of one's own. */
import type { AuditedCase } from '../../domain/audit.js';
import { csvRow } from '../csv-row.js';
import type { CasesExporter } from './audit-exporters.js';

const head = [
  'case_id',
  'protocol',
  'key',
  'assessment',
  'year',
  'target',
  'earliest',
  'latest',
  'class',
  'on',
  'days_from_target',
  'days_outside',
];

const rowsOf = ({ id, protocol, slots, extra }: AuditedCase): string[] => [
  ...slots.map((slot) => {
    const { key, assessment, year, target, earliest, latest, on, daysFromTarget, daysOutside } = slot;
    const done = [on ?? '', daysFromTarget ?? '', daysOutside ?? ''];
    return csvRow([id, protocol, key, assessment, year, target, earliest, latest, slot.class, ...done]);
  }),
  ...extra.map(({ on, what }) => csvRow([id, protocol, '', what, '', '', '', '', 'extra', on, '', ''])),
];

export const exportAuditCsv: CasesExporter = {
  caseText: (audited) => rowsOf(audited).join(''),
  *document(_, cases) {
    yield csvRow(head);
    for (const rows of cases) yield* rows;
  },
};
