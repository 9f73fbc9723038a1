/** The registry of formats for an explanation. */
import type { View } from '../export-options.js';
import type { FormatEntry } from '../format-of-file.js';
import type { ExplainedPlan } from './explained-plan.js';

export type ExplanationExporter = (explained: ExplainedPlan, options: View) => string;

export const explanationExporters = {
  table: {
    extensions: ['txt'],
    load: async () => (await import('./export-explanation-table.js')).exportExplanationTable,
  },
  json: {
    extensions: ['json'],
    load: async () => (await import('./export-explanation-json.js')).exportExplanationJson,
  },
} as const satisfies Record<string, FormatEntry<ExplanationExporter>>;
