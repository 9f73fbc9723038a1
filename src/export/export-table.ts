/** The plan as a table for a terminal, grouped by year of follow-up. */
import { addMonths } from '../domain/calendar-date.js';
import { type FollowUpPlan, isOver } from '../domain/follow-up-plan.js';
import { dayMonthYear, weekdayAndDate, windowText } from './date-words.js';
import { type DatedTrip, datedTrips } from './dated-trip.js';
import type { ExportOptions } from './export-options.js';
import type { Exporter } from './exporters.js';
import { historyLines } from './history-lines.js';
import { burdenLine, planningAid, planTitle, summaryLines } from './plan-summary.js';
import { section } from './section.js';
import { sourceText } from './source-text.js';
import { statusStyles } from './status-style.js';
import { labelled, tableRow, wrapped } from './table-layout.js';
import { fullReason, shortReason, tripName } from './trip-words.js';

const wideFrom = 100;
const widthsFor = (width: number): number[] =>
  width >= wideFrom ? [15, 13, 29, width - 73, 8] : [15, 13, Math.max(12, width - 57), 13, 8];

/** Readable from 80 columns; wider terminals get longer reasons. */
export const exportTable: Exporter = (plan, options) => {
  const { width, paint } = options;
  const views = datedTrips(plan);
  const shown = options.all ? views : views.filter(({ status }) => !isOver(status));
  const hidden = views.length - shown.length;
  const lines = [
    ...planTitle(plan, options),
    ...summaryLines(plan).flatMap(([label, text]) => labelled(paint('dim', label.padEnd(14)), text, width)),
    '',
    ...(hidden > 0 ? [hiddenText(hidden), ''] : []),
    ...(shown.length > 0 ? yearsOf(plan, shown, options) : nothingAhead(plan, hidden)),
    ...section('Recorded', historyLines(plan), '- ', options),
    ...wrapped(burdenLine(plan), width),
    '',
    ...section(
      'Please note',
      plan.warnings.map(({ message }) => message),
      '! ',
      options,
    ),
    ...section('Sources', plan.sources.map(sourceText), '- ', options),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

const hiddenText = (count: number): string =>
  count === 1
    ? '1 earlier date is past and not shown (--all shows it).'
    : `${count} earlier dates are past and not shown (--all shows them).`;

/** A course that is over says so in its warnings. */
function nothingAhead({ case: { anchor }, protocol, closed }: FollowUpPlan, hidden: number): string[] {
  if (closed || hidden === 0) return [];
  return [
    `No date lies ahead: this plan ends on ${weekdayAndDate(addMonths(anchor.date, protocol.horizonMonths))}.`,
    '',
  ];
}

function yearsOf(plan: FollowUpPlan, views: readonly DatedTrip[], options: ExportOptions): string[] {
  const { width, paint } = options;
  const widths = widthsFor(width);
  const lines = tableRow(['DATE', 'ON TIME', 'WHAT', width >= wideFrom ? 'WHY' : 'WHY (m=month)', 'STATUS'], widths);
  const head = lines.map((line) => paint('dim', line));
  const years = [...new Set(views.map(yearOf))];
  return [
    ...head,
    ...years.flatMap((year) => [
      paint('strong', `Year ${year}, to ${dayMonthYear(addMonths(plan.case.anchor.date, year * 12))}`),
      ...views.filter((view) => yearOf(view) === year).flatMap((view) => rowOf(view, plan, widths, options)),
      '',
    ]),
  ];
}

/** Year of follow-up by the month that the rule names, so that a scan stays with its visit. */
const yearOf = ({ slots: [slot] }: DatedTrip): number => Math.ceil(slot.month / 12);

function rowOf(
  view: DatedTrip,
  plan: FollowUpPlan,
  widths: readonly number[],
  { width, paint }: ExportOptions,
): string[] {
  const { status, window } = view;
  const reason = width >= wideFrom ? fullReason(view, plan.case.preferences.scanLeadDays) : shortReason(view);
  const cells = [weekdayAndDate(view.trip.date), windowText(window), tripName(view.trip.exams), reason, status];
  const style = statusStyles[status];
  const lines = tableRow(cells, widths);
  return style ? lines.map((line) => paint(style, line)) : lines;
}
