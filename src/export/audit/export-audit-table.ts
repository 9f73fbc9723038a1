/** Adherence as a table for a terminal, grouped by what was to be done. */
import { assessmentLabels, assessments } from '../../domain/assessment.js';
import type { ProtocolAudit } from '../../domain/audit.js';
import type { ExportOptions } from '../export-options.js';
import { planningAid } from '../plan-summary.js';
import { labelled, tableRow, wrapped } from '../table-layout.js';
import type { FiguresExporter } from './audit-exporters.js';
import { adherenceCells, adherenceHead, auditMethod, auditSentences, auditTitle } from './audit-words.js';

/** Of all columns but the first, whose words stand above the rows; together 80. */
const widths = [4, 7, 7, 5, 4, 6, 9, 8, 14];

export const exportAuditTable: FiguresExporter = (audits, options) => {
  const { width, paint } = options;
  const lines = audits.flatMap((audit) => [
    ...wrapped(auditTitle(audit), width).map((line) => paint('heading', line)),
    ...auditSentences(audit).flatMap((sentence) => wrapped(sentence, width)),
    '',
    ...tableRow(adherenceHead.slice(1), widths).map((line) => paint('dim', line)),
    ...groups(audit, options),
    '',
  ]);
  const method = auditMethod.flatMap((sentence) => labelled('- ', sentence, width));
  return `${[...lines, ...method, planningAid].join('\n')}\n`;
};

function groups({ cohort: { adherence } }: ProtocolAudit, { paint }: Pick<ExportOptions, 'paint'>): string[] {
  return assessments.flatMap((assessment) => {
    const rows = adherence.filter((row) => row.assessment === assessment);
    if (rows.length === 0) return [];
    const name = paint('strong', assessmentLabels[assessment].name);
    return [name, ...rows.flatMap((row) => tableRow(adherenceCells(row).slice(1), widths))];
  });
}
