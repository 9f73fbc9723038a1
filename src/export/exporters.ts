/** The registry of formats: which there are, which file names mean them, and how each is loaded when it is needed. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { ExportOptions } from './export-options.js';
import { type FormatEntry, formatsIn } from './format-of-file.js';

export type Exporter = (plan: FollowUpPlan, options: ExportOptions) => string;

export const exporters = {
  table: { extensions: ['txt'], load: async () => (await import('./export-table.js')).exportTable },
  timeline: { extensions: [], load: async () => (await import('./export-timeline.js')).exportTimeline },
  json: { extensions: ['json'], load: async () => (await import('./export-json.js')).exportJson },
  ndjson: { extensions: ['ndjson', 'jsonl'], load: async () => (await import('./export-json.js')).exportNdjson },
  csv: { extensions: ['csv'], load: async () => (await import('./export-csv.js')).exportCsv },
  ics: { extensions: ['ics'], load: async () => (await import('./calendar/export-calendar.js')).exportCalendar },
} as const satisfies Record<string, FormatEntry<Exporter>>;

export type Format = keyof typeof exporters;

export const formats: readonly Format[] = formatsIn(exporters);
