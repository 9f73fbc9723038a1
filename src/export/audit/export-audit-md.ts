/** Audits as Markdown, for a report. */
import { markdownList, markdownTable } from '../markdown-text.js';
import { planningAid } from '../plan-summary.js';
import type { FiguresExporter } from './audit-exporters.js';
import { adherenceCells, adherenceHead, auditMethod, auditSentences, auditTitle } from './audit-words.js';

const inWords = (heading: string): string => heading.charAt(0) + heading.slice(1).toLowerCase();

export const exportAuditMd: FiguresExporter = (audits) => {
  const lines = audits.flatMap((audit) => [
    ...markdownList(auditTitle(audit), auditSentences(audit)),
    ...markdownTable([adherenceHead.map(inWords), ...audit.cohort.adherence.map(adherenceCells)]),
    '',
  ]);
  return `${[...lines, ...markdownList('How it was counted', auditMethod), planningAid].join('\n')}\n`;
};
