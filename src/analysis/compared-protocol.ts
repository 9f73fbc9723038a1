/** One row of the comparison: what a protocol asks of this person, or why it does not cover them. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { Cadence } from '../domain/patient-case.js';
import type { CoveringProtocol, UncoveringProtocol } from '../domain/protocol-comparison.js';
import type { RecurrenceHazard } from '../domain/recurrence-hazard.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { verifications } from '../domain/verification.js';
import type { ComparedPlan } from './compare-aspects.js';
import { countsPerYear } from './counts-per-year.js';
import { recurrenceDelay } from './recurrence-delays.js';

export function coveringProtocol(
  { plan, open }: ComparedPlan,
  { id, title, status }: SurveillanceProtocol,
  hazards: readonly RecurrenceHazard[],
): CoveringProtocol {
  const { protocol, assessments, burden, warnings } = plan;
  const used = new Set(assessments.map(({ verification }) => verification));
  return {
    id,
    title,
    cadence: protocol.cadence,
    status,
    covers: true,
    reason: protocol.population,
    verifications: verifications.filter((verification) => used.has(verification)),
    ...burden,
    firstVisit: firstDate(plan, ({ assessment }) => assessment === 'clinic-visit'),
    firstScan: firstDate(plan, ({ assessment }) => assessment !== 'clinic-visit'),
    lastDate: assessments.at(-1)?.target ?? null,
    horizonMonths: protocol.horizonMonths,
    open,
    perYear: countsPerYear(plan),
    expectedDelayMonths: hazards.map((hazard) => recurrenceDelay(hazard, plan)),
    warnings,
  };
}

const firstDate = (
  { assessments }: FollowUpPlan,
  wanted: (slot: FollowUpPlan['assessments'][number]) => boolean,
): CalendarDate | null => assessments.find(wanted)?.target ?? null;

export const uncoveringProtocol = (
  { id, title, status }: SurveillanceProtocol,
  cadence: Cadence,
  why: readonly string[],
): UncoveringProtocol => ({
  id,
  title,
  cadence,
  status,
  covers: false,
  reason: `for: ${why.join('; ')}`,
  visits: null,
  scans: null,
  firstVisit: null,
  lastDate: null,
  perYear: [],
  doseMilliSievert: null,
  expectedDelayMonths: [],
});
