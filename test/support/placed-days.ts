/** A second way to windows and targets: restated from the rules of the engine, on the second calendar. */
import type { FollowUpPlan, PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { dayNumber, daysLater, isWeekend, monthsLater } from './gregorian.js';
import { walkedMonths } from './walked-months.js';

interface Days {
  earliest: string;
  latest: string;
}

const smaller = (a: string, b: string): string => (a < b ? a : b);
const larger = (a: string, b: string): string => (a > b ? a : b);

/** Tolerance by interval, widened by the source's range, cut halfway between neighbours and after the anchor. */
export function restatedWindow(slot: PlannedAssessment, rule: SurveillanceRule, { case: person }: FollowUpPlan): Days {
  const { date } = person.anchor;
  const { cadence } = person.preferences;
  const months = walkedMonths(rule, cadence);
  const index = months.findIndex(({ month }) => month === slot.month);
  const { everyMonths = null, rangeMonths = 0 } = months[index] ?? {};
  const nominal = monthsLater(date, slot.month);
  const tolerance = everyMonths === null || everyMonths > 6 ? 42 : everyMonths > 4 ? 28 : 14;
  let earliest = daysLater(nominal, -tolerance);
  let latest = daysLater(nominal, tolerance);
  if (rule.windowMonths) {
    earliest = monthsLater(date, rule.windowMonths[0]);
    latest = monthsLater(date, rule.windowMonths[1]);
  }
  if (cadence === 'shortest') latest = larger(latest, monthsLater(date, slot.month + rangeMonths));
  else earliest = smaller(earliest, monthsLater(date, slot.month - rangeMonths));
  const before = months[index - 1];
  const after = months[index + 1];
  const middle = (a: string, b: string): string => daysLater(a, Math.floor((dayNumber(b) - dayNumber(a)) / 2));
  earliest = larger(earliest, daysLater(before ? middle(monthsLater(date, before.month), nominal) : date, 1));
  if (after) latest = smaller(latest, middle(nominal, monthsLater(date, after.month)));
  return { earliest, latest };
}

const firstOf = (from: string, step: 1 | -1, { earliest, latest }: Days): string | undefined => {
  for (let day = from; day >= earliest && day <= latest; day = daysLater(day, step)) if (!isWeekend(day)) return day;
  return undefined;
};

/** The day of a slot: a visit on a working day, a scan before the visit of its month. */
export function restatedTarget(slot: PlannedAssessment, plan: FollowUpPlan): string {
  const { scanLeadDays, weekends } = plan.case.preferences;
  const visit = plan.assessments.find(
    ({ assessment, month }) => assessment === 'clinic-visit' && month === slot.month,
  )?.target;
  const { earliest, latest } = slot.window;
  if (slot.assessment === 'clinic-visit' || visit === undefined) {
    if (weekends === 'keep') return slot.nominal;
    return firstOf(slot.nominal, 1, slot.window) ?? firstOf(slot.nominal, -1, slot.window) ?? slot.nominal;
  }
  const wished = larger(earliest, smaller(latest, daysLater(visit, -scanLeadDays)));
  if (weekends === 'keep') return wished;
  const upToVisit = { earliest, latest: smaller(latest, visit) };
  return firstOf(wished, -1, slot.window) ?? firstOf(wished, 1, upToVisit) ?? wished;
}
