/** Months as the source gives them. */
import type { MonthsOrRange } from './surveillance-protocol.js';

/** `3`, or `3–4` where the source leaves it open. */
export const monthsText = (months: MonthsOrRange): string =>
  typeof months === 'number' ? `${months}` : months.join('–');

export const leastOf = (months: MonthsOrRange): number => (typeof months === 'number' ? months : months[0]);
export const mostOf = (months: MonthsOrRange): number => (typeof months === 'number' ? months : months[1]);
