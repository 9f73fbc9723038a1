/** Some rows of a cohort that lie one after another in the input: what is read, planned and written in one go. */

export interface RowBlock {
  /** How many rows of the input come before these. */
  firstRow: number;
  bytes: Uint8Array;
  /** Where each row ends in `bytes`, its line end included. */
  ends: number[];
  /** The line of the input, counted from 1, on which each row begins. */
  lines: number[];
  /** The length of a single row that is too long to be kept; `bytes` holds its beginning. */
  oversizeBytes: number | null;
}

/** The bytes of one row, with its line end. */
export const rowBytes = ({ bytes, ends }: RowBlock, index: number): Uint8Array =>
  bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);

const longestRaw = 65_536;
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** A row as it was written, without its line end, for the one who mends it; very long rows are cut. */
export const rawRow = (block: RowBlock, index: number): string =>
  lenient.decode(rowBytes(block, index).subarray(0, longestRaw)).replace(/\r?\n$/, '');
