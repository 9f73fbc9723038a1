/** Outputs that cannot be written: all that was asked for is written, or nothing. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

const old = 'the plan of last year';

describe('an output that exists', () => {
  it('is refused, left as it was, and --force offered', async () => {
    const cwd = aFolder({ 'plan.json': old });
    const run = await runCli([...planCase, '-o', 'plan.json'], { cwd });
    expectRefusal(run, exit.wrongUse, [['plan.json: The file exists already', '--force']]);
    expect(readFileSync(join(cwd, 'plan.json'), 'utf8')).toBe(old);
    expect(readdirSync(cwd)).toEqual(['plan.json']);
  });
});

describe('when the second of two outputs is impossible, the first is not written', () => {
  it.each([
    ['because it exists', 'old.csv', ['old.csv: The file exists already', '--force']],
    ['because its folder does not exist', 'nowhere/plan.csv', ['nowhere/plan.csv', 'the folder does not exist']],
    ['because it is a folder', 'folder.csv', ['folder.csv', 'it is a folder, not a file']],
    ['because it lies below a file', 'old.csv/plan.csv', ['old.csv/plan.csv', 'Could not be written']],
    ['because the system refuses', '/sys/plan.csv', ['/sys/plan.csv', 'Could not be written', /permission|refused/]],
    ['because its ending is unknown', 'plan.xml', ["'plan.xml'", '--format', '.json', '.ics']],
    ['because it has no ending', 'plan', ["'plan'", '--format', '.json', '.ics']],
    ['because it has no name', '', ["''", '--format']],
    ['because its name is too long', `${'x'.repeat(300)}.csv`, ['Could not be written', /too long|ENAMETOOLONG/]],
    ['because it is the first, again', 'plan.json', ['plan.json', /twice|exists/]],
    ['because it is the first, by another name', './plan.json', ['plan.json', /twice|exists/]],
  ])('%s', async (_, second, words) => {
    const cwd = aFolder({ 'old.csv': old });
    mkdirSync(join(cwd, 'folder.csv'));
    const run = await runCli([...planCase, '-o', 'plan.json', '-o', second], { cwd });
    expectRefusal(run, exit.wrongUse, [words]);
    expect(readdirSync(cwd).sort()).toEqual(['folder.csv', 'old.csv']);
    expect(readFileSync(join(cwd, 'old.csv'), 'utf8')).toBe(old);
  });

  it('even with --force, where it would replace a folder', async () => {
    const cwd = aFolder({ 'plan.json': old, 'folder.csv/keep': '' });
    const run = await runCli([...planCase, '-o', 'plan.json', '-o', 'folder.csv', '--force'], { cwd });
    expectRefusal(run, exit.wrongUse, [['folder.csv', 'it is a folder, not a file']]);
    expect(readFileSync(join(cwd, 'plan.json'), 'utf8')).toBe(old);
  });

  it('because no more can be written half-way through it', async () => {
    const cwd = aFolder({ 'old.json': old });
    // A CSV file of this plan has about 10 kB, a JSON file about 50.
    const line = `ulimit -f 16; lms-followup ${planCase.join(' ')} -o plan.csv -o old.json --force`;
    const run = await runShell(line, { cwd });
    expectRefusal(run, exit.wrongUse, [['old.json', 'Could not be written']]);
    expect(readdirSync(cwd)).toEqual(['old.json']);
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe(old);
  });

  it('because it needs a calendar, and everything is past', async () => {
    const cwd = aFolder();
    const past = ['--treatment-end', '2000-03-15'];
    const run = await runCli([...planCase, ...past, '-o', 'plan.json', '-o', 'plan.ics'], { cwd });
    expectRefusal(run, exit.notPlanned, [['Nothing to put in a calendar', '2026-04-01', '--all']]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('into a pipe either', async () => {
    const plan = `lms-followup ${planCase.join(' ')} -o pipe.json -o nowhere/plan.csv`;
    const run = await runShell(`mkfifo pipe.json; exec 9<>pipe.json; ${plan}; echo "exit $?" >&9; head -1 <&9`);
    expect(run.stdout).toBe('exit 2\n');
    expect(run.stderr).toContain('nowhere/plan.csv: Could not be written: the folder does not exist');
  });
});

describe('a full disk', () => {
  it('is named as the reason', async () => {
    const run = await runCli([...planCase, '-o', '/dev/full', '--format', 'json']);
    expectRefusal(run, exit.wrongUse, [['/dev/full: Could not be written: the disk is full']]);
  });

  it('behind standard output is a fault of the disk, not a defect of the program', async () => {
    const run = await runShell(`lms-followup ${planCase.join(' ')} > /dev/full`);
    expectRefusal(run, exit.wrongUse, [['standard output', 'the disk is full']]);
  });
});

describe('one format for several files', () => {
  it('is refused, as each has its own by its ending', async () => {
    const cwd = aFolder();
    const run = await runCli([...planCase, '-o', 'a.json', '-o', 'b.csv', '--format', 'json'], { cwd });
    expectRefusal(run, exit.wrongUse, [['--format', 'Leave --format out']]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
