/** Ids as numbers that tell nothing about them. */
import { sha256 } from './sha-256.js';

/** SHA-256 of the UTF-8 text: nobody knows two ids that share one, or can make them. */
export const idHash = (id: string): Buffer => sha256(id);
