/** How many columns of a terminal a line takes, counted apart from the library that the program counts with. */
import { stripVTControlCharacters } from 'node:util';

const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;
const none = /^(?:\p{Mark}|\p{Cf})/u;

export const displayWidth = (line: string): number =>
  [...stripVTControlCharacters(line)].reduce(
    (width, character) => width + (none.test(character) ? 0 : wide.test(character) ? 2 : 1),
    0,
  );

/** The lines that take more than `limit` columns. */
export const linesBeyond = (limit: number, text: string): string[] =>
  text.split('\n').filter((line) => displayWidth(line) > limit);
