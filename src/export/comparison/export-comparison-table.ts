/** The comparison for a terminal: numbers, bars, years, delays, and where the protocols agree. Fits 80 columns. */
import type { Cadence } from '../../domain/patient-case.js';
import { type CoveringProtocol, coveringProtocols, type ProtocolComparison } from '../../domain/protocol-comparison.js';
import { weekdayAndDate } from '../date-words.js';
import type { View } from '../export-options.js';
import { caseLines, planningAid, planTitle } from '../plan-summary.js';
import { section } from '../section.js';
import { sourceText } from '../source-text.js';
import { labelled, tableRow, wrapped } from '../table-layout.js';
import { bar } from './bar.js';
import type { ComparisonExporter } from './comparison-exporters.js';
import { comparisonNotes, sourcesOfNumbers } from './comparison-notes.js';
import {
  aspectText,
  backgroundDose,
  comparedCadences,
  comparisonTitle,
  dateOrNone,
  delayScope,
  delayText,
  delayTitle,
  doseText,
  hazardText,
  uncoveredTexts,
} from './comparison-words.js';
import { yearLines } from './comparison-years.js';

const nameWidth = 20;

export const exportComparisonTable: ComparisonExporter = (comparison, view) => {
  const { width, paint } = view;
  const { aspects, delay } = comparison;
  const aspectsThat = (agree: boolean): string[] =>
    aspects.filter((each) => each.agree === agree).map((each) => aspectText(each, comparison));
  const lines = [
    ...planTitle(comparison, view, comparisonTitle),
    ...[...caseLines(comparison), ['As of', weekdayAndDate(comparison.asOf)] as const].flatMap(([label, text]) =>
      labelled(paint('dim', label.padEnd(14)), text, width),
    ),
    '',
    ...section('Not for this case', uncoveredTexts(comparison), '- ', view),
    ...comparedCadences(comparison).flatMap((cadence) => cadenceLines(comparison, cadence, view)),
    ...wrapped(delay.statement, width),
    '',
    ...section('Where they agree', aspectsThat(true), '= ', view),
    ...section('Where they differ', aspectsThat(false), '≠ ', view),
    ...section('Please note', comparisonNotes(comparison), '! ', view),
    ...section('Sources of the delay', sourcesOfNumbers(comparison).map(sourceText), '- ', view),
    ...wrapped('Sources of the schedules: lms-followup protocols show <protocol>.', width),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function cadenceLines(comparison: ProtocolComparison, cadence: Cadence, view: View): string[] {
  const { width, paint } = view;
  const all = coveringProtocols(comparison);
  const rows = all.filter((row) => row.cadence === cadence);
  if (rows.length === 0) return [];
  return [
    paint('strong', `By the ${cadence} intervals that each source allows`),
    ...numberLines(rows, view),
    ...wrapped(backgroundDose, width),
    '',
    ...barLines(rows, Math.max(...all.flatMap(({ visits, scans }) => [visits, scans])), view),
    '',
    paint('strong', 'Visits + scans in each year'),
    ...yearLines(rows, width),
    '',
    ...comparison.delay.hazards.flatMap((hazard) => delayLines(all, rows, hazard, view)),
  ];
}

function numberLines(rows: readonly CoveringProtocol[], { paint }: View): string[] {
  const widths = [nameWidth, 6, 5, 11, 11, 15];
  const head = tableRow(['PROTOCOL', 'VISITS', 'SCANS', 'FIRST VISIT', 'LAST DATE', 'DOSE, mSv'], widths);
  const cells = rows.map((row) => [
    row.id,
    `${row.visits}`.padStart(6),
    `${row.scans}`.padStart(5),
    dateOrNone(row.firstVisit),
    dateOrNone(row.lastDate),
    doseText(row),
  ]);
  return [...head.map((line) => paint('dim', line)), ...cells.flatMap((each) => tableRow(each, widths))];
}

function barLines(rows: readonly CoveringProtocol[], greatest: number, { width, paint }: View): string[] {
  const column = Math.floor((width - nameWidth - 4) / 2);
  const widths = [nameWidth, column, column];
  const cell = (count: number): string => `${bar(count, greatest, column - 5)} ${count}`.trimStart();
  return [
    ...tableRow(['PROTOCOL', 'VISITS', 'SCANS'], widths).map((line) => paint('dim', line)),
    ...rows.flatMap(({ id, visits, scans }) => tableRow([id, cell(visits), cell(scans)], widths)),
  ];
}

function delayLines(
  all: readonly CoveringProtocol[],
  rows: readonly CoveringProtocol[],
  hazard: ProtocolComparison['delay']['hazards'][number],
  { width, paint }: View,
): string[] {
  const delayOf = ({ expectedDelayMonths }: CoveringProtocol) =>
    expectedDelayMonths.find((delay) => delay.hazard === hazard.id);
  const greatest = Math.max(...all.map((row) => delayOf(row)?.value ?? 0));
  const column = Math.floor((width - nameWidth - 4) / 2);
  const widths = [nameWidth, column, column];
  return [
    ...wrapped(delayTitle, width).map((line) => paint('strong', line)),
    ...wrapped(hazardText(hazard), width),
    ...tableRow(['PROTOCOL', 'MONTHS', 'RECURRENCES COUNTED'], widths).map((line) => paint('dim', line)),
    ...rows.flatMap((row) => {
      const delay = delayOf(row);
      if (!delay) return [];
      const mean = `${bar(delay.value ?? 0, greatest, column - 5)} ${delayText(delay)}`.trimStart();
      return tableRow([row.id, mean, delayScope(delay)], widths);
    }),
    '',
  ];
}
