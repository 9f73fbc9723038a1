/** A phase of a rule in words, ranges as the source gives them. */
import { monthsText } from '../domain/months-text.js';
import type { SurveillancePhase } from '../domain/surveillance-protocol.js';

/** `every 3–4 months, after month 0 up to month 24–36`. */
export const phaseText = ({ from, to, everyMonths }: SurveillancePhase): string =>
  `every ${monthsText(everyMonths)} month${everyMonths === 1 ? '' : 's'}, after month ${monthsText(from)} ${to === null ? 'without an end' : `up to month ${monthsText(to)}`}`;
