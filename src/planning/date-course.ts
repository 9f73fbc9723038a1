/** The slots of one course on their days: risk → rules → months → dates → log → days. */
import type { Window } from '../domain/follow-up-plan.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { type CaseOutline, outlineCase } from './case-outline.js';
import type { Course } from './courses.js';
import { type DatedRule, dateSlots } from './date-slots.js';
import type { DatedSlot } from './dated-slot.js';
import { type DayRules, dayRules } from './day-rules.js';
import { monitoringProtocol, monitoringSlots } from './monitoring.js';
import { placeRules } from './place-rules.js';
import type { PlanOptions } from './plan-options.js';

export interface DatedCourse {
  /** The one chosen, or that of the interval that was stated. */
  protocol: SurveillanceProtocol;
  outline: CaseOutline;
  days: DayRules;
  dated: DatedRule[];
  placed: DatedSlot[];
}

/** With a `period` only the slots of months that can touch it, each where it is in the whole course; without a log only. */
export function dateCourse(
  { patientCase, entries, monitoring }: Pick<Course, 'patientCase' | 'entries' | 'monitoring'>,
  chosen: SurveillanceProtocol,
  { reference, holidayOn }: Pick<PlanOptions, 'reference' | 'holidayOn'>,
  period: Window | null = null,
): DatedCourse {
  const protocol = monitoring ? monitoringProtocol(monitoring, patientCase) : chosen;
  const { preferences } = patientCase;
  const outline = outlineCase(patientCase, protocol, monitoring ? { ...reference, supplements: [] } : reference);
  const { rules, horizon } = outline;
  const days = dayRules(preferences, holidayOn);
  const dated = monitoring
    ? monitoringSlots(rules, patientCase, monitoring, horizon.horizonMonths, entries)
    : dateSlots(rules, patientCase, horizon.horizonMonths, entries, period);
  return { protocol, outline, days, dated, placed: placeRules(dated, preferences.scanLeadDays, days) };
}
