/** A phase of a rule in words, ranges as the source gives them. */
import type { MonthsOrRange, SurveillancePhase } from '../domain/surveillance-protocol.js';

const range = (months: MonthsOrRange): string => (typeof months === 'number' ? `${months}` : months.join('–'));

/** `1 month`, `3–4 months`. */
const monthsText = (months: MonthsOrRange): string => `${range(months)} month${months === 1 ? '' : 's'}`;

/** `every 3–4 months, after month 0 up to month 24–36`. */
export const phaseText = ({ from, to, everyMonths }: SurveillancePhase): string =>
  `every ${monthsText(everyMonths)}, after month ${range(from)} ${to === null ? 'without an end' : `up to month ${range(to)}`}`;
