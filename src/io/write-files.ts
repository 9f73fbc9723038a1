/** Files written whole or not at all, readable by their owner only: they hold health data. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { FileProblem, guarded } from './file-problem.js';
import { hiddenSibling } from './hidden-sibling.js';
import { isDevice } from './is-device.js';

export interface OutputFile {
  path: string;
  /** In pieces where it may not fit in memory. */
  text: string | Iterable<string>;
  /** May take the place of an existing file whatever `force` says. */
  replaces?: boolean;
}

/** A file on its way: written under `temporary`, an older file of its name kept under `backup` until all is done. */
interface Staged {
  path: string;
  target: string;
  temporary: string;
  backup: string;
  taken: boolean;
  replaces: boolean;
}

/**
 * Writes all files or none: each into a temporary sibling first, then every sibling takes its name; if one cannot,
 * those before it are taken back. Pipes and devices come last. An existing file is replaced only with `force`.
 * Throws FileProblem.
 */
export function writeFiles(files: readonly OutputFile[], force: boolean): void {
  checkTargets(files, force);
  const staged: Staged[] = [];
  try {
    for (const [index, file] of files.entries()) if (!isDevice(file.path)) stage(file, index, staged, force);
    for (const file of staged) guarded(file.path, 'writing', () => takeName(file));
    for (const file of files)
      if (!staged.some(({ path }) => path === file.path))
        guarded(file.path, 'writing', () => writeText(openSync(file.path, 'w'), file.text));
  } catch (error) {
    for (const file of staged.filter(({ taken }) => taken)) giveBack(file);
    throw error;
  } finally {
    for (const { temporary, backup } of staged)
      for (const path of [temporary, backup]) if (existsSync(path)) rmSync(path);
  }
}

/** Throws FileProblem for a folder, and for a file that exists and may not be replaced. */
export function checkTargets(files: readonly Pick<OutputFile, 'path' | 'replaces'>[], force: boolean): void {
  for (const { path, replaces = false } of files) checkTarget(path, force || replaces);
}

function checkTarget(path: string, force: boolean): void {
  if (!existsSync(path)) return;
  const status = statSync(path);
  if (status.isDirectory()) throw new FileProblem(path, 'folder', 'writing');
  if (status.isFile() && !force) throw new FileProblem(path, 'exists', 'writing');
}

function stage({ path, text, replaces = false }: OutputFile, index: number, staged: Staged[], force: boolean): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const sibling = (ending: string): string => hiddenSibling(target, `${process.pid}-${index}.${ending}`);
  const file = {
    path,
    target,
    temporary: sibling('tmp'),
    backup: sibling('old'),
    taken: false,
    replaces: force || replaces,
  };
  staged.push(file);
  guarded(path, 'writing', () => {
    writeText(openSync(file.temporary, 'wx', 0o600), text, fsyncSync);
  });
}

function writeText(descriptor: number, text: OutputFile['text'], sync?: (descriptor: number) => void): void {
  try {
    for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(descriptor, piece);
    sync?.(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A hard link refuses to replace a file that appeared meanwhile; file systems without links fall back to a rename. */
function takeName(file: Staged): void {
  const { temporary, target, backup, replaces } = file;
  if (replaces) {
    if (existsSync(target)) renameSync(target, backup);
    file.taken = true;
    renameSync(temporary, target);
    return;
  }
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (existsSync(target)) throw new FileProblem(file.path, 'exists', 'writing');
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    renameSync(temporary, target);
  }
  file.taken = true;
}

function giveBack({ target, backup }: Staged): void {
  rmSync(target, { force: true });
  if (existsSync(backup)) renameSync(backup, target);
}
