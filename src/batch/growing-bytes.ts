/** Texts written one after another as UTF-8, in room that was made before and is used again and again. */

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const mostPerUnit = 3;

export class GrowingBytes {
  #room: Buffer<ArrayBuffer>;
  #size = 0;

  /** `room` is filled from its beginning. */
  constructor(room: ArrayBuffer) {
    this.#room = Buffer.from(room);
  }

  /** The size with this text. */
  append(text: string): number {
    const needed = this.#size + text.length * mostPerUnit;
    if (needed > this.#room.length) {
      const larger = Buffer.from(new ArrayBuffer(needed * 2));
      larger.set(this.#room.subarray(0, this.#size));
      this.#room = larger;
    }
    // Not `encodeInto`, which needs a view of the rest of the room for each text.
    if (text !== '') this.#size += this.#room.write(text, this.#size);
    return this.#size;
  }

  /** What was written; its buffer is the room, or a larger one that took its place. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#room.subarray(0, this.#size);
  }
}
