/** Audits as one page that opens anywhere and prints well: no script, no network, charts within it. */
import { assessments } from '../../domain/assessment.js';
import type { ProtocolAudit } from '../../domain/audit.js';
import { planningAid } from '../plan-summary.js';
import { adherenceChart } from './adherence-chart.js';
import type { FiguresExporter } from './audit-exporters.js';
import { adherenceCells, adherenceHead, auditMethod, auditSentences, auditTitle } from './audit-words.js';
import { htmlText } from './html-text.js';

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #767676; --bar: #2f6f9f; --line: #d0d0d0; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --faint: #a5a5a5; --bar: #6fb1e0; --line: #444; --paper: #16181b } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 }
figure { display: inline-block; max-width: 100%; margin: 1rem 1.5rem 1rem 0; overflow-x: auto }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink) }
svg text.name { font-weight: 600; font-size: 14px }
svg rect { fill: var(--bar) }
svg .grid { stroke: var(--line) }
svg .whisker { stroke: var(--ink); stroke-width: 1.5; fill: none }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: 0.9rem }
th, td { padding: 0.3rem 0.6rem; text-align: right; border-bottom: 1px solid var(--line) }
td { white-space: nowrap }
th { vertical-align: bottom }
th:first-child, td:first-child { text-align: left }
.method, footer { color: var(--faint); font-size: 0.9rem }
@media print { body { margin: 0; max-width: none } figure, tr { break-inside: avoid } }`;

const paragraphs = (sentences: readonly string[]): string =>
  `<ul>${sentences.map((sentence) => `<li>${htmlText(sentence)}</li>`).join('')}</ul>`;

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join('')}</tr>`;

function section(audit: ProtocolAudit): string {
  const { adherence } = audit.cohort;
  const charts = assessments.flatMap((assessment) => {
    const rows = adherence.filter((each) => each.assessment === assessment);
    return rows.length > 0 ? [`<figure>${adherenceChart(assessment, rows)}</figure>`] : [];
  });
  const table = `<div class="wide"><table><thead>${row(adherenceHead, 'th')}</thead><tbody>${adherence.map((each) => row(adherenceCells(each), 'td')).join('\n')}</tbody></table></div>`;
  return `<section><h2>${htmlText(auditTitle(audit))}</h2>${paragraphs(auditSentences(audit))}${charts.join('\n')}${table}</section>`;
}

export const exportAuditHtml: FiguresExporter = (audits) =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Follow-up adherence</title><style>${style}
</style></head><body>
<h1>Follow-up adherence</h1>
${audits.map(section).join('\n')}
<section class="method"><h2>How it was counted</h2>${paragraphs(auditMethod)}</section>
<footer>${htmlText(planningAid)}</footer>
</body></html>
`;
