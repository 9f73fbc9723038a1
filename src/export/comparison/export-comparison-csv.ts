/** One row per protocol and cadence, for spreadsheets. */
import { type ComparedProtocol, coveringProtocols } from '../../domain/protocol-comparison.js';
import { type CsvCell, csvRow } from '../csv-row.js';
import type { ComparisonExporter } from './comparison-exporters.js';

type Columns = Record<string, (row: ComparedProtocol) => CsvCell>;

const columns: Columns = {
  id: (row) => row.id,
  cadence: (row) => row.cadence,
  covers: (row) => row.covers,
  reason: (row) => row.reason,
  visits: (row) => row.visits,
  scans: (row) => row.scans,
  firstVisit: (row) => row.firstVisit,
  lastDate: (row) => row.lastDate,
  horizonMonths: (row) => (row.covers ? row.horizonMonths : null),
  open: (row) => (row.covers ? row.open : null),
  doseMilliSievertLow: (row) => row.doseMilliSievert?.low,
  doseMilliSievertTypical: (row) => row.doseMilliSievert?.typical,
  doseMilliSievertHigh: (row) => row.doseMilliSievert?.high,
  verifications: (row) => (row.covers ? row.verifications.join(' ') : null),
};

const yearColumns = (years: number): Columns =>
  Object.fromEntries(
    (['visits', 'scans'] as const).flatMap((what) =>
      Array.from({ length: years }, (_, index) => [
        `${what}Year${index + 1}`,
        (row: ComparedProtocol) => row.perYear[index]?.[what],
      ]),
    ),
  );

/** Each set of recurrence figures has a column for the mean, and one for the month up to which it counts. */
const delayColumns = (hazards: readonly string[]): Columns =>
  Object.fromEntries(
    hazards.flatMap((hazard) => {
      const delayOf = (row: ComparedProtocol) => row.expectedDelayMonths.find((delay) => delay.hazard === hazard);
      return [
        [`expectedDelayMonths:${hazard}`, (row: ComparedProtocol) => delayOf(row)?.value],
        [`untilMonth:${hazard}`, (row: ComparedProtocol) => delayOf(row)?.untilMonth],
      ];
    }),
  );

export const exportComparisonCsv: ComparisonExporter = (comparison) => {
  const years = Math.max(0, ...coveringProtocols(comparison).map(({ perYear }) => perYear.length));
  const all = { ...columns, ...yearColumns(years), ...delayColumns(comparison.delay.hazards.map(({ id }) => id)) };
  const rows = comparison.protocols.map((row) => csvRow(Object.values(all).map((cell) => cell(row))));
  return [csvRow(Object.keys(all)), ...rows].join('');
};
