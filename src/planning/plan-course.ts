/** One course of follow-up: risk → rules → months → dates → log → days → trips. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { intervalText } from '../domain/monitoring-interval.js';
import { planWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { bundleTrips } from './bundle-trips.js';
import { outlineCase } from './case-outline.js';
import type { Course } from './courses.js';
import { dateSlots } from './date-slots.js';
import { dayRules } from './day-rules.js';
import { gapWarnings } from './follow-up-gaps.js';
import { logWarnings, unscheduledEntries } from './log-warnings.js';
import { monitoringProtocol, monitoringSlots } from './monitoring.js';
import { placeRules } from './place-rules.js';
import type { PlanOptions } from './plan-options.js';
import { caseWarnings, planWarnings } from './plan-warnings.js';
import { plannedAssessments } from './planned-assessments.js';
import { planningHorizon } from './planning-horizon.js';
import { sourcesOf } from './sources-of.js';
import { tallyBurden } from './tally-burden.js';

/** `logFrom` is the first day that the whole log tells of; null: there is none. */
export function planCourse(
  { patientCase, entries, after, closed, monitoring }: Course,
  chosen: SurveillanceProtocol,
  logFrom: CalendarDate | null,
  { asOf, reference, warnings = [], holidayOn }: PlanOptions,
): FollowUpPlan {
  const protocol = monitoring ? monitoringProtocol(monitoring, patientCase) : chosen;
  const { preferences } = patientCase;
  const outline = outlineCase(patientCase, protocol, monitoring ? { ...reference, supplements: [] } : reference);
  const { risk, population, rules, absent } = outline;
  const horizon = planningHorizon(rules, preferences);
  const days = dayRules(preferences, holidayOn);
  const dated = monitoring
    ? monitoringSlots(rules, patientCase, monitoring, horizon.horizonMonths, entries)
    : dateSlots(rules, patientCase, horizon.horizonMonths, entries);
  const placed = placeRules(dated, preferences.scanLeadDays, days);
  const context = { asOf, logFrom, closed };
  const { assessments, trips } = bundleTrips(plannedAssessments(placed, context));
  const { burden, doseUnknown, doseCites } = tallyBurden(trips, reference.doses);
  const { id, title, version, verification, cites } = protocol;
  const unmatched = unscheduledEntries(entries, dated);
  const unscheduled = [...unmatched, ...after];
  return {
    case: patientCase,
    asOf,
    risk,
    protocol: {
      id,
      title,
      version,
      population: population.title,
      cadence: preferences.cadence,
      horizonMonths: horizon.horizonMonths,
      verification,
      cites,
    },
    assessments,
    trips,
    burden,
    warnings: [
      ...warnings,
      ...(monitoring ? [planWarning('monitoring', { every: intervalText(monitoring) })] : []),
      ...logWarnings(placed, unmatched, closed),
      ...gapWarnings(dated, placed, context),
      ...caseWarnings(patientCase, protocol, outline, asOf),
      ...planWarnings({ patientCase, protocol, absent, horizon, placed, doseUnknown, days }),
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
