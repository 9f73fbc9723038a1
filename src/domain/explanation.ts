/** Why a slot is planned, or an assessment is not: the shape of `explain --format json`. */
import type { CalendarDate } from './calendar-date.js';
import type { Adjustment } from './follow-up-plan.js';
import type { Verification } from './verification.js';

/** One reason, with the rule that gives it (null: no rule of a protocol) and how sure it is. */
export interface Because {
  rule: string | null;
  text: string;
  cites: readonly string[];
  verification: Verification;
}

/** `adjustments` lead from the nominal date and the first choice of exam to what is planned, in order. */
export interface PlannedExplanation {
  key: string;
  planned: true;
  nominal: CalendarDate;
  target: CalendarDate;
  because: Because[];
  adjustments: (Adjustment & { text: string })[];
}

export interface AbsentExplanation {
  assessment: string;
  planned: false;
  because: Because[];
  adjustments: [];
}

export type Explanation = PlannedExplanation | AbsentExplanation;
