/** From a rule to the months in which it falls. */
import type { Cadence } from '../domain/patient-case.js';
import type { SurveillancePhase, SurveillanceRule } from '../domain/surveillance-protocol.js';
import { type ResolvedPhase, resolveCadence } from './resolve-cadence.js';

/** One occurrence of a rule, with its neighbours in the same rule (null: none), all in months from the anchor. */
export interface Slot {
  /** Assessment and month: `chest-imaging@m6`. */
  key: string;
  rule: SurveillanceRule;
  phase: SurveillancePhase | null;
  month: number;
  previous: number | null;
  next: number | null;
  /** The interval in force; null for a single occurrence. */
  everyMonths: number | null;
  slackMonths: number;
}

export const slotKey = ({ assessment }: SurveillanceRule, month: number): string => `${assessment}@m${month}`;

/** The occurrence after `month`, by the interval of the phase in force just after it. */
function occurrenceAfter(month: number, phases: readonly ResolvedPhase[]): { month: number; by: ResolvedPhase } | null {
  const by = phases.find(({ from, to }) => from <= month && month < to);
  if (!by) return null;
  const next = month + by.everyMonths;
  return phases.some(({ from, to }) => from < next && next <= to) ? { month: next, by } : null;
}

/**
 * All occurrences up to and including `horizon`, in order. The first is one interval after the start of the first
 * phase, each next one an interval after the previous, so phases abut without sharing or losing a slot.
 */
export function expandRule(rule: SurveillanceRule, cadence: Cadence, horizon: number): Slot[] {
  const phases = resolveCadence(rule.phases ?? [], cadence);
  const slots: Slot[] = [];
  let previous: number | null = null;
  let current = phases[0] ? occurrenceAfter(phases[0].from, phases) : null;
  while (current && current.month <= horizon) {
    const { month, by } = current;
    const following = occurrenceAfter(month, phases);
    const { everyMonths, slackMonths, phase } = by;
    slots.push({
      key: slotKey(rule, month),
      rule,
      phase,
      month,
      previous,
      next: following?.month ?? null,
      everyMonths,
      slackMonths,
    });
    previous = month;
    current = following;
  }
  const single = (rule.at ?? []).filter((month) => month <= horizon);
  return [
    ...slots,
    ...single.map((month, index): Slot => {
      const neighbours = { previous: single[index - 1] ?? null, next: single[index + 1] ?? null };
      return { key: slotKey(rule, month), rule, phase: null, month, ...neighbours, everyMonths: null, slackMonths: 0 };
    }),
  ];
}
