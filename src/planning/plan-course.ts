/** One course of follow-up as a plan: its dated slots, their trips, and what the reader must know. */
import { addMonths, type CalendarDate } from '../domain/calendar-date.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { intervalText } from '../domain/monitoring-interval.js';
import { planWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { assessRisk } from './assess-risk.js';
import { bundleTrips } from './bundle-trips.js';
import type { Course } from './courses.js';
import { dateCourse } from './date-course.js';
import { gapWarnings } from './follow-up-gaps.js';
import { logWarnings, unscheduledEntries } from './log-warnings.js';
import type { PlanOptions } from './plan-options.js';
import { caseWarnings, planWarnings } from './plan-warnings.js';
import { plannedAssessments } from './planned-assessments.js';
import { sourcesOf } from './sources-of.js';
import { tallyBurden } from './tally-burden.js';

/** `logFrom` is the first day that the whole log tells of; null: there is none. */
export function planCourse(
  course: Course,
  chosen: SurveillanceProtocol,
  logFrom: CalendarDate | null,
  options: PlanOptions,
): FollowUpPlan {
  const { patientCase, entries, after, closed, monitoring } = course;
  const { asOf, reference, warnings = [] } = options;
  const datedCourse = dateCourse(course, chosen, options);
  const { protocol, outline, dated, placed } = datedCourse;
  const context = { asOf, logFrom, closed };
  const { assessments, trips } = bundleTrips(plannedAssessments(placed, context));
  const { burden, doseUnknown, doseCites } = tallyBurden(trips, reference.doses);
  const { id, title, version, verification, cites } = protocol;
  const unmatched = unscheduledEntries(entries, dated);
  const unscheduled = [...unmatched, ...after];
  return {
    case: patientCase,
    asOf,
    risk: assessRisk(patientCase, reference.tierCriteria),
    protocol: {
      id,
      title,
      version,
      population: outline.population.title,
      cadence: patientCase.preferences.cadence,
      horizonMonths: outline.horizon.horizonMonths,
      verification,
      cites,
    },
    assessments,
    trips,
    burden,
    warnings: [
      ...warnings,
      ...(monitoring ? [planWarning('monitoring', { every: intervalText(monitoring) })] : []),
      ...logWarnings(placed, unmatched, closed, addMonths(patientCase.anchor.date, outline.horizon.horizonMonths)),
      ...gapWarnings(dated, placed, context),
      ...caseWarnings(patientCase, protocol, outline, asOf),
      ...planWarnings(patientCase, datedCourse, doseUnknown),
    ],
    sources: sourcesOf(
      [...cites, ...[...new Set(assessments.map((each) => each.cites))].flat(), ...doseCites],
      protocol,
      reference,
    ),
    ...(unscheduled.length > 0 && { unscheduled }),
    ...(closed && { closed }),
  };
}
