/** Where one case stands on a day, and a report on several: what `status` shows. */
import type { CalendarDate } from './calendar-date.js';
import type { Exam } from './exam.js';
import type { FollowUpPlan } from './follow-up-plan.js';
import type { WorklistRow } from './worklist-row.js';

/** From the scans of a day to the day on which their result is given: planned, recorded, or not recorded yet (null). */
export type ResultDelay = { exams: readonly Exam[]; scanOn: CalendarDate } & (
  | { state: 'planned' | 'given'; resultOn: CalendarDate; days: number }
  | { state: 'awaited'; resultOn: null; days: null }
);

export interface CaseStatus {
  plan: FollowUpPlan;
  /** Most urgent first. */
  rows: readonly WorklistRow[];
  /** By day of the scan. */
  results: readonly ResultDelay[];
}

export interface StatusReport {
  asOf: CalendarDate;
  /** Last day for which booked and upcoming ones were asked for; null: all. */
  upTo: CalendarDate | null;
  /** One case was asked for, not a list of those that there are. */
  single: boolean;
  cases: readonly CaseStatus[];
  /** Of all cases, most urgent first. */
  rows: readonly WorklistRow[];
  /** What a reader must know of the files. */
  notes: readonly string[];
}
