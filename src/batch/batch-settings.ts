/** How a batch is planned and written: plain data, the same for every row and every worker. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Written } from '../domain/case-from-keys.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import type { ExportOptions } from '../export/export-options.js';
import type { CohortLayout } from './cohort-layout.js';

export const batchFormats = ['ndjson', 'csv', 'worklist', 'ics'] as const;
export type BatchFormat = (typeof batchFormats)[number];

/** One of `count` parts of a cohort, numbered from 1. */
export interface Shard {
  number: number;
  count: number;
}

/** What the user asks for, whatever the cohort looks like. */
export interface BatchRequest {
  format: BatchFormat;
  asOf: CalendarDate;
  /** Case data that each row may override. */
  defaults: Written;
  /** The user's own protocols, beside the built-in ones. */
  ownProtocols: readonly SurveillanceProtocol[];
  export: Pick<ExportOptions, 'all' | 'discreet' | 'bookAheadDays' | 'calendarSpan'>;
  /** First and last day of a worklist. */
  from: CalendarDate;
  until: CalendarDate;
  shard: Shard | null;
}

export interface BatchSettings extends BatchRequest {
  layout: CohortLayout;
}
