/** Visits and scans of each year, as columns. */
import type { CoveringProtocol } from '../../domain/protocol-comparison.js';
import { tableRow } from '../table-layout.js';

const nameWidth = 20;
const gap = 2;

interface YearColumn {
  name: string;
  cell: (row: CoveringProtocol) => string;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** `4+3` for each year (visits + scans); years that do not fit the width are one column at the end. */
export function yearLines(rows: readonly CoveringProtocol[], width: number): string[] {
  const years = Math.max(0, ...rows.map(({ perYear }) => perYear.length));
  const column = (from: number, to: number): YearColumn => ({
    name: from === to ? `${from}` : `${from}–${to}`,
    cell: ({ perYear }) => {
      const counts = perYear.filter(({ year }) => from <= year && year <= to);
      if (counts.length === 0) return '–';
      return `${sum(counts.map(({ visits }) => visits))}+${sum(counts.map(({ scans }) => scans))}`;
    },
  });
  const single = Array.from({ length: years }, (_, index) => column(index + 1, index + 1));
  const widths = (columns: readonly YearColumn[]): number[] => [
    nameWidth,
    ...columns.map(({ name, cell }) => Math.max(name.length, ...rows.map((row) => cell(row).length))),
  ];
  const fits = (columns: readonly YearColumn[]): boolean => sum(widths(columns)) + gap * columns.length <= width;
  let columns = single;
  for (let shown = years - 1; !fits(columns) && shown > 0; shown -= 1)
    columns = [...single.slice(0, shown), column(shown + 1, years)];
  const cells = [
    ['YEAR', ...columns.map(({ name }) => name)],
    ...rows.map((row) => [row.id, ...columns.map(({ cell }) => cell(row))]),
  ];
  return cells.flatMap((each) => tableRow(each, widths(columns)));
}
