/** One case on a page: what is overdue, missed, due, booked and next, and how long results take. */

import type { CaseStatus, StatusReport } from '../../domain/case-status.js';
import { anchorLabels } from '../../domain/patient-case.js';
import { plainLine } from '../../domain/plain-text.js';
import type { WarningCode } from '../../domain/plan-warning.js';
import { type OpenStatus, openStatuses, type WorklistRow } from '../../domain/worklist-row.js';
import { counted } from '../counted.js';
import { dayInWords, weekdayAndDate } from '../date-words.js';
import type { View } from '../export-options.js';
import { planningAid } from '../plan-summary.js';
import { section } from '../section.js';
import { statusStyles } from '../status-style.js';
import { labelled, tableRow, wrapped } from '../table-layout.js';
import { daysText } from './days-text.js';
import { groupName, groupRows, groupWindowText, type RowGroup, withStatus } from './grouped-rows.js';
import { idleText } from './idle-text.js';
import { resultTexts, unscheduledTexts } from './result-texts.js';
import { adviceFor } from './status-advice.js';

const titles = {
  overdue: 'Overdue',
  missed: 'Missed',
  cancelled: 'Cancelled, without a new day',
  due: 'Due now',
  booked: 'Booked',
  upcoming: 'Next',
} as const satisfies Record<OpenStatus, string>;

export function caseStatusPage(status: CaseStatus, report: StatusReport, view: View): string[] {
  const { plan, rows } = status;
  const { width, paint } = view;
  const idle = idleText(status);
  const groups = groupRows(rows);
  return [
    ...wrapped(`Status of ${plainLine(plan.case.id)} on ${weekdayAndDate(plan.asOf)}`, width).map((line) =>
      paint('heading', line),
    ),
    ...factLines(status).flatMap(([label, text]) => labelled(paint('dim', label.padEnd(14)), text, width)),
    '',
    ...(groups.length > 0 ? tableHead(view) : []),
    ...openStatuses.flatMap((each) => statusLines(each, groups, report, view)),
    ...(idle ? [idle] : emptyText(rows, report)).flatMap((text) => [...wrapped(text, width), '']),
    ...unrecordedLines(status, view),
    ...section('From scan to result', resultTexts(status), '- ', view),
    ...section('Recorded outside the plan', unscheduledTexts(plan), '- ', view),
    ...section('Please note', [...report.notes, ...caseNotes(status)], '! ', view),
    planningAid,
  ];
}

/** Why a page shows no date, where the plan goes on. */
const emptyText = (rows: readonly WorklistRow[], { upTo }: StatusReport): string[] =>
  rows.length === 0 && upTo ? [`Nothing is overdue or due, and nothing is planned up to ${dayInWords(upTo)}.`] : [];

function factLines({ plan }: CaseStatus): [label: string, text: string][] {
  const { event, date } = plan.case.anchor;
  const course = plan.case.course > 1 ? `, course ${plan.case.course}` : '';
  return [
    ['Counted from', `${anchorLabels[event]}, ${weekdayAndDate(date)}${course}`],
    ['Protocol', `${plainLine(plan.protocol.id)}, ${plan.risk.tier} risk tier`],
  ];
}

const widthsFor = (width: number): number[] => [15, 13, Math.max(12, width - 47), 13];

const tableHead = ({ width, paint }: View): string[] =>
  tableRow(['TARGET', 'DAYS LEFT', 'WHAT', 'ON TIME'], widthsFor(width)).map((line) => paint('dim', line));

function statusLines(status: OpenStatus, all: readonly RowGroup[], report: StatusReport, view: View): string[] {
  const groups = withStatus(all, status);
  const [first] = groups;
  if (!first) return [];
  const { width, paint } = view;
  // The next date is enough, unless more were asked for.
  const shown =
    status === 'upcoming' && report.upTo === null
      ? groups.filter(([{ target }]) => target === first[0].target)
      : groups;
  const style = statusStyles[status];
  const lines = shown.flatMap((group) => {
    const [{ target, daysToTarget }] = group;
    const cells = [weekdayAndDate(target), daysText(daysToTarget), groupName(group), groupWindowText(group)];
    return tableRow(cells, widthsFor(width)).map((line) => (style ? paint(style, line) : line));
  });
  const advice = adviceFor(status, all.flat()).flatMap((text) => wrapped(text, width));
  return [paint('strong', titles[status]), ...lines, ...advice, ''];
}

/** Without a log nobody can be reminded of what was not done. */
function unrecordedLines({ plan }: CaseStatus, { width }: View): string[] {
  const days = new Set(plan.assessments.filter(({ status }) => status === 'past').map(({ target }) => target));
  const last = [...days].at(-1);
  if (last === undefined || plan.closed) return [];
  const text = `${counted(days.size, 'earlier date')} up to ${dayInWords(last)}: nothing is recorded of ${days.size === 1 ? 'it' : 'them'}, so nothing is called overdue. What was done can be told with lms-followup record.`;
  return [...wrapped(text, width), ''];
}

const noted: ReadonlySet<WarningCode> = new Set<WarningCode>([
  'report-new-lump',
  'away-all-window',
  'fixed-outside-window',
  'long-gap',
  'visit-before-scan',
  'never-recorded',
]);

const caseNotes = ({ plan }: CaseStatus): string[] =>
  plan.closed ? [] : plan.warnings.filter(({ code }) => noted.has(code)).map(({ message }) => message);
