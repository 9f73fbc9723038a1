/** The registry of formats: which there are, which file names mean them, and how each is loaded when it is needed. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { ExportOptions } from './export-options.js';

export type Exporter = (plan: FollowUpPlan, options: ExportOptions) => string;

interface FormatEntry {
  /** File name endings without the dot. */
  extensions: readonly string[];
  load: () => Promise<Exporter>;
}

export const exporters = {
  table: { extensions: ['txt'], load: async () => (await import('./export-table.js')).exportTable },
  timeline: { extensions: [], load: async () => (await import('./export-timeline.js')).exportTimeline },
  json: { extensions: ['json'], load: async () => (await import('./export-json.js')).exportJson },
  ndjson: { extensions: ['ndjson', 'jsonl'], load: async () => (await import('./export-json.js')).exportNdjson },
  csv: { extensions: ['csv'], load: async () => (await import('./export-csv.js')).exportCsv },
  ics: { extensions: ['ics'], load: async () => (await import('./calendar/export-calendar.js')).exportCalendar },
} as const satisfies Record<string, FormatEntry>;

export type Format = keyof typeof exporters;

export const formats = Object.keys(exporters) as Format[];

/** The format that a file name asks for by its ending. */
export function formatOfFile(name: string): Format | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return formats.find((format) => (exporters[format].extensions as readonly string[]).includes(extension));
}
