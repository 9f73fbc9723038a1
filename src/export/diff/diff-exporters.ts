/** The registry of formats for what changed between two plans. */
import type { PlanDiff } from '../../domain/plan-diff.js';
import type { View } from '../export-options.js';
import { type FormatEntry, formatsIn } from '../format-of-file.js';

export type DiffExporter = (diff: PlanDiff, view: View) => string;

export const diffExporters = {
  table: { extensions: ['txt'], load: async () => (await import('./export-diff-table.js')).exportDiffTable },
  json: { extensions: ['json'], load: async () => (await import('./export-diff-json.js')).exportDiffJson },
  md: { extensions: ['md'], load: async () => (await import('./export-diff-md.js')).exportDiffMd },
} as const satisfies Record<string, FormatEntry<DiffExporter>>;

export type DiffFormat = keyof typeof diffExporters;

export const diffFormats: readonly DiffFormat[] = formatsIn(diffExporters);
