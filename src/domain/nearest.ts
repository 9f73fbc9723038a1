/** The known word that a misspelt one most probably meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The only one of `known` that begins so, else the nearest, if at most two letters or a third of it are wrong. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 60) return undefined;
  const [start, another] = known.filter((each) => word.length > 2 && each.startsWith(word.toLowerCase()));
  if (start && !another) return start;
  const best = closest(word.toLowerCase(), [...known]);
  const wrong = distance(word.toLowerCase(), best.toLowerCase());
  return wrong <= Math.max(2, Math.floor(best.length / 3)) && wrong < best.length ? best : undefined;
}
