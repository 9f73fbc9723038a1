/** Texts written one after another as UTF-8, in room that is made once and used again. */

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const mostPerUnit = 3;

let room = Buffer.alloc(2 ** 21);

/** Only one can be filled at a time. */
export class GrowingBytes {
  #size = 0;

  /** The size with this text. */
  append(text: string): number {
    const needed = this.#size + text.length * mostPerUnit;
    if (needed > room.length) {
      const larger = Buffer.alloc(needed * 2);
      larger.set(room.subarray(0, this.#size));
      room = larger;
    }
    // Not `encodeInto`, which needs a view of the rest of the room for each text.
    if (text !== '') this.#size += room.write(text, this.#size);
    return this.#size;
  }

  /** Good until the next one is filled. */
  view(): Uint8Array<ArrayBuffer> {
    return room.subarray(0, this.#size);
  }

  copy(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(room.subarray(0, this.#size));
  }
}
