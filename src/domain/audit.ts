/** Planned against done: the result of an audit. With its cases it is the JSON that `audit --format json` prints. */
import type { Assessment } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import type { StopReason } from './log-entry.js';

/**
 * on-time: in the window; early, late: done outside it, and still counted for this slot; missed: not done;
 * not-yet-due: the window was still open when follow-up ended or the audit was made; not-applicable: dropped before.
 */
export const auditClasses = ['on-time', 'early', 'late', 'missed', 'not-yet-due', 'not-applicable'] as const;
export type AuditClass = (typeof auditClasses)[number];

export interface AuditedSlot {
  key: string;
  assessment: Assessment;
  /** Year of follow-up, 1 for the first. */
  year: number;
  target: CalendarDate;
  earliest: CalendarDate;
  latest: CalendarDate;
  class: AuditClass;
  /** When it was done; null: it was not. */
  on: CalendarDate | null;
  /** Days from the target, negative before it; null where it was not done. */
  daysFromTarget: number | null;
  /** Days by which it was outside its window, 0 inside; null where it was not done. */
  daysOutside: number | null;
}

/** What ended the time under observation: the day of the audit, the last news of the person, or an event. */
export type FollowUpEnd = 'audit' | 'last-contact' | 'recurrence' | StopReason;

export interface AuditedCase {
  id: string;
  protocol: string;
  anchor: CalendarDate;
  end: { on: CalendarDate; by: FollowUpEnd };
  followUpDays: number;
  slots: AuditedSlot[];
  /** Done, but asked for by no slot. */
  extra: { on: CalendarDate; what: string }[];
}

/** 95 % interval of a share by Wilson's score method; null where there is nothing to share. */
export type Interval = [low: number, high: number] | null;

export interface Quartiles {
  count: number;
  q1: number;
  median: number;
  q3: number;
}

/** One assessment in one year of follow-up: only slots whose window closed while the person was followed. */
export interface AdherenceRow {
  assessment: Assessment;
  year: number;
  advised: number;
  onTime: number;
  early: number;
  late: number;
  missed: number;
  /** On time among advised. */
  share: number | null;
  interval95: Interval;
  /** Done at all, whenever, among advised. */
  doneShare: number | null;
  doneInterval95: Interval;
  /** Days from the target of those that were done; null where none was. */
  delayDays: Quartiles | null;
}

export interface CohortAudit {
  cases: number;
  adherence: AdherenceRow[];
  /** Cases followed through year one; `n` had every visit advised for it, whenever in time it came. */
  allAdvisedYearOne: { cases: number; n: number; share: number | null; interval95: Interval };
  delayDays: Quartiles | null;
  extra: number;
  followUp: {
    personYears: number;
    /** By reverse Kaplan–Meier: how long people could have been followed; null where the curve stays above one half. */
    medianMonths: number | null;
    ends: Partial<Record<FollowUpEnd, number>>;
  };
}

export interface ProtocolAudit {
  protocol: string;
  asOf: CalendarDate;
  cohort: CohortAudit;
  /** Cases that the protocol does not cover or that cannot be planned, with the reason. */
  notAudited: { id: string; reason: string }[];
}
