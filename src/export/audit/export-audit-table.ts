/** Adherence as a table for a terminal. */

import { planningAid } from '../plan-summary.js';
import { labelled, tableRow, wrapped } from '../table-layout.js';
import type { AuditExporter } from './audit-exporters.js';
import { adherenceCells, adherenceHead, auditMethod, auditSentences, auditTitle } from './audit-words.js';

const narrow = [13, 4, 7, 4, 5, 4, 6, 7, 8, 12];

export const exportAuditTable: AuditExporter = (audits, { width, paint }) => {
  const spare = Math.max(0, width - 88);
  const widths = narrow.map((column, index) => (index === 0 ? column + spare : column));
  const lines = audits.flatMap((audit) => [
    paint('heading', auditTitle(audit)),
    ...auditSentences(audit).flatMap((sentence) => wrapped(sentence, width)),
    '',
    ...tableRow(adherenceHead, widths).map((line) => paint('dim', line)),
    ...audit.cohort.adherence.flatMap((row) => tableRow(adherenceCells(row), widths)),
    '',
  ]);
  const method = auditMethod.flatMap((sentence) => labelled('- ', sentence, width));
  return `${[...lines, ...method, planningAid].join('\n')}\n`;
};
