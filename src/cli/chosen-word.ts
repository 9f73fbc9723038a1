/** A word that must be one of a few, where commander's own refusal would not say what was probably meant. */
import { FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';

/** The choice, in upper or lower case. Throws `invalid-choice` with a suggestion. */
export function chosenWord<W extends string>(written: string, choices: readonly W[], where: string): W {
  const found = choices.find((choice) => choice === written.toLowerCase());
  if (found) return found;
  const meant = nearest(written, choices);
  const details = { value: written, choices, ...(meant && { meant }) };
  throw new FollowUpError({ code: 'invalid-choice', where, details });
}
