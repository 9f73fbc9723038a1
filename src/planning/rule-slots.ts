/** The slots of a rule, worked out once: the rules, unlike the dates, are the same for all cases of a cohort. */
import type { Cadence } from '../domain/patient-case.js';
import type { SurveillanceRule } from '../domain/surveillance-protocol.js';
import { expandRule, type Slot } from './expand-rule.js';
import { monthsReached } from './slot-window.js';

/** `timing` is one and the same object for all slots, of whatever rule, that fall on the same days of a plan. */
export interface TimedSlot {
  slot: Slot;
  timing: object;
  reached: readonly [number, number];
}

const slotsOf = new WeakMap<SurveillanceRule, Map<string, readonly TimedSlot[]>>();
const timings = new Map<string, object>();

function timingOf({ month, previous, next, everyMonths, slackMonths, rule: { windowMonths } }: Slot): object {
  const key = [month, previous, next, everyMonths, slackMonths, windowMonths].join('|');
  const timing = timings.get(key) ?? { key };
  timings.set(key, timing);
  return timing;
}

const timed = (slot: Slot): TimedSlot => ({ slot, timing: timingOf(slot), reached: monthsReached(slot) });

/** As `expandRule`, with the timing of each slot. */
export function ruleSlots(rule: SurveillanceRule, cadence: Cadence, horizon: number): readonly TimedSlot[] {
  const ofRule = slotsOf.get(rule) ?? new Map<string, readonly TimedSlot[]>();
  slotsOf.set(rule, ofRule);
  const key = `${cadence} ${horizon}`;
  const slots = ofRule.get(key) ?? expandRule(rule, cadence, horizon).map(timed);
  ofRule.set(key, slots);
  return slots;
}
