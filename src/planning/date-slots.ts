/** From rules to dated slots: months, nominal dates, windows. */
import type { PatientCase } from '../domain/patient-case.js';
import type { ApplicableRule } from './applicable-rules.js';
import { type DatedSlot, dateSlot } from './dated-slot.js';
import { expandRule } from './expand-rule.js';
import { nominalDates } from './nominal-dates.js';

export function dateSlots(
  rules: readonly ApplicableRule[],
  { anchor, preferences: { cadence } }: PatientCase,
  horizonMonths: number,
): DatedSlot[] {
  const nominalOf = nominalDates(anchor.date);
  return rules.flatMap(({ rule, chosen }) =>
    expandRule(rule, cadence, horizonMonths).map((slot) => dateSlot(slot, chosen, nominalOf, cadence)),
  );
}
