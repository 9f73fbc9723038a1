/** A folder that many small files are written into, each whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FileProblem, fileProblem } from './file-problem.js';

/** Holds the one file that is being written; a run that was cut off may leave it, the next one replaces it. */
const workingName = '.being-written';

export interface FolderOfFiles {
  /** Replaces a file of the same name. */
  write: (name: string, bytes: Uint8Array) => void;
  /** Returns when the disk holds the names of all files written so far. */
  sync: () => void;
  /** Removes what a run that was cut off has left. */
  tidy: () => void;
}

/** Makes the folder if there is none, for its owner only. Throws FileProblem. */
export function openFolder(folder: string): FolderOfFiles {
  const guarded = <T>(path: string, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileProblem(path, error, 'writing');
    }
  };
  guarded(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  if (!statSync(folder).isDirectory()) throw new FileProblem(folder, 'no-folder', 'writing');
  const working = join(folder, workingName);
  return {
    write: (name, bytes) => {
      const path = join(folder, name);
      guarded(path, () => {
        const file = openSync(working, 'w', 0o600);
        try {
          for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
          // A name given before the bytes are on the disk could, after a power cut, belong to an empty file.
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(working, path);
      });
    },
    sync: () => guarded(folder, () => syncFolder(folder)),
    tidy: () => rmSync(working, { force: true }),
  };
}

function syncFolder(folder: string): void {
  // Windows opens no folder as a file, and needs no such step.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** True for a folder that is not there or holds nothing but what is hidden. */
export const isEmptyFolder = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => name.startsWith('.'));
