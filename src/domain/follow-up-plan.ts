/** The result: a dated, explained plan (FHIR CarePlan). Its shape is the JSON that `--format json` prints. */
import type { Assessment } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import type { Citation } from './citation.js';
import type { Exam } from './exam.js';
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

/** upcoming: before the window; due: in it; past: after it, where nobody keeps a log of what was done. */
export type SlotStatus = 'upcoming' | 'due' | 'past';

export type DateReason = 'working-day' | 'scan-before-clinic' | 'with-clinic' | 'window-edge';
export type ExamReason = 'merged-exam' | 'mri-unsafe' | 'contrast-allergy' | 'low-dose';

export const adjustmentReasons: Record<DateReason | ExamReason, string> = {
  'working-day': 'moved to a working day',
  'scan-before-clinic': 'before the clinic visit, so that the result is ready',
  'with-clinic': 'on the day of the clinic visit',
  'window-edge': 'kept among the days that are on time',
  'merged-exam': 'one CT instead of two on the same day',
  'mri-unsafe': 'MRI is not safe for this person',
  'contrast-allergy': 'allergy to contrast medium',
  'low-dose': 'less radiation was asked for',
};

/** One step away from the plain rule: a date, or an exam, that was changed and why. */
export type Adjustment =
  | { from: CalendarDate; to: CalendarDate; reason: DateReason }
  | { from: Exam; to: Exam; reason: ExamReason };

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
  cites: string[];
  verification: Verification;
  adjustments: Adjustment[];
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
  reasons: string[];
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
}
