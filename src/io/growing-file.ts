/** A file that grows under a working name and takes its own name when it is finished. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { guarded } from './file-problem.js';
import { isDevice } from './is-device.js';
import { syncFolder } from './sync-folder.js';

/** `plans.csv.part`: beside the file, so that taking the name is one step. */
const partOf = (path: string): string => `${path}.part`;

export interface GrowingFile {
  readonly path: string;
  readonly size: number;
  append: (bytes: Uint8Array) => void;
  /** Returns when the disk holds everything that was appended. */
  sync: () => void;
  close: () => void;
}

/**
 * Opens the working file of `path`, readable by its owner only; a device is written as it is. `keepBytes`: goes on
 * after so many bytes of an earlier run; null: begins anew. Throws FileProblem.
 */
export function openGrowingFile(path: string, keepBytes: number | null): GrowingFile {
  const isStream = isDevice(path);
  const writing = <T>(act: () => T): T => guarded(path, 'writing', act);
  const file = writing(() => openSync(isStream ? path : partOf(path), keepBytes === null ? 'w' : 'r+', 0o600));
  if (keepBytes !== null) writing(() => ftruncateSync(file, keepBytes));
  let size = keepBytes ?? 0;
  return {
    path,
    get size() {
      return size;
    },
    append: (bytes) => {
      for (let done = 0; done < bytes.length; ) {
        const count = writing(() => writeSync(file, bytes, done, bytes.length - done, isStream ? null : size));
        done += count;
        size += count;
      }
    },
    sync: () => writing(() => (isStream ? undefined : fsyncSync(file))),
    close: () => closeSync(file),
  };
}

/** Bytes that an earlier run has left in the working file; 0 if there is none. */
export const partBytes = (path: string): number => (existsSync(partOf(path)) ? statSync(partOf(path)).size : 0);

/** The finished working file takes its name, for good; nothing to do where it has it already. Throws FileProblem. */
export function takeOwnName(path: string): void {
  guarded(path, 'writing', () => {
    if (!existsSync(partOf(path))) return;
    renameSync(partOf(path), path);
    syncFolder(dirname(path));
  });
}
