/** Many cases as one list, the most urgent first. Fits 80 columns. */

import { addDays } from '../../domain/calendar-date.js';
import type { StatusReport } from '../../domain/case-status.js';
import { plainLine } from '../../domain/plain-text.js';
import { openStatuses } from '../../domain/worklist-row.js';
import { counted } from '../counted.js';
import { dayAndMonth, dayInWords, weekdayAndDate } from '../date-words.js';
import type { View } from '../export-options.js';
import { planningAid } from '../plan-summary.js';
import { section } from '../section.js';
import { statusStyles } from '../status-style.js';
import { displayWidth, labelled, tableRow, wrapped } from '../table-layout.js';
import { groupName, groupRows, groupWindow, type RowGroup, withStatus } from './grouped-rows.js';
import { idleTexts } from './idle-text.js';
import { adviceFor } from './status-advice.js';

const daysShown = 30;

export function worklistTable(report: StatusReport, view: View): string[] {
  const { asOf, cases, notes } = report;
  const { width, paint } = view;
  const upTo = report.upTo ?? addDays(asOf, daysShown);
  const rows = report.rows.filter(({ status, target }) => target <= upTo || status === 'due');
  const groups = groupRows(rows);
  const later = groupRows(report.rows).length - groups.length;
  const advice = (['overdue', 'missed', 'cancelled', 'due'] as const).flatMap((status) => adviceFor(status, rows));
  return [
    paint('heading', `Worklist of ${counted(cases.length, 'case')} on ${weekdayAndDate(asOf)}`),
    ...labelled(paint('dim', 'Up to'.padEnd(14)), dayInWords(upTo), width),
    ...labelled(paint('dim', 'To do'.padEnd(14)), countsText(groups), width),
    '',
    ...(groups.length > 0 ? [...tableLines(groups, view), ''] : []),
    ...(groups.length > 0 ? ['DAYS: to the target, negative since it. UNTIL: the last day on time.', ''] : []),
    ...(later > 0 ? [`${counted(later, 'later date')} not shown (--due-within shows more).`, ''] : []),
    ...advice.flatMap((text) => [...wrapped(text, width), '']),
    ...section('Nothing to do', idleTexts(cases), '- ', view),
    ...section('Please note', [...notes, ...untoldText(cases)], '! ', view),
    planningAid,
  ];
}

/** Without a log nobody knows what was not done. */
function untoldText(cases: StatusReport['cases']): string[] {
  const untold = cases.filter(
    ({ plan }) => !plan.closed && !plan.case.log?.length && plan.assessments.some(({ status }) => status === 'past'),
  );
  const ids = untold.map(({ plan }) => plan.case.id).join(', ');
  return ids ? [`Nothing is recorded of ${ids}, so no earlier date of theirs is called overdue.`] : [];
}

/** `1 overdue, 2 due, 4 upcoming`. */
function countsText(groups: readonly RowGroup[]): string {
  const counts = openStatuses.flatMap((status) => {
    const count = withStatus(groups, status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  return counts.join(', ') || 'nothing in this time';
}

/** Ids take what they need, up to a quarter of the line. */
function tableLines(groups: readonly RowGroup[], { width, paint }: View): string[] {
  const ids = groups.map(([{ case_id }]) => plainLine(case_id));
  const idWidth = Math.min(Math.max(4, ...ids.map(displayWidth)), Math.floor((width - 32) / 4));
  const statusWidth = Math.max(8, ...groups.map(([{ status }]) => status.length));
  const widths = [idWidth, statusWidth, 15, 5, 6, width - idWidth - statusWidth - 36];
  const head = tableRow(['CASE', 'STATUS', 'TARGET', ' DAYS', 'UNTIL', 'WHAT'], widths);
  return [
    ...head.map((line) => paint('dim', line)),
    ...groups.flatMap((group) => {
      const [{ case_id, status, target, daysToTarget }] = group;
      const until = dayAndMonth(groupWindow(group).latest);
      const days = String(daysToTarget).padStart(5);
      const cells = [plainLine(case_id), status, weekdayAndDate(target), days, until, groupName(group)];
      const style = statusStyles[status];
      return tableRow(cells, widths).map((line) => (style ? paint(style, line) : line));
    }),
  ];
}
