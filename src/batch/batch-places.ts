/** Where a batch writes, and what an earlier run may have left there. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { FollowUpError } from '../domain/fault.js';
import { FileProblem } from '../io/file-problem.js';
import { isEmptyFolder } from '../io/folder-of-files.js';
import { takeOwnName } from '../io/growing-file.js';
import { isDevice } from '../io/is-device.js';
import { removeJournal } from '../io/journal-file.js';
import { checkFolderFor } from '../io/new-file.js';
import { type Checkpoint, openBatchJournal } from './batch-journal.js';

export type BatchTarget =
  | { kind: 'stream'; stream: Writable }
  | { kind: 'file'; path: string }
  | { kind: 'folder'; path: string };

export interface BatchPlaces {
  target: BatchTarget;
  /** The file that rejected rows go to. */
  rejects: string | null;
  /** Goes on with an interrupted run. */
  resume: boolean;
  /** Replaces what is there. */
  force: boolean;
}

/** A stream or a device keeps nothing that a later run could go on from, so there is no journal of it. */
export function journalPath({ target }: Pick<BatchPlaces, 'target'>): string | null {
  if (target.kind === 'folder') return join(target.path, '.lms-followup.journal');
  return target.kind === 'file' && !isDevice(target.path) ? `${target.path}.journal` : null;
}

/** What an interrupted run has written down; null: there was none. */
export interface EarlierRun {
  asOf: string | null;
  /** Set where every row was done and only names were left to give. */
  done: Checkpoint | null;
}

export function earlierRun(places: BatchPlaces): EarlierRun | null {
  const path = journalPath(places);
  if (!places.resume || path === null || !existsSync(path)) return null;
  const journal = openBatchJournal(path);
  journal.close();
  const [latest] = journal.checkpoints;
  return { asOf: journal.heading?.asOf ?? null, done: latest?.isLast ? latest : null };
}

/** True where the output bears its own name and no journal says that it is unfinished. */
export function isFinished(places: BatchPlaces): boolean {
  const { target } = places;
  const path = journalPath(places);
  if (path === null || existsSync(path) || target.kind === 'stream') return false;
  return target.kind === 'folder' ? !isEmptyFolder(target.path) : existsSync(target.path);
}

/** The files of a run that has done every row take their names, as far as they have not yet; the journal goes last. */
export function finishFiles({ target, rejects }: Pick<BatchPlaces, 'target' | 'rejects'>): void {
  if (rejects !== null) takeOwnName(rejects);
  if (target.kind === 'file') takeOwnName(target.path);
  const journal = journalPath({ target });
  if (journal !== null) removeJournal(journal);
}

/** Throws where a run would replace something without being told to. */
export function checkPlaces(places: BatchPlaces): void {
  const { target, rejects, resume, force } = places;
  for (const path of [target.kind === 'file' ? target.path : null, rejects]) if (path !== null) checkFile(path);
  if (target.kind === 'folder') checkFolder(target.path);
  if (force) return;
  const journal = journalPath(places);
  const isInterrupted = journal !== null && existsSync(journal);
  if (isInterrupted && resume) return;
  if (isInterrupted)
    throw new FollowUpError({
      code: 'interrupted-run',
      where: target.kind === 'stream' ? '-o' : target.path,
      details: {
        problem: 'An earlier run into this output was interrupted',
        todo: 'Give --resume to go on with it, or --force to begin again.',
      },
    });
  for (const path of [target.kind === 'file' ? target.path : null, rejects])
    if (path !== null && !isDevice(path) && existsSync(path)) throw new FileProblem(path, 'exists', 'writing');
  if (target.kind === 'folder' && !isEmptyFolder(target.path))
    throw new FileProblem(target.path, 'not-empty', 'writing');
}

function checkFile(path: string): void {
  if (!isDevice(path)) checkFolderFor(path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new FileProblem(path, 'folder', 'writing');
}

function checkFolder(path: string): void {
  checkFolderFor(path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new FileProblem(path, 'exists', 'writing');
}
