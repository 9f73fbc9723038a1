/** A word that is none of the few that may stand in its place. */
import type { FaultDetails } from './fault.js';
import { nearest } from './nearest.js';

/** With the choice that was probably meant; `meant` where the nearest is not it, null where none is. */
export const notAChoice = (
  value: string,
  choices: readonly string[],
  meant: string | null = nearest(value, choices) ?? null,
): FaultDetails['invalid-choice'] => ({ value, choices, ...(meant && { meant }) });
