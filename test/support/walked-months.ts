/** A second way to the months of a rule: walk from month to month and ask in each one whether the interval is full. */
import type { MonthsOrRange, SurveillanceRule } from '../../src/domain/surveillance-protocol.js';

export interface WalkedMonth {
  month: number;
  everyMonths: number | null;
  /** Months by which the source's range goes beyond the interval taken. */
  rangeMonths: number;
}

const least = (value: MonthsOrRange): number => (typeof value === 'number' ? value : value[0]);
const most = (value: MonthsOrRange): number => (typeof value === 'number' ? value : value[1]);

/** Longer than any plan, and one more interval. */
const longWalk = 400;

const walks = new WeakMap<SurveillanceRule, Map<string, WalkedMonth[]>>();

/** All months of the rule, far beyond the longest plan, by the cadence's reading of every range. */
export function walkedMonths(rule: SurveillanceRule, cadence: string): WalkedMonth[] {
  const known = walks.get(rule) ?? new Map<string, WalkedMonth[]>();
  walks.set(rule, known);
  const walked = known.get(cadence) ?? walk(rule, cadence);
  known.set(cadence, walked);
  return walked;
}

function walk(rule: SurveillanceRule, cadence: string): WalkedMonth[] {
  const shortest = cadence === 'shortest';
  const phases = (rule.phases ?? []).map(({ from, to, everyMonths }) => ({
    from: shortest ? most(from) : least(from),
    to: to === null ? 10_000 : shortest ? most(to) : least(to),
    everyMonths: shortest ? least(everyMonths) : most(everyMonths),
    rangeMonths: most(everyMonths) - least(everyMonths),
  }));
  const found: WalkedMonth[] = [];
  let last = phases[0]?.from ?? 0;
  for (let month = last + 1; month <= longWalk; month += 1) {
    const inForce = phases.find(({ from, to }) => last >= from && last < to);
    const covered = phases.some(({ from, to }) => month > from && month <= to);
    if (inForce && covered && month - last === inForce.everyMonths) {
      found.push({ month, everyMonths: inForce.everyMonths, rangeMonths: inForce.rangeMonths });
      last = month;
    }
  }
  return [...found, ...(rule.at ?? []).map((month) => ({ month, everyMonths: null, rangeMonths: 0 }))];
}
