/** What a source leaves open ("3–4 months", "2–3 years"), resolved by the named cadence, never averaged. */
import type { Cadence } from '../domain/patient-case.js';
import type { MonthsOrRange, SurveillancePhase } from '../domain/surveillance-protocol.js';

/** A phase with one number for each open one; months (from, to], `to` Infinity where the source gives no end. */
export interface ResolvedPhase {
  from: number;
  to: number;
  everyMonths: number;
  /** Months by which the source's interval range reaches past the resolved one: longer under shortest, shorter under longest. */
  slackMonths: number;
  phase: SurveillancePhase;
}

const ends = (months: MonthsOrRange): readonly [number, number] =>
  typeof months === 'number' ? [months, months] : months;

/** `shortest` takes the smallest interval and the latest boundary, `longest` the largest and the earliest. */
export function resolveCadence(phases: readonly SurveillancePhase[], cadence: Cadence): ResolvedPhase[] {
  const boundary = (months: MonthsOrRange): number => ends(months)[cadence === 'shortest' ? 1 : 0];
  return phases.map((phase) => {
    const [least, most] = ends(phase.everyMonths);
    return {
      from: boundary(phase.from),
      to: phase.to === null ? Number.POSITIVE_INFINITY : boundary(phase.to),
      everyMonths: cadence === 'shortest' ? least : most,
      slackMonths: most - least,
      phase,
    };
  });
}
