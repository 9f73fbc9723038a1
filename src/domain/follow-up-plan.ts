/** The result: a dated, explained plan (FHIR CarePlan). Its shape is the JSON that `--format json` prints. */
import type { Assessment } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import type { Citation } from './citation.js';
import type { Exam } from './exam.js';
import type { LogEntry, SlotEntry, StopReason } from './log-entry.js';
import type { Cadence, PatientCase } from './patient-case.js';
import type { PlanWarning } from './plan-warning.js';
import type { RiskTier } from './population-criteria.js';
import type { Stage } from './stage.js';
import type { Verification } from './verification.js';

/** Inclusive. */
export interface Window {
  earliest: CalendarDate;
  latest: CalendarDate;
}

/**
 * upcoming: before the window; due: in it; overdue: after it, in a case that keeps a log; past: after it, where nobody
 * kept a log; missed also where a later one was done instead; cancelled and not-applicable are not done.
 */
export const slotStatuses = [
  'overdue',
  'due',
  'booked',
  'upcoming',
  'missed',
  'done',
  'past',
  'cancelled',
  'not-applicable',
] as const;
export type SlotStatus = (typeof slotStatuses)[number];

/** Over and done with, one way or another: no day lies ahead. */
export const isOver = (status: SlotStatus): boolean => slotStatuses.indexOf(status) >= slotStatuses.indexOf('missed');

/** Nobody will come for it: no part of a trip. */
export const isDropped = (status: SlotStatus): boolean => status === 'cancelled' || status === 'not-applicable';

export const adjustmentReasons = {
  'working-day': 'moved to a working day',
  holiday: 'moved off a public holiday',
  'clinic-day': 'moved to a day on which the clinic sees patients',
  away: 'moved to a day on which the person is not away',
  'scan-before-clinic': 'before the clinic visit, so that the result is ready',
  'with-clinic': 'on the day of the clinic visit',
  'window-edge': 'kept among the days that are on time',
  're-anchored': 'counted from the day on which the one before was done',
  moved: 'moved by the clinic',
  booked: 'booked for this day',
  'too-close': 'later, so that it is at least half an interval after the one before',
  'covered-before': 'left out: the one before was done less than half an interval earlier',
  'with-scan': 'together with the other scan of that month',
  'after-scan': 'after the scan, so that its result is ready',
  'merged-exam': 'one CT instead of two on the same day',
  'mri-unsafe': 'MRI is not safe for this person',
  'contrast-allergy': 'allergy to contrast medium',
  'low-dose': 'less radiation was asked for',
} as const satisfies Record<string, string>;

export type AdjustmentReason = keyof typeof adjustmentReasons;
export type ExamReason = 'merged-exam' | 'mri-unsafe' | 'contrast-allergy' | 'low-dose';
export type DateReason = Exclude<AdjustmentReason, ExamReason>;

/** One step away from the plain rule: a date, or an exam, that was changed and why. */
export type Adjustment =
  | { from: CalendarDate; to: CalendarDate; reason: DateReason }
  | { from: Exam; to: Exam; reason: ExamReason };

/** What the log says of a slot; the days from its target (negative: before it), and whether that is in its window. */
export interface SlotRecord extends Omit<SlotEntry, 'did'> {
  daysFromTarget: number;
  timing: 'early' | 'on-time' | 'late';
}

/** Why a course of follow-up ended, and on which day. */
export interface Closure {
  on: CalendarDate;
  by: 'recurrence' | StopReason;
}

/** One slot of the plan (FHIR CarePlan.activity). `key` is stable while dates and wording change. */
export interface PlannedAssessment {
  key: string;
  assessment: Assessment;
  exam: Exam;
  month: number;
  nominal: CalendarDate;
  target: CalendarDate;
  window: Window;
  status: SlotStatus;
  rule: string;
  /** The interval in force, in months; null for a single occurrence. */
  everyMonths: number | null;
  /** Only where an interval in weeks was stated; `month` is then the whole months since the anchor. */
  everyWeeks?: number;
  cites: string[];
  verification: Verification;
  adjustments: Adjustment[];
  /** Only where the log has an entry for it. */
  record?: SlotRecord;
}

/** What is done on one day (USDM Encounter). */
export interface Trip {
  date: CalendarDate;
  keys: string[];
  exams: Exam[];
}

/** What the plan asks of the person; effective dose in millisievert over the whole plan. */
export interface Burden {
  visits: number;
  scans: number;
  doseMilliSievert: { low: number; typical: number; high: number };
}

export interface RiskAssessment {
  tier: RiskTier;
  reasons: readonly string[];
  /** As given, or derived from the facts. */
  stage?: Stage & { derived: boolean };
}

export interface FollowUpPlan {
  case: PatientCase;
  asOf: CalendarDate;
  risk: RiskAssessment;
  protocol: {
    id: string;
    title: string;
    version: string;
    population: string;
    cadence: Cadence;
    horizonMonths: number;
    verification: Verification;
    cites: string[];
  };
  assessments: PlannedAssessment[];
  trips: Trip[];
  burden: Burden;
  warnings: PlanWarning[];
  sources: Citation[];
  /** Log entries of this course that belong to no slot, such as a scan between two dates; only where there are any. */
  unscheduled?: LogEntry[];
  /** Set where this course is over. */
  closed?: Closure;
  /** Courses before this one, the first first. */
  earlierCourses?: FollowUpPlan[];
}
