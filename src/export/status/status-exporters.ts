/** The registry of formats for a status report. */
import type { StatusReport } from '../../domain/case-status.js';
import type { View } from '../export-options.js';
import { type FormatEntry, formatsIn } from '../format-of-file.js';

export type StatusExporter = (report: StatusReport, view: View) => string;

export const statusExporters = {
  table: { extensions: ['txt'], load: async () => (await import('./export-status-table.js')).exportStatusTable },
  csv: { extensions: ['csv'], load: async () => (await import('./export-status-csv.js')).exportStatusCsv },
  json: { extensions: ['json'], load: async () => (await import('./export-status-json.js')).exportStatusJson },
} as const satisfies Record<string, FormatEntry<StatusExporter>>;

export type StatusFormat = keyof typeof statusExporters;

export const statusFormats: readonly StatusFormat[] = formatsIn(statusExporters);
