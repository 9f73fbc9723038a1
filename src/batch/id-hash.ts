/** Ids as numbers that tell nothing about them. */
import { sha256 } from './sha-256.js';

/** SHA-256 of the UTF-8 text, a character for each byte: nobody knows two ids that share one, or can make them. */
export const idHash = (id: string): string => sha256(id, 'latin1');

/** The 32 bits from a byte of the hash on, with a sign. */
export const hashWord = (hash: string, at: number): number =>
  (hash.charCodeAt(at) << 24) |
  (hash.charCodeAt(at + 1) << 16) |
  (hash.charCodeAt(at + 2) << 8) |
  hash.charCodeAt(at + 3);
