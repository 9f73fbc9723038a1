/** The known word that a misspelt one most probably meant. */
import { distance } from 'fastest-levenshtein';

const letters = (word: string): string => [...word.toLowerCase()].sort().join('');

/**
 * The only one of `known` that begins or ends so, else the only nearest, if at most two letters or a third of it are
 * wrong. Never a guess among equals: `G4` is as near to G1 as to G3, and one of them is the favourable one.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const small = word.toLowerCase();
  const onlyOf = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined);
  const part = (each: string): boolean => small.length > 2 && (each.startsWith(small) || each.endsWith(small));
  const whole = onlyOf(known.filter((each) => part(each.toLowerCase())));
  if (whole !== undefined) return whole;
  const wrong = (each: string): number => distance(small, each.toLowerCase());
  const least = Math.min(...known.map(wrong));
  const nearestOnes = known.filter((each) => wrong(each) === least);
  const best = onlyOf(nearestOnes) ?? onlyOf(nearestOnes.filter((each) => letters(each) === letters(small)));
  return best !== undefined && least <= Math.max(2, Math.floor(best.length / 3)) && least < best.length
    ? best
    : undefined;
}
