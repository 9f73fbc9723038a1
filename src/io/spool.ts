/** Texts kept until they are needed: the first of them in memory, more on the disk, seen by nobody and gone with the program. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { guarded } from './file-problem.js';

export interface Spool {
  append: (text: string) => void;
  /** All that was appended, in pieces of any length; may be read more than once. */
  pieces: () => Iterable<string>;
  close: () => void;
}

const mostInMemory = 4_194_304;
const pieceBytes = 1_048_576;

export function openSpool(): Spool {
  let texts: string[] = [];
  let length = 0;
  let file: UnseenFile | null = null;

  const toDisk = (): void => {
    const temporary = process.getBuiltinModule('node:os').tmpdir();
    guarded(temporary, 'keeping', () => {
      file ??= openUnseen(temporary);
      writeFileSync(file.handle, texts.join(''));
    });
    texts = [];
    length = 0;
  };

  return {
    append: (text) => {
      texts.push(text);
      length += text.length;
      if (length >= mostInMemory) toDisk();
    },
    *pieces() {
      if (file) yield* piecesOf(file.handle);
      yield texts.join('');
    },
    close: () => {
      if (file === null) return;
      closeSync(file.handle);
      remove(file.folder);
    },
  };
}

interface UnseenFile {
  handle: number;
  folder: string;
}

/** A file of its owner only, whose name is gone before anything stands in it. */
function openUnseen(temporary: string): UnseenFile {
  const folder = mkdtempSync(join(temporary, 'lms-followup-'));
  const handle = openSync(join(folder, 'spool'), 'wx+', 0o600);
  remove(folder);
  return { handle, folder };
}

/** Some systems keep a name while its file is open: it is removed when that is closed. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Tried again by close.
  }
}

function* piecesOf(handle: number): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(pieceBytes);
  let position = 0;
  for (;;) {
    const count = readSync(handle, bytes, 0, pieceBytes, position);
    if (count === 0) return;
    position += count;
    yield decoder.write(bytes.subarray(0, count));
  }
}
