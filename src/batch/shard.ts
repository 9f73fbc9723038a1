/** Which part of a cohort a row belongs to, by its id alone: the same on every machine, in any order of the rows. */

import type { Shard } from './batch-settings.js';
import { hashWord, idHash } from './id-hash.js';

/** `key`: the id, or what stands for it in a row that has none. */
export const isInShard = (key: string, shard: Shard | null): boolean =>
  shard === null || (hashWord(idHash(key), 0) >>> 0) % shard.count === shard.number - 1;
