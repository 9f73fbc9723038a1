/** What changed between two plans of one case, and why: the shape of `diff --format json`. */
import type { Assessment } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import type { Exam } from './exam.js';
import type {
  AdjustmentReason,
  Closure,
  FollowUpPlan,
  PlannedAssessment,
  RiskAssessment,
  SlotRecord,
} from './follow-up-plan.js';

/** What a comparison looks at in a slot; a plan that was written as JSON is read back as far as this. */
export interface ComparedSlot
  extends Pick<
    PlannedAssessment,
    'key' | 'assessment' | 'exam' | 'month' | 'target' | 'nominal' | 'window' | 'status'
  > {
  adjustments: readonly { reason: AdjustmentReason }[];
  record?: Pick<SlotRecord, 'on' | 'outcome' | 'exam' | 'resultOn' | 'at' | 'zone' | 'place' | 'note'> | undefined;
}

export interface ComparedCourse {
  case: FollowUpPlan['case'];
  risk: Pick<RiskAssessment, 'tier' | 'reasons'>;
  protocol: Pick<FollowUpPlan['protocol'], 'id' | 'version' | 'population' | 'cadence' | 'horizonMonths'>;
  assessments: readonly ComparedSlot[];
  closed?: Closure | undefined;
}

export interface ComparedPlan extends ComparedCourse {
  asOf: CalendarDate;
  earlierCourses?: readonly ComparedCourse[] | undefined;
}

/** One slot; `from` and `to` are its days in the old and the new plan, null where it has none; `days` from one to the other. */
export interface SlotChange {
  key: string;
  course: number;
  assessment: Assessment;
  exam: Exam;
  from: CalendarDate | null;
  to: CalendarDate | null;
  days: number | null;
  reason: string;
}

export interface PlanSide {
  case_id: string;
  asOf: CalendarDate;
  course: number;
  anchor: FollowUpPlan['case']['anchor'];
  tier: RiskAssessment['tier'];
  protocol: string;
  version: string;
}

export interface PlanDiff {
  before: PlanSide;
  after: PlanSide;
  /** What differs between the two cases and the ways they are planned, in words. */
  because: readonly string[];
  moved: readonly SlotChange[];
  /** On the same day, but with another exam, window or record. */
  changed: readonly SlotChange[];
  added: readonly SlotChange[];
  dropped: readonly SlotChange[];
  unchanged: number;
}
