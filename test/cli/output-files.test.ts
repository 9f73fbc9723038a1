/** Files that the program writes. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const beginnings = {
  'plan.txt': /^Follow-up plan p7\n/,
  'plan.json': /^\{\n {2}"schemaVersion": 1,\n/,
  'plan.ndjson': /^\{"schemaVersion":1,.+\}\n$/,
  'plan.jsonl': /^\{"schemaVersion":1,.+\}\n$/,
  'plan.csv': /^key,assessment,exam,/,
  'PLAN.ICS': /^BEGIN:VCALENDAR\r\n/,
};

describe('the output files', () => {
  it('get the format of their endings, several in one run, and are named on standard error', async () => {
    const cwd = aFolder();
    const run = await runCli([...planCase, ...Object.keys(beginnings).flatMap((name) => ['-o', name])], { cwd });
    expect(run).toMatchObject({ exitCode: exit.done, stdout: '' });
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(beginnings).sort());
    for (const [name, beginning] of Object.entries(beginnings)) {
      expect(readFileSync(join(cwd, name), 'utf8')).toMatch(beginning);
      expect(run.stderr).toContain(`Wrote ${name}\n`);
    }
  });

  it('are the same as what is printed', async () => {
    const cwd = aFolder();
    await runCli([...planCase, '-o', 'plan.txt', '-o', 'plan.json', '-o', 'plan.csv', '-o', 'plan.ics'], { cwd });
    for (const [name, format] of [
      ['plan.txt', 'table'],
      ['plan.json', 'json'],
      ['plan.csv', 'csv'],
      ['plan.ics', 'ics'],
    ] as const)
      expect((await runCli([...planCase, '--format', format])).stdout).toBe(readFileSync(join(cwd, name), 'utf8'));
  });

  it('can have any name when the format is named', async () => {
    const cwd = aFolder();
    const run = await runCli([...planCase, '-o', 'calendar of p7', '--format', 'ics'], { cwd });
    expect(run.exitCode).toBe(exit.done);
    expect(readFileSync(join(cwd, 'calendar of p7'), 'utf8')).toMatch(beginnings['PLAN.ICS']);
  });

  it('can be read by their owner only, whatever the mask', async () => {
    const cwd = aFolder();
    const line = `umask 0000; lms-followup ${planCase.join(' ')} -o plan.json -o plan.csv`;
    expect((await runShell(line, { cwd })).exitCode).toBe(exit.done);
    expect([modeOf(join(cwd, 'plan.json')), modeOf(join(cwd, 'plan.csv'))]).toEqual(['600', '600']);
  });

  it('replace what was there with --force, and close it to others', async () => {
    const cwd = aFolder({ 'plan.json': 'the plan of last year' });
    chmodSync(join(cwd, 'plan.json'), 0o666);
    expect((await runCli([...planCase, '-o', 'plan.json', '--force'], { cwd })).exitCode).toBe(exit.done);
    expect(readFileSync(join(cwd, 'plan.json'), 'utf8')).toMatch(beginnings['plan.json']);
    expect(modeOf(join(cwd, 'plan.json'))).toBe('600');
    expect(readdirSync(cwd)).toEqual(['plan.json']);
  });

  it('go where a symbolic link points, and leave the link a link', async () => {
    const cwd = aFolder({ 'shared/plan.json': 'old' });
    symlinkSync('shared/plan.json', join(cwd, 'link.json'));
    expect((await runCli([...planCase, '-o', 'link.json', '--force'], { cwd })).exitCode).toBe(exit.done);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'shared/plan.json'), 'utf8')).toMatch(beginnings['plan.json']);
    expect(readdirSync(join(cwd, 'shared'))).toEqual(['plan.json']);
  });

  it('may be a pipe that somebody reads', async () => {
    const line = `mkfifo pipe.json; cat pipe.json > copy & lms-followup ${planCase.join(' ')} -o pipe.json && wait && cat copy`;
    const { stdout, exitCode } = await runShell(line);
    expect(exitCode).toBe(exit.done);
    expect(stdout).toBe((await runCli([...planCase, '--format', 'json'])).stdout);
  });

  it('may be a device', async () => {
    const run = await runCli([...planCase, '-o', '/dev/null', '--format', 'json']);
    expect(run).toMatchObject({ exitCode: exit.done, stdout: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('whose name holds escape codes and line breaks are announced without them', async () => {
    const run = await runCli([...planCase, '-o', '\u001b[2Ja\nb.json']);
    expect(run).toMatchObject({ exitCode: exit.done, stderr: 'Wrote [2Ja b.json\n' });
  });
});
