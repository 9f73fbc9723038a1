/** The registry of formats for a comparison of protocols. */
import type { ProtocolComparison } from '../../domain/protocol-comparison.js';
import type { View } from '../export-options.js';
import { type FormatEntry, formatsIn } from '../format-of-file.js';

export type ComparisonExporter = (comparison: ProtocolComparison, options: View) => string;

export const comparisonExporters = {
  table: {
    extensions: ['txt'],
    load: async () => (await import('./export-comparison-table.js')).exportComparisonTable,
  },
  json: { extensions: ['json'], load: async () => (await import('./export-comparison-json.js')).exportComparisonJson },
  csv: { extensions: ['csv'], load: async () => (await import('./export-comparison-csv.js')).exportComparisonCsv },
  md: { extensions: ['md'], load: async () => (await import('./export-comparison-md.js')).exportComparisonMd },
} as const satisfies Record<string, FormatEntry<ComparisonExporter>>;

export type ComparisonFormat = keyof typeof comparisonExporters;

export const comparisonFormats: readonly ComparisonFormat[] = formatsIn(comparisonExporters);
