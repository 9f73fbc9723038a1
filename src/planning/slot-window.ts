/** The window around a nominal date in which an assessment still counts as on time. */
import { addDays, type CalendarDate, daysBetween, earliestOf, latestOf } from '../domain/calendar-date.js';
import type { Window } from '../domain/follow-up-plan.js';
import type { Cadence } from '../domain/patient-case.js';
import type { Slot } from './expand-rule.js';
import type { NominalDates } from './nominal-dates.js';

/** Days either side of the nominal date, by interval in months: our own choice (expert-choice), from no source. */
const tolerances = [
  { upToMonths: 4, days: 14 },
  { upToMonths: 6, days: 28 },
  { upToMonths: Number.POSITIVE_INFINITY, days: 42 },
];

export const toleranceDays = (everyMonths: number): number =>
  tolerances.find(({ upToMonths }) => everyMonths <= upToMonths)?.days ?? 0;

/** The first and the last month into which the window of a slot can reach. */
export function monthsReached({ month, slackMonths, everyMonths, rule: { windowMonths } }: Slot): [number, number] {
  // The shortest month has 28 days.
  const months = Math.ceil(toleranceDays(everyMonths ?? Number.POSITIVE_INFINITY) / 28);
  const [first, last] = windowMonths ?? [month - months, month + months];
  return [Math.min(first, month - slackMonths), Math.max(last, month + slackMonths)];
}

/**
 * Tolerance both ways; where the source gives an interval range, also as far as that range reaches; cut halfway to
 * the neighbouring slots of the same rule, so that windows never overlap; never on or before the anchor.
 */
export function slotWindow(slot: Slot, nominalOf: NominalDates, cadence: Cadence): Window {
  const { month, slackMonths, rule } = slot;
  const nominal = nominalOf(month);
  const window = rule.windowMonths
    ? { earliest: nominalOf(rule.windowMonths[0]), latest: nominalOf(rule.windowMonths[1]) }
    : tolerated(nominal, slot.everyMonths ?? Number.POSITIVE_INFINITY);
  const { earliest, latest } = window;
  const reaches =
    cadence === 'shortest'
      ? { earliest, latest: latestOf(latest, nominalOf(month + slackMonths)) }
      : { earliest: earliestOf(earliest, nominalOf(month - slackMonths)), latest };
  const afterPrevious = slot.previous === null ? nominalOf(0) : halfway(nominalOf(slot.previous), nominal);
  return {
    earliest: latestOf(reaches.earliest, addDays(afterPrevious, 1)),
    latest: slot.next === null ? reaches.latest : earliestOf(reaches.latest, halfway(nominal, nominalOf(slot.next))),
  };
}

const tolerated = (nominal: CalendarDate, everyMonths: number): Window => {
  const days = toleranceDays(everyMonths);
  return { earliest: addDays(nominal, -days), latest: addDays(nominal, days) };
};

/** The last day that still belongs to the earlier of two neighbours. */
const halfway = (earlier: CalendarDate, later: CalendarDate): CalendarDate =>
  addDays(earlier, Math.floor(daysBetween(earlier, later) / 2));
