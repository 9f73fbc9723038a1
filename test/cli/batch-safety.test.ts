/** Hostile rows and ids: nothing crashes, nothing leaves its folder, nothing runs in a spreadsheet or a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { unsafeCharacters } from '../support/unsafe-characters.js';

const asOf = ['--as-of', '2026-04-01'];
const header = 'id,treatment_end,site\n';
const good = (id: string): string => `${id},2026-01-31,uterus\n`;

const idsIn = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).case.id);

describe('a hostile row is a reject, and the rows around it are planned:', () => {
  it.each([
    ['10 MB in a cell', `${'x'.repeat(10_000_000)},2026-01-31,uterus\n`],
    ['10 MB in a quoted cell with line breaks', `"${'x\n'.repeat(5_000_000)}",2026-01-31,uterus\n`],
    ['10,000 columns', `${'x,'.repeat(10_000)}\n`],
    ['invalid UTF-8', Buffer.from([0x78, 0xc3, 0x28, 0x2c, 0x2c, 0x0a])],
    ['an overlong sequence', Buffer.from([0xc0, 0xaf, 0x2c, 0x2c, 0x0a])],
    ['NUL bytes only', Buffer.from('\0\0\0\n')],
    ['escape codes', '\u001b[2J\u001b]0;owned\u0007,\u001b[31m,uterus\n'],
    ['an open quote', '"x,2026-01-31,uterus\n'],
  ])('%s', async (_, row) => {
    const stdin = Buffer.concat([Buffer.from(header + good('before')), Buffer.from(row), Buffer.from(good('after'))]);
    const cwd = aFolder();
    const run = await runCli(['batch', '-', '--rejects', 'r.ndjson', ...asOf], { stdin, cwd });
    expect(run.exitCode).toBe(exit.notPlanned);
    expect(idsIn(run.stdout)).toEqual(['before', 'after']);
    const rejects = readFileSync(join(cwd, 'r.ndjson'), 'utf8');
    expect(rejects.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(rejects).line).toBe(3);
    for (const text of [run.stdout, run.stderr, rejects]) expect(unsafeCharacters(text)).toEqual([]);
  });

  it('told on standard error, escape codes do not reach the terminal', async () => {
    const { stderr } = await runCli(['batch', '-', ...asOf], { stdin: `${header}x,\u001b[31mred\u001b[0m,uterus\n` });
    expect(stderr).toContain('red');
    expect(unsafeCharacters(stderr)).toEqual([]);
  });
});

describe('ids', () => {
  const ids = [
    '../../evil',
    '/etc/passwd',
    'CON',
    'nul',
    'p7',
    'P7',
    'é',
    'e\u0301',
    'а',
    'a',
    '..',
    'x'.repeat(300),
    '=1+1',
  ];
  const cohort = `${ids.map((id) => JSON.stringify({ id, treatment_end: '2026-01-31', site: 'uterus' })).join('\n')}\n`;

  it('become file names in the folder, one for each', async () => {
    const cwd = aFolder({ 'c.ndjson': cohort });
    const { exitCode } = await runCli(['batch', 'c.ndjson', '--format', 'ics', '-o', 'out', ...asOf], { cwd });
    expect(exitCode).toBe(exit.done);
    const names = readdirSync(join(cwd, 'out'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    expect(names.every((name) => /^[A-Za-z0-9_~-]+\.ics$/.test(name))).toBe(true);
    expect(readdirSync(cwd).toSorted()).toEqual(['c.ndjson', 'out']);
  });

  it('stay as they are in JSON, and are disarmed in a table', async () => {
    const cwd = aFolder({ 'c.ndjson': cohort });
    expect(idsIn((await runCli(['batch', 'c.ndjson', ...asOf], { cwd })).stdout)).toEqual(ids);
    const { stdout } = await runCli(['batch', 'c.ndjson', '--format', 'csv', ...asOf], { cwd });
    expect(stdout).toContain("\r\n'=1+1,");
    expect(stdout).not.toMatch(/^=/m);
  });
});

it('a German export, as LibreOffice writes it, is planned or rejected with column and reason', async () => {
  const rows = [
    '\ufeffid;treatment_end;site;grade;size;mri_unsafe',
    'p1;2026-01-31;uterus;G2;8,5;WAHR',
    '"p2";"2026-01-31";"extremity";"G1";"3";"FALSCH"',
    'p3;31.01.2026;uterus;G2;8,5;FALSCH',
    'p4;2026-01-31;uterus;G2;1.234,5;FALSCH',
    '',
  ].join('\r\n');
  const cwd = aFolder({ 'c.csv': rows });
  const { stdout } = await runCli(['batch', 'c.csv', '--rejects', 'r.ndjson', ...asOf], { cwd });
  const plans = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).case);
  expect(plans).toMatchObject([
    { id: 'p1', riskFactors: { sizeCm: 8.5 }, constraints: { mriUnsafe: true } },
    { id: 'p2', riskFactors: { sizeCm: 3 }, constraints: { mriUnsafe: false } },
  ]);
  const rejects = readFileSync(join(cwd, 'r.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rejects).toMatchObject([
    { line: 4, id: 'p3', field: 'treatment_end', message: expect.stringContaining('2026-01-31') },
    { line: 5, id: 'p4', field: 'size', code: 'invalid-size' },
  ]);
});
