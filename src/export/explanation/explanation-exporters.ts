/** The registry of formats for an explanation. */
import type { ExportOptions } from '../export-options.js';
import type { ExplainedPlan } from './explained-plan.js';

export type ExplanationExporter = (explained: ExplainedPlan, options: Pick<ExportOptions, 'width' | 'paint'>) => string;

interface FormatEntry {
  /** File name endings without the dot. */
  extensions: readonly string[];
  load: () => Promise<ExplanationExporter>;
}

export const explanationExporters = {
  table: {
    extensions: ['txt'],
    load: async () => (await import('./export-explanation-table.js')).exportExplanationTable,
  },
  json: {
    extensions: ['json'],
    load: async () => (await import('./export-explanation-json.js')).exportExplanationJson,
  },
} as const satisfies Record<string, FormatEntry>;
