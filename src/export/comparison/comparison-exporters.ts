/** The registry of formats for a comparison of protocols. */
import type { ProtocolComparison } from '../../domain/protocol-comparison.js';
import type { ExportOptions } from '../export-options.js';
import { formatsIn } from '../format-of-file.js';

export type ComparisonExporter = (
  comparison: ProtocolComparison,
  options: Pick<ExportOptions, 'width' | 'paint'>,
) => string;

interface FormatEntry {
  /** File name endings without the dot. */
  extensions: readonly string[];
  load: () => Promise<ComparisonExporter>;
}

export const comparisonExporters = {
  table: {
    extensions: ['txt'],
    load: async () => (await import('./export-comparison-table.js')).exportComparisonTable,
  },
  json: { extensions: ['json'], load: async () => (await import('./export-comparison-json.js')).exportComparisonJson },
  csv: { extensions: ['csv'], load: async () => (await import('./export-comparison-csv.js')).exportComparisonCsv },
  md: { extensions: ['md'], load: async () => (await import('./export-comparison-md.js')).exportComparisonMd },
} as const satisfies Record<string, FormatEntry>;

export type ComparisonFormat = keyof typeof comparisonExporters;

export const comparisonFormats: readonly ComparisonFormat[] = formatsIn(comparisonExporters);
