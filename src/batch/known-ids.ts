/** Which ids a cohort has had so far, and in which line, in little memory. */
import { idWords } from './id-words.js';

/** Words of 32 bits a slot: three of the id, then the line, negative where they are a hash. 0 marks a free slot. */
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
  /** Another one in each run, so that nobody can write a cohort whose ids all want one slot. */
  readonly #seed = Math.floor(Math.random() * 2 ** 32);

  /** Enters an id with its line, which is above 0; the earlier line if it was there. */
  enter(id: string, line: number): number | null {
    const { words, isHashed } = idWords(id);
    const [a, b, c] = words;
    if (this.#count >= (this.#table.length / slotWords) * fullest) this.#grow();
    const signed = isHashed ? -line : line;
    const slot = this.#slotFor(a, b, c, signed);
    const known = this.#table[slot + 3] ?? 0;
    if (known !== 0) return Math.abs(known);
    this.#fill(slot, a, b, c, signed);
    this.#count += 1;
    return null;
  }

  /** Where the id stands, or the free slot that it would get (open addressing, the next free one). */
  #slotFor(a: number, b: number, c: number, signed: number): number {
    const table = this.#table;
    // A power of two, so that no division is needed.
    const slots = table.length / slotWords;
    for (let index = this.#spread(a, b, c) & (slots - 1); ; index = (index + 1) & (slots - 1)) {
      const slot = index * slotWords;
      const line = table[slot + 3] ?? 0;
      if (line === 0) return slot;
      const isSame = table[slot] === a && table[slot + 1] === b && table[slot + 2] === c;
      if (isSame && line < 0 === signed < 0) return slot;
    }
  }

  /** Every bit of the words has a part in the lowest ones of the result. */
  #spread(a: number, b: number, c: number): number {
    let mixed = Math.imul(a ^ this.#seed, 0xcc9e2d51);
    mixed = Math.imul(mixed ^ (mixed >>> 15) ^ b, 0x1b873593);
    mixed = Math.imul(mixed ^ (mixed >>> 13) ^ c, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  }

  #fill(slot: number, a: number, b: number, c: number, signed: number): void {
    const table = this.#table;
    table[slot] = a;
    table[slot + 1] = b;
    table[slot + 2] = c;
    table[slot + 3] = signed;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotWords) {
      const [a = 0, b = 0, c = 0, signed = 0] = old.subarray(slot, slot + slotWords);
      if (signed !== 0) this.#fill(this.#slotFor(a, b, c, signed), a, b, c, signed);
    }
  }
}
