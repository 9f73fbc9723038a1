/** One case: each slot of its plan against what was done. */
import type { AuditClass, AuditedCase, AuditedSlot } from '../../domain/audit.js';
import { type CalendarDate, daysBetween, earliestOf } from '../../domain/calendar-date.js';
import { type FollowUpEvent, logEntryOf } from '../../domain/follow-up-event.js';
import { type FollowUpPlan, isDropped, type PlannedAssessment } from '../../domain/follow-up-plan.js';
import type { PatientCase } from '../../domain/patient-case.js';
import type { SurveillanceProtocol } from '../../domain/surveillance-protocol.js';
import { planFollowUp } from '../../planning/plan-follow-up.js';
import type { PlanOptions } from '../../planning/plan-options.js';

/**
 * Observation ends on the day of the audit, of the last contact, or of the first recurrence, death or other end; what
 * happened later is not looked at. Throws FollowUpError as planning does.
 */
export function auditCase(
  patientCase: PatientCase,
  events: readonly FollowUpEvent[],
  protocol: SurveillanceProtocol,
  options: PlanOptions,
): AuditedCase {
  const { log: _, ...bare } = patientCase;
  const lastContact = events
    .filter(({ outcome }) => outcome === 'last-contact')
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const asOf = lastContact === undefined ? options.asOf : earliestOf(lastContact, options.asOf);
  const entries = events.flatMap((event) => logEntryOf(event) ?? []).sort((a, b) => (a.on < b.on ? -1 : 1));
  const firstEnd = entries.findIndex(({ outcome }) => outcome === 'recurrence' || outcome === 'stop');
  const log = firstEnd < 0 ? entries : entries.slice(0, firstEnd + 1);
  const plan = planFollowUp({ ...bare, log }, protocol, { ...options, asOf });
  const end: AuditedCase['end'] = plan.closed ?? { on: asOf, by: asOf === options.asOf ? 'audit' : 'last-contact' };
  return {
    id: patientCase.id,
    protocol: protocol.id,
    anchor: patientCase.anchor.date,
    end,
    followUpDays: Math.max(0, daysBetween(patientCase.anchor.date, end.on)),
    slots: plan.assessments.map((slot) => auditedSlot(slot, end.on)),
    extra: extraOf(plan),
  };
}

function auditedSlot(slot: PlannedAssessment, end: CalendarDate): AuditedSlot {
  const { key, assessment, month, target, window, record } = slot;
  const done = record?.outcome === 'done' ? record : null;
  const outside =
    done && (done.on < window.earliest ? daysBetween(done.on, window.earliest) : daysBetween(window.latest, done.on));
  return {
    key,
    assessment,
    year: Math.max(1, Math.ceil(month / 12)),
    target,
    ...window,
    class: classOf(slot, end),
    on: done?.on ?? null,
    daysFromTarget: done?.daysFromTarget ?? null,
    daysOutside: outside === null ? null : Math.max(0, outside),
  };
}

/** A window still open at the end counts for nothing, done or not: else those who came early would count alone. */
function classOf({ status, record, window }: PlannedAssessment, end: CalendarDate): AuditClass {
  if (isDropped(status)) return 'not-applicable';
  if (window.latest >= end) return 'not-yet-due';
  return record?.outcome === 'done' ? record.timing : 'missed';
}

const extraOf = ({ unscheduled = [] }: FollowUpPlan): AuditedCase['extra'] =>
  unscheduled.flatMap(({ on, did, exam, outcome }) => (outcome === 'done' ? [{ on, what: exam ?? did ?? '' }] : []));
