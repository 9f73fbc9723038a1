/** Cuts a stream of bytes into blocks of whole rows, in bounded memory. */
import type { RowBlock } from './row-block.js';
import { lineRowEnd, type RowEnd } from './row-end.js';

/** Small, as each row may become a plan of some 30 kB. */
const fewRows = 32;
/** A block ends with the row that reaches this. */
const blockBytes = 131_072;
/** A longer row is refused. */
export const longestRowBytes = 1_048_576;
/** A row that has no end within this is cut off at the end of its line. */
const windowBytes = 16 * longestRowBytes;
const keptOfOversize = 65_536;

const lineFeed = 0x0a;

function lineFeedsIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < to; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

/** Blocks do not depend on how the bytes arrive. `firstLine` is the line on which the first row begins. */
export async function* cutRows(
  pieces: AsyncIterable<Uint8Array>,
  rowEnd: RowEnd,
  firstLine: number,
  blockRows = fewRows,
): AsyncGenerator<RowBlock> {
  const cutter = new RowCutter(rowEnd, firstLine, blockRows);
  for await (const piece of pieces) {
    cutter.add(piece);
    yield* cutter.blocks(false);
  }
  yield* cutter.blocks(true);
}

/** Fed with pieces, it gives away each block as soon as the block is full. */
class RowCutter {
  /** The room for them is kept and used again. */
  #room: Uint8Array = new Uint8Array();
  #bytes: Uint8Array = new Uint8Array();
  /** Where the block that is being filled begins, and where its last row so far ends. */
  #begin = 0;
  #at = 0;
  #row = 0;
  #ends: number[] = [];
  #lines: number[] = [];
  /** A row that is too long to be kept and of which the end has not come yet. */
  #endless: RowBlock | null = null;

  constructor(
    private readonly rowEnd: RowEnd,
    private line: number,
    private readonly blockRows: number,
  ) {}

  add(piece: Uint8Array): void {
    const rest = this.#bytes.subarray(this.#begin);
    const length = rest.length + piece.length;
    if (length > this.#room.length) this.#room = new Uint8Array(2 * length);
    this.#room.set(rest);
    this.#room.set(piece, rest.length);
    // A view of its own, so that nobody takes these bytes for those before.
    this.#bytes = this.#room.subarray(0, length);
    this.#at -= this.#begin;
    this.#begin = 0;
  }

  *blocks(isLast: boolean): Generator<RowBlock> {
    if (this.#endless) yield* this.#endOfEndless(isLast);
    while (!this.#endless && this.#at < this.#bytes.length) {
      const end = this.#nextEnd(isLast);
      if (end < 0) return;
      const length = end - this.#at;
      const isOversize = length > longestRowBytes;
      if (isOversize && this.#lines.length > 0) yield this.#take();
      const isEnded = isLast || this.#bytes[end - 1] === lineFeed;
      this.#lines.push(this.line);
      this.line += lineFeedsIn(this.#bytes, this.#at, end);
      this.#at = end;
      this.#ends.push(end - this.#begin);
      if (isOversize && !isEnded) this.#endless = this.#takeBeginning(length);
      else if (isOversize) yield this.#takeBeginning(length);
      else if (this.#lines.length === this.blockRows || end - this.#begin >= blockBytes) yield this.#take();
    }
    if (isLast && this.#lines.length > 0) yield this.#take();
  }

  #nextEnd(isLast: boolean): number {
    const end = this.rowEnd(this.#bytes, this.#at, isLast);
    const isTooFar = end < 0 && this.#bytes.length - this.#at > windowBytes;
    return isTooFar ? lineRowEnd(this.#bytes, this.#at, true) : end;
  }

  #take(): RowBlock {
    const bytes = new Uint8Array(this.#bytes.subarray(this.#begin, this.#at));
    const block = { firstRow: this.#row, bytes, ends: this.#ends, lines: this.#lines, oversizeBytes: null };
    this.#row += this.#lines.length;
    this.#begin = this.#at;
    this.#ends = [];
    this.#lines = [];
    return block;
  }

  #takeBeginning(length: number): RowBlock {
    const { bytes, ...block } = this.#take();
    return { ...block, bytes: bytes.slice(0, keptOfOversize), ends: [keptOfOversize], oversizeBytes: length };
  }

  *#endOfEndless(isLast: boolean): Generator<RowBlock> {
    const end = lineRowEnd(this.#bytes, this.#at, isLast);
    const dropped = (end < 0 ? this.#bytes.length : end) - this.#at;
    this.#at += dropped;
    this.#begin = this.#at;
    const block = this.#endless;
    if (!block) return;
    this.#endless = { ...block, oversizeBytes: (block.oversizeBytes ?? 0) + dropped };
    if (end < 0) return;
    yield this.#endless;
    this.#endless = null;
    this.line += 1;
  }
}
