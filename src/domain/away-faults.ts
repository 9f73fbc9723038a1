/** Times away that end before they begin. */
import { contradiction, type Fault } from './fault.js';
import type { Away } from './preferences.js';

export const awayFaults = (away: readonly Away[]): Fault[] =>
  away.flatMap(({ from, to }, index) =>
    to < from ? [contradiction(`preferences.away.${index}.to`, `to ${to}`, `from ${from}`, 'it ends first')] : [],
  );
