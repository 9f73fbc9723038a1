/** Somebody who answers at random, with good and bad spellings; the same for the same numbers. */
import type { Prompter } from '../../src/cli/prompter.js';

const texts: Record<string, readonly string[]> = {
  'Which day was that?': ['2026-03-15', '2024-02-29', '2026-13-01', '15.3.2026', '1900-01-01', ''],
  'How large was the tumour, in centimetres?': ['8', '8.5', '8,5', '?', '0', '101', ''],
  'Which stage does the report give?': ['IA', 'Stage IB', 'II', 'IIIC', 'IV', 'IVB', 'FIGO IB', 'V', "don't know", ''],
  'Of which country or region?': ['NO', 'de-by', 'Norway', ''],
  'What shall this case be called?': ['p7', '007', '1e3', 'true', '# p: "7" ', "a'b", '\u00e6\u00f8\u00e5 \u202e', ''],
};

export interface Heard {
  asked: string[];
  warned: string[];
}

/** `numbers` choose; when they are used up, every answer is the last option or Enter, which always comes to an end. */
export function randomPrompter(numbers: readonly number[], heard: Heard): Prompter {
  let at = 0;
  const pick = <T>(choices: readonly T[]): T | undefined => {
    const number = numbers[at];
    at += 1;
    return choices[number === undefined ? choices.length - 1 : number % choices.length];
  };
  return {
    tell: () => {},
    warn: (text) => heard.warned.push(text),
    choose: async ({ ask }, options) => {
      heard.asked.push(ask);
      // A dead end is never the end here, and past the numbers the site must be one.
      if (ask === 'What now?') return 'again';
      const known = at >= numbers.length && ask.startsWith('Where') ? options.slice(0, 1) : options;
      return pick(known)?.value ?? '';
    },
    tick: async ({ ask }, options) => {
      heard.asked.push(ask);
      return options.filter(() => pick([true, false])).map(({ value }) => value);
    },
    type: async ({ ask }, { otherwise = '' }) => {
      heard.asked.push(ask);
      const typed = at >= numbers.length && ask.startsWith('Which day') ? '2026-03-15' : pick(texts[ask] ?? ['']);
      return typed?.trim() || otherwise;
    },
  };
}
