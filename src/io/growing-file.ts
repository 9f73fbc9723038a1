/** A file that grows under a working name and takes its own name when it is finished. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { FileProblem, fileProblem } from './file-problem.js';

/** `plans.csv.part`: beside the file, so that taking the name is one step. */
const partOf = (path: string): string => `${path}.part`;

/** Pipes and devices can take no other name and keep nothing: they are written as they are. */
export const isDevice = (path: string): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && !status.isFile() && !status.isDirectory();
};

export interface GrowingFile {
  readonly path: string;
  readonly size: number;
  append: (bytes: Uint8Array) => void;
  /** Returns when the disk holds everything that was appended. */
  sync: () => void;
  close: () => void;
}

/**
 * Opens the working file of `path`, readable by its owner only. `keepBytes`: goes on after so many bytes of an earlier
 * run; null: begins anew. Throws FileProblem.
 */
export function openGrowingFile(path: string, keepBytes: number | null): GrowingFile {
  const isStream = isDevice(path);
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const problem = fileProblem(path, error, 'writing');
      const noFolder = problem instanceof FileProblem && problem.kind === 'missing';
      throw noFolder ? new FileProblem(path, 'no-folder', 'writing') : problem;
    }
  };
  const file = guarded(() => openSync(isStream ? path : partOf(path), keepBytes === null ? 'w' : 'r+', 0o600));
  if (keepBytes !== null) guarded(() => ftruncateSync(file, keepBytes));
  let size = keepBytes ?? 0;
  return {
    path,
    get size() {
      return size;
    },
    append: (bytes) => {
      for (let done = 0; done < bytes.length; ) {
        const count = guarded(() => writeSync(file, bytes, done, bytes.length - done, isStream ? null : size));
        done += count;
        size += count;
      }
    },
    sync: () => guarded(() => (isStream ? undefined : fsyncSync(file))),
    close: () => closeSync(file),
  };
}

/** Bytes that an earlier run has left in the working file; 0 if there is none. */
export const partBytes = (path: string): number => (existsSync(partOf(path)) ? statSync(partOf(path)).size : 0);

/** The finished working file takes its name; nothing to do where it has it already. Throws FileProblem. */
export function takeOwnName(path: string): void {
  try {
    if (existsSync(partOf(path))) renameSync(partOf(path), path);
  } catch (error) {
    throw fileProblem(path, error, 'writing');
  }
}
