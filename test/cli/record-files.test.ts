/** The case file that `record` writes to stays the user's: its layout, comments, line breaks, mode and place. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { oddCaseFiles } from '../support/odd-case-files.js';
import { aRecorder } from '../support/record-case.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { caseJson, caseYaml } from '../support/sample-case.js';

const entry = 'done clinic-visit --on 2026-06-16';

describe('whatever its layout', () => {
  it.each(Object.entries(oddCaseFiles))('%s: every line stays but those that change', async (_, text) => {
    const { record, text: now } = aRecorder(text);
    expect(await record(entry)).toMatchObject({ exitCode: exit.done, stdout: '' });
    const lines = now().split('\n');
    const lost = text.split('\n').filter((line) => !lines.includes(line) && !line.startsWith('revision:'));
    // In JSON, that of the log and the one that got a comma.
    expect(lost.length).toBeLessThanOrEqual(text.startsWith('{') ? 2 : 1);
    expect(now()).toContain('2026-06-16');
  });

  it('a byte-order mark and CRLF stay', async () => {
    const { record, text } = aRecorder(`\ufeff${caseYaml().replaceAll('\n', '\r\n')}`);
    await record(entry);
    expect(text().startsWith('\ufeffid: p7\r\n')).toBe(true);
    expect(text()).not.toMatch(/[^\r]\n/);
    expect((await record('undo')).exitCode).toBe(exit.done);
  });

  it('JSON stays JSON', async () => {
    const { record, text } = aRecorder(caseJson('\t'), 'p7.json');
    await record(entry);
    const added = JSON.parse(text());
    expect(added).toMatchObject({ ...JSON.parse(caseJson()), log: [{ on: '2026-06-16' }], revision: 1 });
    expect(text()).toBe(JSON.stringify(added, null, '\t'));
  });

  it('what is typed stays text, whatever it looks like', async () => {
    const { cwd, text } = aRecorder();
    const note = '"so": {it} goes, # \'really\' \\ \u202e\n- next: line';
    const args = ['record', 'p7.yaml', ...entry.split(' '), '--note', note, '--place', 'true', '--at', '9:30'];
    expect((await runCli(args, { cwd })).exitCode).toBe(exit.done);
    const json = await runCli(['plan', 'p7.yaml', '--format', 'json', '--as-of', '2026-06-20'], { cwd });
    expect(JSON.parse(json.stdout).case.log[0]).toMatchObject({ note, place: 'true', at: '09:30' });
    expect(
      text()
        .split('\n')
        .filter((line) => line.includes('outcome: done')),
    ).toHaveLength(1);
  });
});

describe('on the disk', () => {
  it.each([0o600, 0o640, 0o664])('it keeps its mode, %o', async (mode) => {
    const { record, cwd } = aRecorder();
    chmodSync(join(cwd, 'p7.yaml'), mode);
    await record(entry);
    expect(statSync(join(cwd, 'p7.yaml')).mode & 0o777).toBe(mode);
    expect(readdirSync(cwd)).toEqual(['p7.yaml']);
  });

  it('a link to it stays a link', async () => {
    const cwd = aFolder({ 'shelf/p7.yaml': caseYaml() });
    symlinkSync('shelf/p7.yaml', join(cwd, 'link.yaml'));
    const run = await runCli(['record', 'link.yaml', ...entry.split(' ')], { cwd });
    expect(run.stderr).toMatch(/^Recorded in link\.yaml: /);
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'shelf/p7.yaml'), 'utf8')).toContain('2026-06-16');
    expect([readdirSync(cwd), readdirSync(join(cwd, 'shelf'))]).toEqual([['link.yaml', 'shelf'], ['p7.yaml']]);
  });

  it('a protocol file beside it is found', async () => {
    const { record, cwd } = aRecorder(
      caseYaml('preferences: { protocol: ./ours.yaml }\n').replace('uterus', 'extremity'),
    );
    writeFileSync(join(cwd, 'ours.yaml'), readFileSync('fixtures/protocols/our-clinic.yaml'));
    const { stderr, exitCode } = await record(entry);
    expect(exitCode).toBe(exit.done);
    expect(stderr).toMatch(/\nIt (fulfils|decides) /);
  });

  it('what a killed run left neither blocks nor stays', async () => {
    const { record, cwd } = aRecorder();
    const dead = { pid: 2 ** 22 + 1, host: hostname(), started: '1', token: `${2 ** 22 + 1}-0a` };
    writeFileSync(join(cwd, '.p7.yaml.lock'), JSON.stringify(dead));
    writeFileSync(join(cwd, `.p7.yaml.lock-${dead.token}`), '');
    writeFileSync(join(cwd, '.p7.yaml.new'), 'id: p7\nanch');
    expect((await record(entry)).exitCode).toBe(exit.done);
    expect(readdirSync(cwd)).toEqual(['p7.yaml']);
  });

  it('a folder where its temporary file should be is said', async () => {
    const { record, cwd, text } = aRecorder();
    mkdirSync(join(cwd, '.p7.yaml.new'));
    expectRefusal(await record(entry), exit.wrongUse, [['.p7.yaml.new: Nothing was changed: it is a folder']]);
    expect(text()).toBe(caseYaml());
  });
});
