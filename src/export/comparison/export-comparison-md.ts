/** The comparison as Markdown (GitHub tables), for a wiki or a letter. */

import { plainLine } from '../../domain/plain-text.js';
import { coveringProtocols, type ProtocolComparison } from '../../domain/protocol-comparison.js';
import { weekdayAndDate } from '../date-words.js';
import { literal, markdownList, markdownTable } from '../markdown-text.js';
import { caseLines, planningAid } from '../plan-summary.js';
import { sourceText } from '../source-text.js';
import type { ComparisonExporter } from './comparison-exporters.js';
import { comparisonNotes, sourcesOfNumbers } from './comparison-notes.js';
import {
  aspectText,
  backgroundDose,
  comparisonTitle,
  dateOrNone,
  delayScope,
  delayText,
  delayTitle,
  doseText,
  hazardText,
  uncoveredTexts,
} from './comparison-words.js';

export const exportComparisonMd: ComparisonExporter = (comparison) => {
  const facts = [...caseLines(comparison), ['As of', weekdayAndDate(comparison.asOf)] as const];
  const aspectsThat = (agree: boolean): string[] =>
    comparison.aspects.filter((each) => each.agree === agree).map((each) => aspectText(each, comparison));
  const lines = [
    `# ${literal(`${comparisonTitle} ${plainLine(comparison.case.id)}`)}`,
    '',
    ...facts.map(([label, text]) => `- ${label}: ${literal(text)}`),
    '',
    ...markdownList('Not for this case', uncoveredTexts(comparison)),
    ...numberTables(comparison),
    ...delayTable(comparison),
    ...markdownList('Where they agree', aspectsThat(true)),
    ...markdownList('Where they differ', aspectsThat(false)),
    ...markdownList('Please note', comparisonNotes(comparison)),
    ...markdownList('Sources of the delay', sourcesOfNumbers(comparison).map(sourceText)),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function numberTables(comparison: ProtocolComparison): string[] {
  const rows = coveringProtocols(comparison);
  if (rows.length === 0) return [];
  const years = Array.from({ length: Math.max(...rows.map(({ perYear }) => perYear.length)) }, (_, index) => index);
  return [
    ...markdownTable([
      ['Protocol', 'Intervals', 'Visits', 'Scans', 'First visit', 'Last date', 'Dose, mSv'],
      ...rows.map((row) => [
        row.id,
        row.cadence,
        `${row.visits}`,
        `${row.scans}`,
        dateOrNone(row.firstVisit),
        dateOrNone(row.lastDate),
        doseText(row),
      ]),
    ]),
    '',
    backgroundDose,
    '',
    '## Visits + scans in each year',
    '',
    ...markdownTable([
      ['Protocol', 'Intervals', ...years.map((index) => `${index + 1}`)],
      ...rows.map(({ id, cadence, perYear }) => [
        id,
        cadence,
        ...years.map((index) => {
          const count = perYear[index];
          return count ? `${count.visits}+${count.scans}` : '–';
        }),
      ]),
    ]),
    '',
  ];
}

function delayTable(comparison: ProtocolComparison): string[] {
  const { hazards, statement } = comparison.delay;
  if (hazards.length === 0) return [literal(statement), ''];
  const rows = coveringProtocols(comparison).flatMap(({ id, cadence, expectedDelayMonths }) =>
    expectedDelayMonths.map((delay) => {
      const hazard = hazards.find((each) => each.id === delay.hazard);
      return [id, cadence, hazard ? hazardText(hazard) : delay.hazard, delayText(delay), delayScope(delay)];
    }),
  );
  const head = ['Protocol', 'Intervals', 'Recurrence', 'Months', 'Recurrences counted'];
  return [`## ${delayTitle}`, '', ...markdownTable([head, ...rows]), '', literal(statement), ''];
}
