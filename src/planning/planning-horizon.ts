/** How far a plan reaches. */
import type { Cadence, Preferences } from '../domain/patient-case.js';
import type { SurveillanceRule } from '../domain/surveillance-protocol.js';
import type { ApplicableRule } from './applicable-rules.js';
import { resolveCadence } from './resolve-cadence.js';

/** Months planned where the source gives no end and no years are asked for. */
const openHorizonMonths = 120;

const endOf = (rule: SurveillanceRule, cadence: Cadence): number =>
  Math.max(0, ...resolveCadence(rule.phases ?? [], cadence).map(({ to }) => to), ...(rule.at ?? []));

export interface PlanningHorizon {
  /** The last month planned. */
  horizonMonths: number;
  /** The last month that the protocol gives; Infinity where it is open. */
  protocolEnd: number;
}

/** The protocol's end, or ten years where it is open; years asked for shorten it, and extend open protocols only. */
export function planningHorizon(rules: readonly ApplicableRule[], { cadence, years }: Preferences): PlanningHorizon {
  const protocolEnd = Math.max(0, ...rules.map(({ rule }) => endOf(rule, cadence)));
  const byDefault = protocolEnd === Number.POSITIVE_INFINITY ? openHorizonMonths : protocolEnd;
  return { horizonMonths: Math.min(years === undefined ? byDefault : years * 12, protocolEnd), protocolEnd };
}
