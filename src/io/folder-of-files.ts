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
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { guarded } from './file-problem.js';
import { syncFolder } from './sync-folder.js';

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

/** Makes the folder if there is none, for its owner only, in one that is there. Throws FileProblem. */
export function openFolder(folder: string): FolderOfFiles {
  guarded(folder, 'writing', () => existsSync(folder) || mkdirSync(folder, { mode: 0o700 }));
  const working = join(folder, workingName);
  return {
    write: (name, bytes) => {
      const path = join(folder, name);
      guarded(path, 'writing', () => {
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
    sync: () => guarded(folder, 'writing', () => syncFolder(folder)),
    tidy: () => guarded(folder, 'writing', () => rmSync(working, { force: true })),
  };
}

/** True for a folder that is not there or holds nothing but what is hidden. */
export const isEmptyFolder = (folder: string): boolean =>
  !existsSync(folder) || guarded(folder, 'writing', () => readdirSync(folder)).every((name) => name.startsWith('.'));
