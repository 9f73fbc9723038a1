/** What the reader must know about the facts behind a plan. */
import type { CalendarDate } from '../domain/calendar-date.js';
import { type Exam, examLabels } from '../domain/exam.js';
import { anchorLabels, type PatientCase } from '../domain/patient-case.js';
import { type PlanWarning, planWarning, type WarningCode, type WarningDetails } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import type { CaseOutline } from './case-outline.js';
import type { DatedCourse } from './date-course.js';
import { type DatedSlot, fixedDay } from './dated-slot.js';

type Warn = <C extends WarningCode>(code: C, details: WarningDetails[C]) => void;

/** Warnings about the case and the protocol, before any date is looked at. */
export function caseWarnings(
  { anchor, riskFactors: { sizeCm } }: PatientCase,
  { id, anchor: { event: counted, stated } }: SurveillanceProtocol,
  { warnings: { unknown, followUp } }: CaseOutline,
  asOf: CalendarDate,
): PlanWarning[] {
  const found = [...unknown];
  const warn: Warn = (code, details) => found.push(planWarning(code, details));
  if (sizeCm !== 'unknown' && sizeCm > 40) warn('large-size', { sizeCm });
  if (anchor.date > asOf) warn('anchor-in-future', { date: anchor.date });
  if (anchor.event !== counted)
    warn('anchor-differs', { protocol: id, counts: anchorLabels[counted], given: anchorLabels[anchor.event], stated });
  found.push(...followUp);
  return found;
}

/** Warnings about what planning could not give as asked. */
export function planWarnings(
  patientCase: PatientCase,
  { protocol, outline: { horizon }, placed, days }: DatedCourse,
  doseUnknown: readonly Exam[],
): PlanWarning[] {
  const { years } = patientCase.preferences;
  const { primarySite } = patientCase.riskFactors;
  const { protocolEnd } = horizon;
  const found: PlanWarning[] = [];
  const warn: Warn = (code, details) => found.push(planWarning(code, details));
  const slots = noteworthy(placed, days);
  if (slots.unverified.length > 0) warn('unverified-intervals', { rules: [...new Set(slots.unverified)] });
  if (slots.unsettled) warn('exam-by-radiology', { site: primarySite });
  if (years !== undefined && years * 12 > protocolEnd)
    warn('beyond-protocol', { protocol: protocol.id, askedYears: years, endMonth: protocolEnd });
  if (slots.cut.length > 0) warn('scan-lead-cut', { keys: slots.cut });
  if (slots.stuck.length > 0) warn('no-working-day', { keys: slots.stuck });
  if (slots.away.length > 0) warn('away-all-window', { keys: slots.away });
  if (doseUnknown.length > 0) warn('dose-unknown', { exams: doseUnknown.map((exam) => examLabels[exam]) });
  return found;
}

/** The rules, and the keys of the slots, that are worth a word, found in one pass. */
function noteworthy(placed: readonly DatedSlot[], { anyDay }: DatedCourse['days']) {
  const unverified: string[] = [];
  const cut: string[] = [];
  const stuck: string[] = [];
  const away: string[] = [];
  let unsettled = false;
  for (const slot of placed) {
    const { rule, phase, chosen, key, target } = slot;
    if ((phase?.verification ?? rule.verification) === 'unverified') unverified.push(rule.id);
    if (chosen.exam === 'radiology-choice') unsettled = true;
    if (isCut(slot)) cut.push(key);
    const against = isWaiting(slot) ? anyDay(target) : null;
    if (against !== null) (against === 'away' ? away : stuck).push(key);
  }
  return { unverified, unsettled, cut, stuck, away };
}

const isWaiting = (slot: DatedSlot): boolean => !slot.record && !fixedDay(slot) && !slot.covered;

/** At the near edge of its window, as the visit is too early for the full lead. */
const isCut = ({ adjustments }: DatedSlot): boolean =>
  adjustments.some(({ from, to, reason }) => reason === 'window-edge' && from < to);
