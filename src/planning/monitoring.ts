/** Dates during active disease, at the interval that the treating team gave: no guideline, and no advice of ours. */
import { addDays, addMonths, type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import { isSlotEntry, type LogEntry } from '../domain/log-entry.js';
import { intervalText, type MonitoringInterval } from '../domain/monitoring-interval.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol, SurveillanceRule } from '../domain/surveillance-protocol.js';
import type { ApplicableRule } from './applicable-rules.js';
import type { DatedRule } from './date-slots.js';
import type { DatedSlot } from './dated-slot.js';
import { nominalDates } from './nominal-dates.js';
import { reconcileRule } from './reconcile-rule.js';
import { isAbout } from './slot-entries.js';
import { toleranceDays } from './slot-window.js';

const defaultYears = 1;
const assessments = ['clinic-visit', 'site-imaging', 'chest-imaging'] as const;

/** The stated interval in the form of a protocol, so that everything after it is the same as for a guideline. */
export function monitoringProtocol(
  interval: MonitoringInterval,
  { preferences: { years } }: PatientCase,
): SurveillanceProtocol {
  const phase = { from: 0, to: (years ?? defaultYears) * 12, everyMonths: interval.unit === 'm' ? interval.every : 1 };
  const note = 'The interval was stated by the user, as the treating team gave it; no guideline is behind it.';
  const provenance = { cites: [], verification: 'expert-choice' as const };
  return {
    id: 'monitoring',
    title: `Monitoring of active disease, ${intervalText(interval)}`,
    issuer: 'the treating team',
    version: intervalText(interval),
    kind: 'schedule',
    status: 'current',
    reviewed: '2026-11-25',
    anchor: { event: 'treatment-end', stated: false },
    summary: note,
    populations: [{ id: 'active', title: 'Active disease, interval as stated', when: {} }],
    rules: assessments.map(
      (assessment): SurveillanceRule => ({
        id: `monitoring/${assessment}`,
        assessment,
        phases: [phase],
        note,
        ...provenance,
      }),
    ),
    ...provenance,
  };
}

/** Slots `chest-imaging@w8`, `@w16`, …; the window reaches two weeks either way, and never to the next one. */
export function monitoringSlots(
  rules: readonly ApplicableRule[],
  { anchor, preferences: { cadence } }: PatientCase,
  { every, unit }: MonitoringInterval,
  horizonMonths: number,
  log: readonly LogEntry[],
): DatedRule[] {
  const nominalOf = nominalDates(anchor.date);
  const last = nominalOf(horizonMonths);
  const dayOf = (count: number): CalendarDate =>
    unit === 'w' ? addDays(anchor.date, count * 7) : addMonths(anchor.date, count);
  const counts: number[] = [];
  for (let count = every; dayOf(count) <= last; count += every) counts.push(count);
  const known = log.filter(isSlotEntry);
  return rules.map((applicable) => {
    const slots = counts.map((count) => monitoringSlot(applicable, count, dayOf(count), { every, unit }));
    const entries = known.filter((entry) => isAbout(entry, applicable));
    const plan = { nominalOf, cadence, horizonMonths };
    const reconciled = reconcileRule(slots, entries, log, 'grid', plan);
    return { ...reconciled, unmatched: entries.filter((entry) => !reconciled.matched.has(entry)) };
  });
}

function monitoringSlot(
  { rule, chosen }: ApplicableRule,
  count: number,
  nominal: CalendarDate,
  { every, unit }: MonitoringInterval,
): DatedSlot {
  return {
    rule,
    phase: null,
    month: count,
    previous: null,
    next: null,
    everyMonths: unit === 'm' ? every : null,
    everyWeeks: unit === 'w' ? every : null,
    slackMonths: 0,
    key: `${rule.assessment}@${unit}${count}`,
    chosen,
    nominal,
    window: windowAround(nominal, { every, unit }),
    target: nominal,
    adjustments: chosen.adjustments,
    record: null,
    overtaken: false,
    covered: false,
  };
}

function windowAround(nominal: CalendarDate, { every, unit }: MonitoringInterval): Window {
  const next = unit === 'w' ? addDays(nominal, every * 7) : addMonths(nominal, every);
  const interval = daysBetween(nominal, next);
  const days = Math.min(toleranceDays(unit === 'w' ? every / 4 : every), Math.floor((interval - 2) / 2));
  return { earliest: addDays(nominal, -days), latest: addDays(nominal, days) };
}
