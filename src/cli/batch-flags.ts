/** The flags of `batch`, checked. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import type { BatchTarget } from '../batch/batch-places.js';
import { type BatchFormat, batchFormats, type Shard } from '../batch/batch-settings.js';
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import { isDevice } from '../io/is-device.js';
import { chosenWord } from './chosen-word.js';

const conflict = (where: string, problem: string, instead: string): FollowUpError =>
  new FollowUpError({ code: 'conflicting-flags', where, details: { problem, instead } });

const isFolder = (path: string): boolean => path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());

/** By name where it is given, else by what the output is called. */
export function batchFormat(named: string | undefined, output: string | undefined): BatchFormat {
  if (named !== undefined) return chosenWord(named, batchFormats, '--format');
  if (output === undefined) return 'ndjson';
  if (isFolder(output)) return 'ics';
  return /\.csv$/i.test(output) ? 'csv' : 'ndjson';
}

/** `null`: standard output. A link is followed, so that what it leads to is replaced and not the link. */
export function outputPath(
  format: BatchFormat,
  output: string | undefined,
): Exclude<BatchTarget, { kind: 'stream' }> | null {
  if (output === undefined || output === '-') {
    if (format !== 'ics') return null;
    throw conflict('--format', 'Calendars need a folder', 'Name it with -o, for example -o calendars/.');
  }
  const path = existsSync(output) ? realpathSync(output) : output;
  return { kind: format === 'ics' ? 'folder' : 'file', path };
}

export function wholeNumberFlag(
  written: string | undefined,
  where: string,
  least: number,
  most: number,
): number | null {
  if (written === undefined) return null;
  const value = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new FollowUpError({ code: 'invalid-number', where, details: { value: written, least, most } });
}

export function shardFlag(written: string | undefined): Shard | null {
  if (written === undefined) return null;
  const [, number = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (number >= 1 && number <= count) return { number, count };
  throw new FollowUpError({
    code: 'invalid-value',
    where: '--shard',
    details: { value: written, expected: 'a part and the number of parts, for example 2/8' },
  });
}

export function dateFlag(written: string | undefined, where: string): CalendarDate | null {
  if (written === undefined) return null;
  if (isCalendarDate(written)) return written;
  throw new FollowUpError({ code: 'invalid-date', where, details: { value: written } });
}

/** The first and last day, for a worklist only. */
export function checkPeriod(format: BatchFormat, from: CalendarDate, until: CalendarDate, isGiven: boolean): void {
  if (isGiven && format !== 'worklist')
    throw conflict('--from', '--from and --until are for worklists', 'Give --format worklist, or leave them out.');
  if (until < from) throw conflict('--until', `${until} is before ${from}`, 'Give the days in their order.');
}

/** Only what is kept in files can be gone on with. */
export function checkResume(resume: boolean, force: boolean, target: BatchTarget['kind']): void {
  if (!resume) return;
  if (force) throw conflict('--resume', '--resume goes on, --force begins again', 'Give one of them.');
  if (target === 'stream')
    throw conflict('--resume', 'Standard output cannot be gone on with', 'Name a file or folder with -o.');
}

/** A cohort that is replaced by its own plans would be lost. */
export function checkApart(cohort: string, paths: readonly (string | null)[]): void {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  const all = [cohort, ...paths].flatMap((path) => (path === null || path === '-' ? [] : [real(path)]));
  const twice = all.find((path, index) => all.indexOf(path) !== index && !isDevice(path));
  if (twice !== undefined)
    throw conflict('-o', `${twice} is named twice`, 'Cohort, output and rejects need names of their own.');
}
