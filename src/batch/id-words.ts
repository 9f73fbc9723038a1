/** Ids in three words of 32 bits, to be told apart in little memory: short ones as they are, others by their hash. */
import { hashWord, idHash } from './id-hash.js';

type IdWords = [number, number, number];

/** A byte for each letter. */
const mostLetters = 12;

/** Null where the id does not fit. No two ids have the same words: letter 0, which fills them up, does not count. */
function plainWords(id: string): IdWords | null {
  if (id.length > mostLetters) return null;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let at = 0; at < id.length; at += 1) {
    const letter = id.charCodeAt(at);
    if (letter === 0 || letter > 255) return null;
    const placed = letter << (8 * (at % 4));
    if (at < 4) a |= placed;
    else if (at < 8) b |= placed;
    else c |= placed;
  }
  return [a, b, c];
}

const hashedWords = (id: string): IdWords => {
  const hash = idHash(id);
  return [hashWord(hash, 0), hashWord(hash, 4), hashWord(hash, 8)];
};

/** `isHashed`: the words are 96 bits of SHA-256, which among a million ids agree by chance less often than 1 in 10 to the 17th. */
export function idWords(id: string): { words: IdWords; isHashed: boolean } {
  const plain = plainWords(id);
  return plain ? { words: plain, isHashed: false } : { words: hashedWords(id), isHashed: true };
}
