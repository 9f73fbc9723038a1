/** A word that must be one of a few, where commander's own refusal would not say what was probably meant. */
import { Option } from 'commander';
import { FollowUpError } from '../domain/fault.js';
import { notAChoice } from '../domain/not-a-choice.js';

/** The choice, in upper or lower case. Throws `invalid-choice` with a suggestion. */
export function chosenWord<W extends string>(written: string, choices: readonly W[], where: string): W {
  const found = choices.find((choice) => choice === written.toLowerCase());
  if (found) return found;
  throw new FollowUpError({ code: 'invalid-choice', where, details: notAChoice(written, choices) });
}

/** A flag that takes one of a few words, the first if it is left out. */
export const wordFlag = (flag: string, help: string, choices: readonly [string, ...string[]]): Option =>
  new Option(flag, `${help}: ${choices.join(', ')}`)
    .argParser((written: string) => chosenWord(written, choices, flag.split(' ', 1)[0] ?? flag))
    .default(choices[0], choices[0]);
