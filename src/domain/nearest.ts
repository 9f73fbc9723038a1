/** The known word that a misspelt one most probably meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The nearest of `known`, if at most two letters or a third of the word are wrong. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 60) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  const wrong = distance(word.toLowerCase(), best.toLowerCase());
  return wrong <= Math.max(2, Math.floor(best.length / 3)) && wrong < best.length ? best : undefined;
}
