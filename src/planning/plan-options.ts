/** What planning needs beside the case and the protocol. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PlanWarning } from '../domain/plan-warning.js';
import type { HolidayOn } from './day-rules.js';

export interface PlanOptions {
  /** The day on which the plan is read: statuses refer to it, and what the log tells of later days is not known yet. */
  asOf: CalendarDate;
  reference: ClinicalReference;
  /** Warnings that arose before planning, such as how the protocol was chosen. */
  warnings?: readonly PlanWarning[];
  /** The name of the public holiday on a day, where the case asks for holidays. */
  holidayOn?: HolidayOn;
}
