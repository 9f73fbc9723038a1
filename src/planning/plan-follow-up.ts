/** The middle of the program: a case and a protocol go in, a dated, explained plan comes out. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { checkPlannable } from './check-plannable.js';
import { coursesOf } from './courses.js';
import { knownEntries } from './known-entries.js';
import { planCourse } from './plan-course.js';
import type { PlanOptions } from './plan-options.js';

export type { PlanOptions };

/**
 * Plans the follow-up of one case by one protocol. Pure: the same arguments give the same plan, in every time zone.
 * The plan is that of the present course; those before it, each ended by a recurrence, stand in `earlierCourses`.
 * Throws FollowUpError for active disease, an implausible anchor, or a protocol that does not cover the case.
 */
export function planFollowUp(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  options: PlanOptions,
): FollowUpPlan {
  checkPlannable(patientCase, options.asOf);
  const known = knownEntries(patientCase.log ?? [], options.asOf);
  const logFrom = known.map(({ on }) => on).sort()[0] ?? null;
  const plans = coursesOf(patientCase, known).map((course) => planCourse(course, protocol, logFrom, options));
  const [plan, ...earlier] = plans.reverse();
  if (!plan) throw new Error('A case has at least one course.');
  return earlier.length === 0 ? plan : { ...plan, earlierCourses: earlier.reverse() };
}
