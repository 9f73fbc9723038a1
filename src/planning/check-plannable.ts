/** Cases for which no dates can honestly be given. */
import { addMonths, type CalendarDate, monthsBetween } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';

/** Further back than any plan reaches (30 years), or further ahead than treatment is planned, a date is a typing error. */
const yearsBack = 30;
const yearsAhead = 1;

function isFarOff(date: CalendarDate, asOf: CalendarDate): boolean {
  const months = monthsBetween(asOf, date);
  // So near that no day need be counted, as in nearly all cases of a cohort.
  if (months > -12 * yearsBack && months < 12 * yearsAhead) return false;
  return date < addMonths(asOf, -12 * yearsBack) || date > addMonths(asOf, 12 * yearsAhead);
}

/** Throws for active metastatic disease without a stated interval, and for an anchor that is implausibly far from `asOf`. */
export function checkPlannable({ anchor, riskFactors, preferences }: PatientCase, asOf: CalendarDate): void {
  if (isFarOff(anchor.date, asOf))
    throw new FollowUpError({
      code: 'far-off-date',
      where: 'anchor.date',
      details: { value: anchor.date, asOf, yearsBack, yearsAhead },
    });
  if (riskFactors.metastasis === 'active' && !preferences.monitorEvery)
    throw new FollowUpError({ code: 'active-disease', where: 'riskFactors.metastasis', details: {} });
}
