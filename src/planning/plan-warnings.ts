/** What the reader must know about the facts behind a plan. */
import type { CalendarDate } from '../domain/calendar-date.js';
import { type Exam, examLabels } from '../domain/exam.js';
import { anchorLabels, type PatientCase } from '../domain/patient-case.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import { isPalpable } from '../domain/risk-factors.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import type { CaseOutline } from './case-outline.js';
import type { DatedCourse } from './date-course.js';
import { type DatedSlot, fixedDay } from './dated-slot.js';

/** Warnings about the case and the protocol, before any date is looked at. */
export function caseWarnings(
  patientCase: PatientCase,
  protocol: SurveillanceProtocol,
  { population, unknowns }: CaseOutline,
  asOf: CalendarDate,
): PlanWarning[] {
  const { anchor, riskFactors, constraints, course } = patientCase;
  const { metastasis, sizeCm, primarySite } = riskFactors;
  const anchorDiffers = anchor.event !== protocol.anchor.event;
  const { event: counted, stated } = protocol.anchor;
  const differs = { protocol: protocol.id, counts: anchorLabels[counted], given: anchorLabels[anchor.event], stated };
  return [
    ...(unknowns.length > 0 ? [planWarning('unknown-factors', { factors: unknowns })] : []),
    ...(metastasis === 'unknown' ? [planWarning('metastasis-unstated', {})] : []),
    ...(sizeCm !== 'unknown' && sizeCm > 40 ? [planWarning('large-size', { sizeCm })] : []),
    ...(anchor.date > asOf ? [planWarning('anchor-in-future', { date: anchor.date })] : []),
    ...(anchorDiffers ? [planWarning('anchor-differs', differs)] : []),
    ...(course > 1 ? [planWarning('recurrence-convention', {})] : []),
    ...(constraints.contrastAllergy ? [planWarning('contrast-allergy', {})] : []),
    ...(protocol.status === 'current'
      ? []
      : [planWarning('protocol-status', { protocol: protocol.id, status: protocol.status })]),
    ...(isPalpable(primarySite) ? [planWarning('report-new-lump', {})] : []),
    ...[...(protocol.notes ?? []), ...(population.note ? [population.note] : [])].map((note) =>
      planWarning('protocol-note', { note }),
    ),
  ];
}

/** Warnings about what planning could not give as asked. */
export function planWarnings(
  patientCase: PatientCase,
  { protocol, outline: { absent, horizon }, placed, days }: DatedCourse,
  doseUnknown: readonly Exam[],
): PlanWarning[] {
  const { years } = patientCase.preferences;
  const { primarySite } = patientCase.riskFactors;
  const beyond = years !== undefined && years * 12 > horizon.protocolEnd;
  const waiting = placed.filter((slot) => !slot.record && !fixedDay(slot) && !slot.covered);
  const against = (slot: DatedSlot) => days.anyDay(slot.target);
  const away = keysOf(waiting.filter((slot) => against(slot) === 'away'));
  const stuck = keysOf(waiting.filter((slot) => against(slot) !== null && against(slot) !== 'away'));
  const cut = keysOf(
    placed.filter(({ adjustments }) =>
      adjustments.some(({ from, to, reason }) => reason === 'window-edge' && from < to),
    ),
  );
  const unverified = placed.filter(({ rule, phase }) => (phase?.verification ?? rule.verification) === 'unverified');
  const unsettled = placed.some(({ chosen }) => chosen.exam === 'radiology-choice');
  const end = { protocol: protocol.id, askedYears: years ?? 0, endMonth: horizon.protocolEnd };
  return [
    ...[...new Set(absent.map(({ why }) => why))].map((why) => planWarning('no-routine-exam', { why })),
    ...(unverified.length > 0
      ? [planWarning('unverified-intervals', { rules: [...new Set(unverified.map(({ rule }) => rule.id))] })]
      : []),
    ...(unsettled ? [planWarning('exam-by-radiology', { site: primarySite })] : []),
    ...(beyond ? [planWarning('beyond-protocol', end)] : []),
    ...(cut.length > 0 ? [planWarning('scan-lead-cut', { keys: cut })] : []),
    ...(stuck.length > 0 ? [planWarning('no-working-day', { keys: stuck })] : []),
    ...(away.length > 0 ? [planWarning('away-all-window', { keys: away })] : []),
    ...(doseUnknown.length > 0
      ? [planWarning('dose-unknown', { exams: doseUnknown.map((exam) => examLabels[exam]) })]
      : []),
  ];
}

const keysOf = (slots: readonly DatedSlot[]): string[] => slots.map(({ key }) => key);
