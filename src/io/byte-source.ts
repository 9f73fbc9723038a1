/** The bytes of a file or of standard input, piece by piece: a reader takes the next piece when it is ready for it. */
import { promises as files } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { FileProblem, fileProblem } from './file-problem.js';

export interface ByteSource {
  /** As it is named to a person. */
  name: string;
  /** In bytes; null for a pipe. */
  size: number | null;
  /** Each is good until the next is asked for. */
  pieces: AsyncIterable<Uint8Array>;
}

const pieceBytes = 262_144;

/** Opens a file, or standard input for `-`. Throws FileProblem, also while the pieces are read. */
export async function openBytes(path: string): Promise<ByteSource> {
  if (path === '-') return { name: 'standard input', size: null, pieces: standardInput() };
  try {
    const file = await files.open(path, 'r');
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      throw new FileProblem(path, 'folder', 'reading');
    }
    const size = status.isFile() ? status.size : null;
    return { name: path, size, pieces: filePieces(file, path, size) };
  } catch (error) {
    throw fileProblem(path, error, 'reading');
  }
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of process.stdin) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  } catch (error) {
    throw fileProblem('standard input', error, 'reading');
  }
}

async function* filePieces(file: FileHandle, path: string, size: number | null): AsyncGenerator<Uint8Array> {
  let total = 0;
  // One for all pieces: new ones would pile up until the garbage collector sees them.
  const buffer = Buffer.allocUnsafe(pieceBytes);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceBytes, null);
      if (bytesRead === 0) break;
      total += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    // A file that is cut while it is read would look like a smaller cohort.
    if (size !== null && total < size) throw new FileProblem(path, 'shrunk', 'reading');
  } catch (error) {
    throw fileProblem(path, error, 'reading');
  } finally {
    await file.close();
  }
}
