/** A file that is there already, replaced whole or not at all, and only while it is what was read. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { FileProblem, guarded } from './file-problem.js';
import { hiddenSibling } from './hidden-sibling.js';
import { limitBytes, readBytes } from './read-text.js';
import { syncFolder } from './sync-folder.js';

/** The real file behind a name, links followed. Throws FileProblem unless it is an ordinary file that may be written. */
export function changeableFile(path: string): string {
  return guarded(path, 'changing', () => {
    const status = statSync(path);
    if (status.isDirectory()) throw new FileProblem(path, 'folder', 'changing');
    if (!status.isFile()) throw new FileProblem(path, 'no-file', 'changing');
    const target = realpathSync(path);
    // Asked for by its owner, whoever runs this: the superuser would be let through.
    if ((status.mode & 0o222) === 0) throw new FileProblem(path, 'read-only', 'changing');
    accessSync(target, constants.W_OK);
    return target;
  });
}

/**
 * Replaces `target`, whose bytes were `expected` when it was read, keeping mode and owner. To be called under the
 * file's lock: the name of the temporary sibling is fixed, so that one which a kill left behind is used up.
 * Throws FileProblem `changed` when somebody else wrote to it meanwhile.
 */
export function replaceFile(target: string, expected: Uint8Array, content: Uint8Array): void {
  if (content.length > limitBytes) throw new FileProblem(target, 'too-large', 'changing');
  const temporary = hiddenSibling(target, 'new');
  guarded(target, 'changing', () => {
    const status = statSync(target);
    try {
      guarded(temporary, 'changing', () => writeSibling(temporary, content, status));
      if (!readBytes(target).equals(expected)) throw new FileProblem(target, 'changed', 'changing');
      renameSync(temporary, target);
    } finally {
      tolerate(() => rmSync(temporary, { force: true }));
    }
  });
  // It has its name: whatever the system says now, it was written.
  tolerate(() => syncFolder(dirname(target)));
}

function writeSibling(path: string, content: Uint8Array, { mode, uid, gid }: Stats): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    if (uid !== process.getuid?.() || gid !== process.getgid?.()) tolerate(() => fchownSync(file, uid, gid));
    fchmodSync(file, mode & 0o777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function tolerate(act: () => void): void {
  try {
    act();
  } catch {
    // The content is safe all the same.
  }
}
