/** The report for people: a page about one case, or a worklist of many. */
import { caseStatusPage } from './case-status-page.js';
import type { StatusExporter } from './status-exporters.js';
import { worklistTable } from './worklist-table.js';

export const exportStatusTable: StatusExporter = (report, view) => {
  const [only, ...others] = report.cases;
  const lines =
    report.single && only && others.length === 0 ? caseStatusPage(only, report, view) : worklistTable(report, view);
  return `${lines.join('\n')}\n`;
};
