/** Files written whole or not at all, readable by their owner only: they hold health data. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileProblem, fileProblem } from './file-problem.js';

export interface OutputFile {
  path: string;
  text: string;
}

/**
 * Writes all files or none: each into a temporary sibling first, then every sibling takes its name.
 * An existing file is replaced only with `force`. A pipe or device is written to directly. Throws FileProblem.
 */
export function writeFiles(files: readonly OutputFile[], force: boolean): void {
  const staged: { temporary: string; target: string; path: string }[] = [];
  try {
    for (const { path } of files) checkTarget(path, force);
    for (const [index, { path, text }] of files.entries()) {
      if (isStream(path)) attempt(path, () => writeFileSync(path, text));
      else {
        const target = existsSync(path) ? realpathSync(path) : path;
        const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}-${index}.tmp`);
        staged.push({ temporary, target, path });
        attempt(path, () => writeDurably(temporary, text));
      }
    }
    for (const { temporary, target, path } of staged) attempt(path, () => takeName(temporary, target, force));
  } finally {
    for (const { temporary } of staged) if (existsSync(temporary)) unlinkSync(temporary);
  }
}

function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const problem = fileProblem(path, error, 'writing');
    throw problem instanceof FileProblem && problem.kind === 'missing'
      ? new FileProblem(path, 'no-folder', 'writing')
      : problem;
  }
}

const isStream = (path: string): boolean => existsSync(path) && !statSync(path).isFile();

function checkTarget(path: string, force: boolean): void {
  if (!existsSync(path)) return;
  const status = statSync(path);
  if (status.isDirectory()) throw new FileProblem(path, 'folder', 'writing');
  if (status.isFile() && !force) throw new FileProblem(path, 'exists', 'writing');
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A hard link refuses to replace a file that appeared meanwhile; file systems without links fall back to a rename. */
function takeName(temporary: string, target: string, force: boolean): void {
  try {
    if (force) renameSync(temporary, target);
    else linkSync(temporary, target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    if (force) throw error;
    if (existsSync(target)) throw new FileProblem(target, 'exists', 'writing');
    renameSync(temporary, target);
  }
}
