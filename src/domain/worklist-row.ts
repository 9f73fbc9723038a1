/** One open slot of one case, as a worklist shows it: the shape of `status --format json`. */
import type { Assessment } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import type { Exam } from './exam.js';

/** What somebody still has to think of, the most urgent first; `missed` and `cancelled` only while nothing has taken its place. */
export const openStatuses = ['overdue', 'missed', 'cancelled', 'due', 'booked', 'upcoming'] as const;
export type OpenStatus = (typeof openStatuses)[number];

/** `earliest` and `latest` are the window, both inclusive. */
export interface WorklistRow {
  case_id: string;
  key: string;
  assessment: Assessment;
  exam: Exam;
  status: OpenStatus;
  target: CalendarDate;
  earliest: CalendarDate;
  latest: CalendarDate;
  /** To the target, not to the end of the window; negative: since. */
  daysToTarget: number;
  /** The one CT that is made instead of this and another of the same day. */
  mergedExam?: Exam;
  /** From a scan's target to the visit of its month, which gives the result; only where there is such a visit. */
  daysToResult?: number;
  /** Of a booked one, as far as they are recorded. */
  at?: string;
  place?: string;
}
