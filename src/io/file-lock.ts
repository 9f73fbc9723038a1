/**
 * A lock beside a file, so that two programs never change it at once. It is a hidden file that names its holder. A
 * program that was killed leaves it behind; the next one takes it over, and no two ever do so at once.
 */
import { closeSync, linkSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promises as timers } from 'node:timers';
import { FileProblem, fileProblem } from './file-problem.js';
import { hiddenSibling } from './hidden-sibling.js';
import { isRunning, type LockHolder, newHolder, readHolder, stateOf, writtenHolder } from './lock-holder.js';

/** A change takes a fraction of a second: a holder of whom nothing is known for an hour will not come back. */
const forgottenAfterMs = 3_600_000;
/** Without links a lock is made and then written to, at once. */
const unwrittenAfterMs = 10_000;
const patienceMs = 15_000;

/** Beside `target`, hidden; whatever belongs to the lock begins with this name. */
export const lockPath = (target: string): string => hiddenSibling(target, 'lock');

/**
 * Does `act` while no other program that asks for the same lock does. `target` is the real file, links followed.
 * Throws FileProblem `locked` when one holder does not finish in time.
 */
export async function withLock<T>(target: string, act: () => T | Promise<T>, patience = patienceMs): Promise<T> {
  const lock = lockPath(target);
  try {
    return await holding(lock, lock, patience, () => {
      removeLeftovers(lock);
      return act();
    });
  } catch (error) {
    const problem = fileProblem(target, error, 'changing');
    const isLocked = problem instanceof FileProblem && problem.kind === 'locked';
    throw isLocked ? new FileProblem(target, 'locked', 'changing', problem.detail) : problem;
  }
}

/** `name` is the lock to hold; `base` the one that all names of this file begin with. */
async function holding<T>(name: string, base: string, patience: number, act: () => T | Promise<T>): Promise<T> {
  const self = newHolder();
  const ticket = `${base}-${self.token}`;
  try {
    let seen = '';
    for (let waited = 0; !take(ticket, name, self); ) {
      const holder = readLock(name);
      const token = typeof holder === 'string' ? holder : holder.token;
      // While one comes after the other nobody is stuck, however many there are.
      if (token !== seen) waited = 0;
      seen = token;
      if (holder === 'none') continue;
      if (holder !== 'unreadable' && isStale(holder, name, ticket)) await remove(name, holder, base, patience);
      else if (holder === 'unreadable' && isOlder(name, ticket, unwrittenAfterMs)) rmSync(name, { force: true });
      else if (waited > patience) throw lockedBy(holder, name);
      else {
        // Not all at the same beat.
        const milliseconds = 5 + Math.random() * 20;
        await timers.setTimeout(milliseconds);
        waited += milliseconds;
      }
    }
  } finally {
    rmSync(ticket, { force: true });
  }
  try {
    return await act();
  } finally {
    const holder = readLock(name);
    if (typeof holder !== 'string' && holder.token === self.token) rmSync(name, { force: true });
  }
}

/** A hard link gives the lock its name and its content in one step, so that no kill leaves a lock without holder. */
function take(ticket: string, name: string, self: LockHolder): boolean {
  try {
    linkSync(ticket, name);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return false;
    if (code !== 'ENOENT') return takeWithoutLinks(name, self);
    writeFileSync(ticket, writtenHolder(self), { flag: 'wx', mode: 0o600 });
    return take(ticket, name, self);
  }
}

/** FAT and some network drives know no links. */
function takeWithoutLinks(name: string, self: LockHolder): boolean {
  try {
    const file = openSync(name, 'wx', 0o600);
    writeFileSync(file, writtenHolder(self));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(name: string): LockHolder | 'none' | 'unreadable' {
  try {
    return readHolder(readFileSync(name, 'utf8')) ?? 'unreadable';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none';
    throw error;
  }
}

function isStale(holder: LockHolder, name: string, ticket: string): boolean {
  const state = stateOf(holder);
  return state === 'gone' || (state === 'unknown' && isOlder(name, ticket, forgottenAfterMs));
}

/** Both ages are told by the clock of the file system, which may be another computer's. */
function isOlder(name: string, ticket: string, milliseconds: number): boolean {
  const [lock, now] = [name, ticket].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs);
  return lock !== undefined && now !== undefined && now - lock > milliseconds;
}

/**
 * Only who holds the stale lock's own lock may remove it, and only while it is still the same: otherwise one process
 * could remove what another has just taken.
 */
const remove = (name: string, stale: LockHolder, base: string, patience: number): Promise<void> =>
  holding(`${base}-${stale.token}-over`, base, patience, () => {
    const holder = readLock(name);
    if (typeof holder !== 'string' && holder.token === stale.token) rmSync(name, { force: true });
  });

/** What killed processes left. Under the lock: a living one that loses its ticket writes another. */
function removeLeftovers(lock: string): void {
  const beginning = `${basename(lock)}-`;
  for (const name of readdirSync(dirname(lock)))
    if (name.startsWith(beginning) && !isRunning(Number.parseInt(name.slice(beginning.length), 10)))
      rmSync(join(dirname(lock), name), { force: true });
}

function lockedBy(holder: LockHolder | 'unreadable', lock: string): FileProblem {
  const who = holder === 'unreadable' ? 'unknown' : `process ${holder.pid} on ${holder.host}`;
  return new FileProblem(lock, 'locked', 'changing', `${who}, says ${basename(lock)}`);
}
