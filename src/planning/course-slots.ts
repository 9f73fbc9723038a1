/** The slots of all rules of a course, worked out once for all cases that have the same rules. */
import type { Cadence } from '../domain/patient-case.js';
import type { ApplicableRule } from './applicable-rules.js';
import { ruleSlots, type TimedSlot } from './rule-slots.js';

/** Rule by rule. */
type SlotsOfRules = readonly (readonly TimedSlot[])[];

export interface CourseSlots {
  all: SlotsOfRules;
  /**
   * Those that can fall into a period, from the months that it begins and ends after the anchor: found by their months
   * alone, before any date is worked out; with all others of their months, as scans and visits are placed together.
   */
  near: (from: number, to: number) => SlotsOfRules;
}

/** More than anchors of thirty years ask for; then begun again, so that memory stays bounded. */
const mostPeriods = 1000;

function slotsNear(all: SlotsOfRules, from: number, to: number): SlotsOfRules {
  const near = all.flatMap((slots) => slots.filter(({ reached }) => reached[1] >= from && reached[0] <= to));
  const months = new Set(near.map(({ slot }) => slot.month));
  return all.map((slots) => slots.filter(({ slot }) => months.has(slot.month)));
}

function timedCourse(all: SlotsOfRules): CourseSlots {
  const known = new Map<number, SlotsOfRules>();
  return {
    all,
    near: (from, to) => {
      // The calendar has 120,000 months.
      const key = from * 1_000_000 + to;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= mostPeriods) known.clear();
      const near = slotsNear(all, from, to);
      known.set(key, near);
      return near;
    },
  };
}

/** By the horizon in months. */
type Courses = WeakMap<readonly ApplicableRule[], Map<number, CourseSlots>>;

const courses: Record<Cadence, Courses> = { shortest: new WeakMap(), longest: new WeakMap() };

export function courseSlots(rules: readonly ApplicableRule[], cadence: Cadence, horizonMonths: number): CourseSlots {
  const ofRules = courses[cadence].get(rules);
  const known = ofRules?.get(horizonMonths);
  if (known) return known;
  const course = timedCourse(rules.map(({ rule }) => ruleSlots(rule, cadence, horizonMonths)));
  courses[cadence].set(rules, (ofRules ?? new Map<number, CourseSlots>()).set(horizonMonths, course));
  return course;
}
