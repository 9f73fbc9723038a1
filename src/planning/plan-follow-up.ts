/** The middle of the program: a case and a protocol go in, a dated, explained plan comes out. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { PlanWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { applicableRules } from './applicable-rules.js';
import { assessRisk } from './assess-risk.js';
import { bundleTrips } from './bundle-trips.js';
import { checkPlannable } from './check-plannable.js';
import { dateSlots } from './date-slots.js';
import { caseFacts } from './meets-criteria.js';
import { placeSlots } from './place-slots.js';
import { caseWarnings, planWarnings } from './plan-warnings.js';
import { plannedAssessments } from './planned-assessments.js';
import { planningHorizon } from './planning-horizon.js';
import { coveredPopulation } from './select-population.js';
import { sourcesOf } from './sources-of.js';
import { tallyBurden } from './tally-burden.js';

export interface PlanOptions {
  /** The day on which the plan is read: statuses refer to it. */
  asOf: CalendarDate;
  reference: ClinicalReference;
  /** Warnings that arose before planning, such as how the protocol was chosen. */
  warnings?: readonly PlanWarning[];
}

/**
 * Plans the follow-up of one case by one protocol. Pure: the same arguments give the same plan, in every time zone.
 * Throws FollowUpError for active disease, an implausible anchor, or a protocol that does not cover the case.
 */
export function planFollowUp(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  options: PlanOptions,
): FollowUpPlan {
  const { asOf, reference } = options;
  checkPlannable(patientCase, asOf);
  const risk = assessRisk(patientCase, reference.tierCriteria);
  const population = coveredPopulation(patientCase, protocol, reference);
  const { rules, absent } = applicableRules(
    patientCase,
    protocol,
    population,
    caseFacts(patientCase, risk.tier),
    reference,
  );
  const horizon = planningHorizon(rules, patientCase.preferences);
  const dated = dateSlots(rules, patientCase, horizon.horizonMonths);
  const placed = placeSlots(dated, patientCase.preferences);
  const { assessments, trips } = bundleTrips(plannedAssessments(placed, asOf));
  const { burden, doseUnknown, doseCites } = tallyBurden(trips, reference.doses);
  const { id, title, version, verification, cites } = protocol;
  const { cadence } = patientCase.preferences;
  return {
    case: patientCase,
    asOf,
    risk,
    protocol: {
      id,
      title,
      version,
      population: population.title,
      cadence,
      horizonMonths: horizon.horizonMonths,
      verification,
      cites,
    },
    assessments,
    trips,
    burden,
    warnings: [
      ...(options.warnings ?? []),
      ...caseWarnings(patientCase, protocol, population, asOf, reference),
      ...planWarnings({ patientCase, protocol, absent, horizon, placed, doseUnknown }),
    ],
    sources: sourcesOf([...cites, ...assessments.flatMap((each) => each.cites), ...doseCites], protocol, reference),
  };
}
