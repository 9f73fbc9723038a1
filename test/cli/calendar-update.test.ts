/** `plan --update`: what the case file remembers, and that calendar and case file never part. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { aFolder } from '../support/a-folder.js';
import { type CliRun, runCli } from '../support/run-cli.js';

const yaml = `# What my team and I agreed.
id: p7
anchor: { event: treatment-end, date: 2026-03-15 }   # last day of treatment
riskFactors: { primarySite: uterus, grade: high, sizeCm: 8, margin: R0, metastasis: none }
preferences: { years: 1 }
`;
const cancelled = 'log:\n  - { on: 2026-09-15, did: clinic-visit@m6, outcome: cancelled }\n';

const folderWith = (text = yaml): string => aFolder({ 'p7.yaml': text });
const update = (cwd: string, ...args: string[]): Promise<CliRun> =>
  runCli(['plan', 'p7.yaml', '-o', 'p7.ics', '--update', '--as-of', '2026-05-01', ...args], { cwd });
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');
const caseIn = (cwd: string) => parsePatientCase(readCaseFile(read(cwd, 'p7.yaml'), 'p7.yaml').data);
const sequences = (calendar: string): string => (calendar.match(/(?<=^SEQUENCE:)\d+/gm) ?? []).join('');

describe('plan --update', () => {
  it('writes the calendar, and behind the untouched text of the case file what it holds', async () => {
    const cwd = folderWith();
    const run = await update(cwd);
    expect(run).toEqual({ stdout: '', stderr: expect.stringContaining('Calendar: 8 new\n'), exitCode: 0 });
    expect(sequences(read(cwd, 'p7.ics'))).toBe('00000000');
    expect(read(cwd, 'p7.yaml').startsWith(yaml)).toBe(true);
    const { calendar, revision } = caseIn(cwd);
    expect([calendar?.id, calendar?.issuedOn, calendar?.events.length, revision]).toEqual(['p7', '2026-05-01', 8, 1]);
  });

  it('replaces its own calendar, raises what changed, cancels what is gone, and says how much of each', async () => {
    const cwd = folderWith();
    await update(cwd);
    const before = read(cwd, 'p7.yaml');
    writeFileSync(join(cwd, 'p7.yaml'), before + cancelled);
    const run = await update(cwd);
    expect(run.stderr).toContain('Calendar: 1 cancelled, 7 as before');
    expect(sequences(read(cwd, 'p7.ics'))).toBe('00000001');
    expect(read(cwd, 'p7.ics')).toContain('STATUS:CANCELLED');
    expect(caseIn(cwd)).toMatchObject({ revision: 2, log: [{ did: 'clinic-visit@m6' }] });
  });

  it('changes neither file when there is nothing new', async () => {
    const cwd = folderWith();
    await update(cwd);
    const before = [read(cwd, 'p7.yaml'), read(cwd, 'p7.ics')];
    const run = await update(cwd, '--as-of', '2026-05-31');
    expect(run.stderr).toContain('Calendar: 8 as before');
    expect([read(cwd, 'p7.yaml'), read(cwd, 'p7.ics')]).toEqual(before);
  });

  it('works as well on a case in JSON, and on standard output', async () => {
    const json = { anchor: { event: 'surgery', date: '2026-03-15' }, riskFactors: { primarySite: 'uterus' } };
    const cwd = aFolder({ 'p7.json': JSON.stringify(json, null, 2) });
    const args = ['plan', 'p7.json', '--format', 'ics', '--update', '--as-of', '2026-05-01'];
    const { stdout, exitCode } = await runCli(args, { cwd });
    expect([exitCode, stdout.startsWith('BEGIN:VCALENDAR')]).toEqual([0, true]);
    expect(JSON.parse(read(cwd, 'p7.json'))).toMatchObject({
      ...json,
      calendar: { id: 'uterus-2026-03-15' },
      revision: 1,
    });
  });

  it('leaves the case file alone without --update, but goes on counting from its record', async () => {
    const cwd = folderWith();
    await update(cwd);
    writeFileSync(join(cwd, 'p7.yaml'), read(cwd, 'p7.yaml').replace('years: 1', 'years: 1, scanLeadDays: 3'));
    const before = read(cwd, 'p7.yaml');
    const { stdout } = await runCli(['plan', 'p7.yaml', '--format', 'ics', '--as-of', '2026-05-02'], { cwd });
    expect(sequences(stdout)).toBe('10101010');
    expect(read(cwd, 'p7.yaml')).toBe(before);
  });
});

describe('plan --update refuses', () => {
  it.each([
    [
      'flags alone',
      ['--treatment-end', '2026-03-15', '--site', 'uterus', '-o', 'x.ics'],
      'Only a case file can remember',
    ],
    ['standard input', ['-', '-o', 'x.ics'], 'Only a case file can remember'],
    ['another format', ['p7.yaml', '-o', 'x.csv'], 'There is no calendar to update'],
    ['a table', ['p7.yaml'], 'There is no calendar to update'],
  ])('%s', async (_name, args, message) => {
    const cwd = folderWith();
    const run = await runCli(['plan', ...args, '--update'], { cwd, stdin: yaml });
    expect(run).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining(`--update: ${message}`) });
    expect(read(cwd, 'p7.yaml')).toBe(yaml);
  });

  it('to replace what is not a calendar of this case, and then keeps no record', async () => {
    const cwd = folderWith();
    const other = folderWith(yaml.replace('p7', 'p8'));
    await update(other);
    for (const text of ['my diary', read(other, 'p7.ics')]) {
      writeFileSync(join(cwd, 'p7.ics'), text);
      const run = await update(cwd);
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('p7.ics: The file exists already') });
      expect([read(cwd, 'p7.ics'), read(cwd, 'p7.yaml')]).toEqual([text, yaml]);
    }
    expect((await update(cwd, '--force')).exitCode).toBe(0);
  });

  it('a case file that is read-only, and writes no calendar', async () => {
    const cwd = folderWith();
    chmodSync(join(cwd, 'p7.yaml'), 0o400);
    expect(await update(cwd)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('p7.yaml') });
    expect(existsSync(join(cwd, 'p7.ics'))).toBe(false);
  });
});

describe('Stopped between the two files', () => {
  it('the case file is ahead, and the next run writes the same calendar', async () => {
    const cwd = folderWith();
    await update(cwd);
    writeFileSync(join(cwd, 'p7.yaml'), read(cwd, 'p7.yaml') + cancelled);
    // The calendar cannot be written: its folder is gone when its turn comes.
    const failed = await update(cwd, '-o', 'gone/p7.ics');
    expect(failed.exitCode).toBe(2);
    const recorded = read(cwd, 'p7.yaml');
    expect(caseIn(cwd).calendar?.events.filter((event) => event.cancelled)).toHaveLength(1);
    expect(sequences(read(cwd, 'p7.ics'))).toBe('00000000');
    mkdirSync(join(cwd, 'gone'));
    expect((await update(cwd, '-o', 'gone/p7.ics')).exitCode).toBe(0);
    expect(sequences(read(cwd, 'p7.ics'))).toBe('00000001');
    expect(read(cwd, 'gone/p7.ics')).toBe(read(cwd, 'p7.ics'));
    expect(read(cwd, 'p7.yaml')).toBe(recorded);
  });

  it('at whatever moment, no number is given twice: ten updates at once', async () => {
    const cwd = folderWith();
    await update(cwd);
    const leads = Array.from({ length: 10 }, (_, index) => index + 1);
    const runs = await Promise.all(
      leads.map(async (lead) => ({ lead, ...(await update(cwd, '--scan-lead', `${lead}`, '-o', `${lead}.ics`)) })),
    );
    const done = runs.filter(({ exitCode }) => exitCode === 0);
    const lost = runs.filter(({ exitCode }) => exitCode !== 0);
    expect(done.length).toBeGreaterThan(0);
    for (const { lead, stderr, exitCode } of lost) {
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('p7.yaml')]);
      expect(existsSync(join(cwd, `${lead}.ics`))).toBe(false);
    }
    const numbered = new Map<string, string>();
    for (const { lead } of done)
      for (const [, event = ''] of read(cwd, `${lead}.ics`).matchAll(/(UID:.*?)END:VEVENT/gs)) {
        const name = /UID:.+|SEQUENCE:.+/g;
        const key = (event.match(name) ?? []).join();
        expect(numbered.get(key) ?? event).toBe(event);
        numbered.set(key, event);
      }
  });
});

it('The calendar stays readable by its owner only, and no lock or half file is left', async () => {
  const cwd = folderWith();
  await update(cwd);
  await update(cwd, '--scan-lead', '3');
  expect(statSync(join(cwd, 'p7.ics')).mode & 0o777).toBe(0o600);
  for (const name of ['p7.yaml', 'p7.ics']) rmSync(join(cwd, name));
  expect(readdirSync(cwd)).toEqual([]);
});
