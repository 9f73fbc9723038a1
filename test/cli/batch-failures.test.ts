/** Disks that fill up, folders that cannot be written, readers that leave, inputs that vanish: told, and nothing is spoilt. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aCohort, asCsv } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-04-01'];
const cohort = asCsv(aCohort(600));

const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) execFileSync('umount', [mount]);
});

/** A file system of its own; null where nobody may mount one. */
function tmpfs(options: string): string | null {
  const folder = join(aFolder(), 'mount');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    mounts.push(folder);
    return folder;
  } catch {
    return null;
  }
}

describe('a full disk', () => {
  const small = tmpfs('size=6m');

  it.runIf(small)('is told; with room again the run is gone on with, and nothing is missing', async () => {
    const output = join(small ?? '', 'plans.ndjson');
    const cwd = aFolder({ 'c.csv': cohort });
    const args = ['batch', 'c.csv', '-o', output, '--quiet', ...asOf];
    expectRefusal(await runCli(args, { cwd }), exit.wrongUse, [['plans.ndjson', 'the disk is full']]);
    expect(existsSync(output)).toBe(false);
    execFileSync('mount', ['-o', 'remount,size=60m', small ?? '']);
    expect((await runCli([...args, '--resume'], { cwd })).exitCode).toBe(exit.done);
    expect(readFileSync(output, 'utf8')).toBe((await runCli(['batch', 'c.csv', ...asOf], { cwd })).stdout);
  });

  const tiny = tmpfs('size=1m');

  it.runIf(tiny)('leaves only whole calendars', async () => {
    const folder = join(tiny ?? '', 'calendars');
    const cwd = aFolder({ 'c.csv': cohort });
    const run = await runCli(['batch', 'c.csv', '--format', 'ics', '-o', folder, '--quiet', ...asOf], { cwd });
    expectRefusal(run, exit.wrongUse, [['the disk is full']]);
    const broken = await runShell(
      `for f in '${folder}'/*.ics; do tail -n 1 "$f" | grep -q END:VCALENDAR || echo "$f"; done`,
    );
    expect(broken.stdout).toBe('');
  });

  it('behind a device is told as well', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    const run = await runShell(`lms-followup batch c.csv --quiet ${asOf.join(' ')} > /dev/full`, { cwd });
    expectRefusal(run, exit.wrongUse, [['standard output', 'the disk is full']]);
    const named = await runCli(['batch', 'c.csv', '-o', '/dev/full', '--quiet', ...asOf], { cwd });
    expectRefusal(named, exit.wrongUse, [['/dev/full', 'the disk is full']]);
  });
});

describe('a place that cannot be written', () => {
  const readOnly = tmpfs('ro');

  it.runIf(readOnly)('is told at once: a folder that is read-only', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    for (const output of [
      ['-o', join(readOnly ?? '', 'p.csv')],
      ['--format', 'ics', '-o', join(readOnly ?? '', 'c')],
    ])
      expectRefusal(await runCli(['batch', 'c.csv', ...output], { cwd }), exit.wrongUse, [['permission denied']]);
  });

  it.each([
    ['a folder that does not exist', ['-o', 'nowhere/p.csv'], 'does not exist'],
    ['a folder under the name of the file', ['--format', 'csv', '-o', 'folder'], 'is a folder'],
    ['a file under the name of the folder', ['--format', 'ics', '-o', 'file'], 'exists already'],
    ['rejects in a folder that does not exist', ['-o', 'p.csv', '--rejects', 'nowhere/r.ndjson'], 'does not exist'],
    ['a place below a file', ['-o', 'file/p.csv'], 'the folder does not exist'],
    ['calendars below a file', ['--format', 'ics', '-o', 'file/calendars'], 'the folder does not exist'],
    ['rejects below a file', ['-o', 'p.csv', '--rejects', 'file/r.ndjson'], 'the folder does not exist'],
    ['the cohort itself', ['-o', 'c.csv', '--force'], 'named twice'],
    ['calendars on standard output', ['--format', 'ics'], 'need a folder'],
  ])('is told: %s', async (_, output, words) => {
    const cwd = aFolder({ 'c.csv': cohort, file: '', 'folder/x': '' });
    expectRefusal(await runCli(['batch', 'c.csv', ...output], { cwd }), exit.wrongUse, [[words]]);
    expect(readFileSync(join(cwd, 'c.csv'), 'utf8')).toBe(cohort);
  });
});

describe('an input', () => {
  it('that is not there is told, and leaves nothing behind', async () => {
    const cwd = aFolder();
    expectRefusal(await runCli(['batch', 'c.csv', '-o', 'p.csv'], { cwd }), exit.wrongUse, [['c.csv', 'no such file']]);
    expect((await runShell('ls -A', { cwd })).stdout).toBe('');
  });

  it('that is a folder, or nothing, is told', async () => {
    const cwd = aFolder({ 'folder/x': '', empty: '' });
    expectRefusal(await runCli(['batch', 'folder'], { cwd }), exit.wrongUse, [['folder']]);
    expectRefusal(await runCli(['batch', 'empty'], { cwd }), exit.wrongUse, [['holds nothing']]);
    expectRefusal(await runCli(['batch', '-'], { stdin: '' }), exit.wrongUse, [['holds nothing']]);
  });

  it('that vanishes while it is read is read to its end', async () => {
    // More than is read in one go: the rest is still to come when the first plan is there and the file goes.
    const large = asCsv(aCohort(600).map((each) => ({ ...each, remark: 'x'.repeat(1000) })));
    const cwd = aFolder({ 'c.csv': large });
    const reader = '{ read -r first; rm c.csv; { printf "%s\\n" "$first"; cat; } | wc -l; }';
    const line = `lms-followup batch c.csv --quiet --jobs 1 ${asOf.join(' ')} | ${reader}`;
    expect((await runShell(line, { cwd })).stdout.trim()).toBe('600');
  });
});

describe('a reader who leaves', () => {
  it.each(['| head -n 1', '| true'])('%s is no fault, and ends the run', async (reader) => {
    const cwd = aFolder({ 'c.csv': asCsv(aCohort(20_000)) });
    const line = `(lms-followup batch c.csv --quiet ${asOf.join(' ')}; echo "exit $?" >&2) ${reader}`;
    expect((await runShell(line, { cwd })).stderr).toBe('exit 0\n');
  });
});

describe('wrong use', () => {
  it.each([
    [['--shard', '3/2'], '--shard'],
    [['--shard', '0/2'], '--shard'],
    [['--shard', 'half'], '--shard'],
    [['--jobs', '0'], '--jobs'],
    [['--format', 'fhir'], '--format'],
    [['--from', '2026-01-01'], '--from'],
    [['--format', 'worklist', '--from', '2026-02-01', '--until', '2026-01-01'], '--until'],
    [['--format', 'worklist', '--until', 'soon'], '--until'],
    [['--cadence', 'slow'], '--cadence'],
    [['--protocol', 'generall'], '--protocol'],
    [['--years', '99'], '--years'],
  ])('%j is told by the flag', async (flags, where) => {
    const run = await runCli(['batch', 'c.csv', ...flags], { cwd: aFolder({ 'c.csv': cohort }) });
    expectRefusal(run, exit.wrongUse, [[where]]);
  });
});
