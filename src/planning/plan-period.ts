/** What falls into a period, for worklists of large cohorts: the same steps as for a plan, without what lies far off. */
import type { PlannedAssessment, Window } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { PlanWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { checkPlannable } from './check-plannable.js';
import { dateCourse } from './date-course.js';
import { planFollowUp } from './plan-follow-up.js';
import type { PlanOptions } from './plan-options.js';
import { caseWarnings, planWarnings } from './plan-warnings.js';
import { plannedAssessments } from './planned-assessments.js';

export interface PlannedPeriod {
  /** Those of the present course whose target is in the period, as in the whole plan but for merged exams. */
  assessments: PlannedAssessment[];
  /** About the case, and about slots near the period. */
  warnings: readonly PlanWarning[];
}

/**
 * Where days are spaced apart, for a log or times away, each date hangs on those before it: then the whole is planned.
 * Throws as `planFollowUp` does.
 */
export function planPeriod(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  options: PlanOptions,
  period: Window,
): PlannedPeriod {
  const { log, preferences, riskFactors } = patientCase;
  const isIn = ({ target }: Pick<PlannedAssessment, 'target'>): boolean =>
    target >= period.earliest && target <= period.latest;
  if (log || preferences.away || riskFactors.metastasis === 'active') {
    const { assessments, warnings } = planFollowUp(patientCase, protocol, options);
    return { assessments: assessments.filter(isIn), warnings };
  }
  const { asOf, warnings = [] } = options;
  checkPlannable(patientCase, asOf);
  const course = dateCourse({ patientCase, entries: [] }, protocol, options, period);
  return {
    assessments: plannedAssessments(course.placed.filter(isIn), { asOf, logFrom: null, closed: null }),
    warnings: [
      ...warnings,
      ...caseWarnings(patientCase, protocol, course.outline, asOf),
      ...planWarnings(patientCase, course, []),
    ],
  };
}
