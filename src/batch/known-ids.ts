/** Which ids a cohort has had so far, and in which line, in little memory: hashes instead of the ids. */
import { hashWord, idHash } from './id-hash.js';

/** Words of 32 bits a slot: three of the hash, then the line. A line is never 0, so 0 marks a free slot. */
const slotWords = 4;
/**
 * Slots at the start: a million ids fit into 16 MB, which the system hands out page by page as they are used. Spread
 * evenly, some 10,000 ids touch them all, so that memory does not grow from there to a million.
 */
const startSlots = 2 ** 20;
/** So full that the last ids look at many slots, all side by side: that costs less than a table twice as large. */
const fullest = 0.96;

export class KnownIds {
  #table = new Int32Array(startSlots * slotWords);
  #count = 0;

  /**
   * Enters an id with its line; the earlier line if it was there. Two ids are told apart by 96 bits of SHA-256: among
   * a million, two that agree by chance are less likely than 1 in 10 to the 17th.
   */
  enter(id: string, line: number): number | null {
    const hash = idHash(id);
    const a = hashWord(hash, 0);
    const b = hashWord(hash, 4);
    const c = hashWord(hash, 8);
    if (this.#count >= (this.#table.length / slotWords) * fullest) this.#grow();
    const slot = this.#slotFor(a, b, c);
    const known = this.#table[slot + 3] ?? 0;
    if (known !== 0) return known;
    this.#fill(slot, a, b, c, line);
    this.#count += 1;
    return null;
  }

  /** Where the hash stands, or the free slot that it would get (open addressing, the next free one). */
  #slotFor(a: number, b: number, c: number): number {
    const table = this.#table;
    // A power of two, so that no division is needed.
    const slots = table.length / slotWords;
    for (let index = a & (slots - 1); ; index = (index + 1) & (slots - 1)) {
      const slot = index * slotWords;
      if (table[slot + 3] === 0) return slot;
      if (table[slot] === a && table[slot + 1] === b && table[slot + 2] === c) return slot;
    }
  }

  #fill(slot: number, a: number, b: number, c: number, line: number): void {
    const table = this.#table;
    table[slot] = a;
    table[slot + 1] = b;
    table[slot + 2] = c;
    table[slot + 3] = line;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotWords) {
      const [a = 0, b = 0, c = 0, line = 0] = old.subarray(slot, slot + slotWords);
      if (line !== 0) this.#fill(this.#slotFor(a, b, c), a, b, c, line);
    }
  }
}
