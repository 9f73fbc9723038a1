/** Cases for which no dates can honestly be given. */
import { addMonths, type CalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';

/** Further back than any plan reaches (30 years), or further ahead than treatment is planned, a date is a typing error. */
const yearsBack = 30;
const yearsAhead = 1;

/** Throws for active metastatic disease without a stated interval, and for an anchor that is implausibly far from `asOf`. */
export function checkPlannable({ anchor, riskFactors, preferences }: PatientCase, asOf: CalendarDate): void {
  if (anchor.date < addMonths(asOf, -12 * yearsBack) || anchor.date > addMonths(asOf, 12 * yearsAhead))
    throw new FollowUpError({
      code: 'far-off-date',
      where: 'anchor.date',
      details: { value: anchor.date, asOf, yearsBack, yearsAhead },
    });
  if (riskFactors.metastasis === 'active' && !preferences.monitorEvery)
    throw new FollowUpError({ code: 'active-disease', where: 'riskFactors.metastasis', details: {} });
}
