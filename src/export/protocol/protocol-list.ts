/** All protocols in one table, with a line for each population. */

import { monthsText } from '../../domain/months-text.js';
import { plainLine } from '../../domain/plain-text.js';
import type { View } from '../export-options.js';
import { tableRow } from '../table-layout.js';
import type { PopulationEntry, ProtocolEntry } from './protocol-entry.js';

const head = ['PROTOCOL, FOR WHOM', 'EVERY', 'UNTIL', 'VERIFICATION', 'YEAR', 'STATUS'];
const numbers = [5, 5, 15, 4, 10];
const gaps = 2 * numbers.length;

export function protocolList(entries: readonly ProtocolEntry[], { width, paint }: View): string {
  const widths = [Math.min(60, width - gaps - numbers.reduce((sum, each) => sum + each, 0)), ...numbers];
  const row = (cells: readonly string[]): string[] => tableRow(cells, widths);
  const lines = entries.flatMap((entry) => [
    ...row([paint('strong', entry.id), '', '', entry.verification, `${entry.year ?? '–'}`, entry.status]),
    ...entry.populations.flatMap((population) => populationRows(population, entry, widths)),
  ]);
  const legend = [
    'EVERY: months between the first dates. UNTIL: last month. YEAR: of the source.',
    'VERIFICATION: how its numbers were read; +: some of them otherwise.',
    'More: lms-followup protocols show <id>',
  ];
  return `${[...row(head).map((line) => paint('heading', line)), ...lines, '', ...legend.map((line) => paint('dim', line))].join('\n')}\n`;
}

function populationRows(
  { title, firstInterval, endMonth, verification }: PopulationEntry,
  protocol: ProtocolEntry,
  widths: readonly number[],
): string[] {
  const indent = '  ';
  const [first = 0, ...others] = widths;
  const further = verification.filter((each) => each !== protocol.verification).map((each) => `+ ${each}`);
  const cells = [
    plainLine(title),
    firstInterval === null ? '–' : monthsText(firstInterval),
    endMonth === null ? 'open' : `${endMonth}`,
    further.join('\n'),
  ];
  return tableRow(cells, [first - indent.length, ...others]).map((line) => indent + line);
}
