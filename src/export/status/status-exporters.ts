/** The registry of formats for a status report. */
import type { StatusReport } from '../../domain/case-status.js';
import type { ExportOptions } from '../export-options.js';
import { formatsIn } from '../format-of-file.js';

export type StatusView = Pick<ExportOptions, 'width' | 'paint'>;
export type StatusExporter = (report: StatusReport, view: StatusView) => string;

interface FormatEntry {
  /** File name endings without the dot. */
  extensions: readonly string[];
  load: () => Promise<StatusExporter>;
}

export const statusExporters = {
  table: { extensions: ['txt'], load: async () => (await import('./export-status-table.js')).exportStatusTable },
  csv: { extensions: ['csv'], load: async () => (await import('./export-status-csv.js')).exportStatusCsv },
  json: { extensions: ['json'], load: async () => (await import('./export-status-json.js')).exportStatusJson },
} as const satisfies Record<string, FormatEntry>;

export type StatusFormat = keyof typeof statusExporters;

export const statusFormats: readonly StatusFormat[] = formatsIn(statusExporters);
