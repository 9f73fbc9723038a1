/** Small text files and standard input, read whole within a limit. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FileProblem, guarded } from './file-problem.js';

export const limitBytes = 1_000_000;
/** Most files are smaller; room for the largest in each would be slow in a folder of many. */
const usualBytes = 65_536;

const shownName = (path: string): string => (path === '-' ? 'standard input' : path);

/** The text of a file, or of standard input for `-`; UTF-8, at most 1 MB, not empty. Throws FileProblem. */
export const readText = (path: string): string => decode(readBytes(path), shownName(path));

/** The bytes of a file, or of standard input for `-`; at most 1 MB. Throws FileProblem. */
export function readBytes(path: string): Buffer {
  const shown = shownName(path);
  return guarded(shown, 'reading', () => {
    const file = path === '-' ? 0 : openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) throw new FileProblem(shown, 'folder', 'reading');
      return readUpTo(file, shown);
    } finally {
      if (path !== '-') closeSync(file);
    }
  });
}

/** Reads to the end, but never more than the limit: a file of 50 MB or an endless pipe costs nothing. */
function readUpTo(file: number, shown: string): Buffer {
  let bytes: Buffer = Buffer.alloc(usualBytes);
  let length = 0;
  for (;;) {
    const count = readChunk(file, bytes, length);
    length += count;
    if (length > limitBytes) throw new FileProblem(shown, 'too-large', 'reading');
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = enlarged(bytes);
  }
}

function enlarged(bytes: Buffer): Buffer {
  const larger = Buffer.alloc(limitBytes + 1);
  bytes.copy(larger);
  return larger;
}

/** A terminal or pipe in non-blocking mode answers EAGAIN while nothing is there yet. */
function readChunk(file: number, bytes: Uint8Array, offset: number): number {
  for (;;) {
    try {
      return readSync(file, bytes, offset, bytes.length - offset, null);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EOF')))
        throw error;
      if (error.code === 'EOF') return 0;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** A byte-order mark is left out. Throws FileProblem unless it is text. */
export function decode(bytes: Uint8Array, shown: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(shown, 'not-utf8', 'reading');
  }
  // UTF-16 without a mark is valid UTF-8 full of NULs.
  if (text.includes('\0')) throw new FileProblem(shown, 'not-utf8', 'reading');
  if (text.trim() === '') throw new FileProblem(shown, 'empty', 'reading');
  return text;
}
