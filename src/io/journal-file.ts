/** A file of lines that only grows, so that whoever comes after a crash knows what was done. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { guarded } from './file-problem.js';

export interface JournalFile {
  /** The lines of earlier runs; one that was cut off while it was written is not among them. */
  earlier: readonly string[];
  /** Returns when the disk holds the line. */
  append: (line: string) => void;
  close: () => void;
}

/** Opens a journal, or begins it, for its owner only. Throws FileProblem. */
export function openJournal(path: string): JournalFile {
  const writing = <T>(act: () => T): T => guarded(path, 'writing', act);
  const text = writing(() => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const file = writing(() => openSync(path, text === '' ? 'w' : 'r+', 0o600));
  let size = Buffer.byteLength(whole);
  writing(() => ftruncateSync(file, size));
  return {
    earlier: whole.split('\n').filter(Boolean),
    append: (line) =>
      writing(() => {
        const bytes = Buffer.from(`${line}\n`);
        let done = 0;
        while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, size + done);
        size += done;
        fsyncSync(file);
      }),
    close: () => closeSync(file),
  };
}

export const removeJournal = (path: string): void => guarded(path, 'writing', () => rmSync(path, { force: true }));
