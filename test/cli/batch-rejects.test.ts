/** A bad row never stops the others: it is told with line, id, code, field and message, and kept to be mended. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit } from '../support/refusal.js';
import { type CliRun, runCli, runShell } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-04-01'];

const cohort = [
  'id,treatment_end,site,size,metastasis',
  'a,2026-01-31,uterus,8,none',
  'b,31.01.2026,uterus,8,none',
  'c,2026-01-31,uturus,8mm,none',
  'd,2026-01-31,uterus,8,active',
  'a,2026-02-28,trunk,3,none',
  'e,,uterus,8,none',
  'f,2026-01-31,uterus',
  '"g,2026-01-31,uterus,8,none',
  'h,2026-01-31,trunk,8,none',
  'e,2026-01-31,trunk,8,none',
  '',
].join('\n');

const run = (args: readonly string[], cwd: string): Promise<CliRun> => runCli(['batch', ...args, ...asOf], { cwd });

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const idsIn = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).case.id);

describe('rejects', () => {
  it('are kept one a line, in order, and the other rows are planned', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    const { stdout, stderr, exitCode } = await run(['c.csv', '--rejects', 'r.ndjson'], cwd);
    expect(exitCode).toBe(exit.notPlanned);
    expect(idsIn(stdout)).toEqual(['a', 'h']);
    const rows = cohort.split('\n');
    expect(linesOf(join(cwd, 'r.ndjson')).map(({ message, ...rest }) => rest)).toEqual([
      { line: 3, id: 'b', code: 'invalid-date', field: 'treatment_end', raw: rows[2] },
      { line: 4, id: 'c', code: 'invalid-choice', field: 'site', raw: rows[3] },
      { line: 5, id: 'd', code: 'active-disease', field: 'metastasis', raw: rows[4] },
      { line: 6, id: 'a', code: 'duplicate-id', field: 'id', raw: rows[5] },
      { line: 7, id: 'e', code: 'missing', field: 'treatment_end', raw: rows[6] },
      { line: 8, id: null, code: 'unreadable-row', field: null, raw: rows[7] },
      { line: 9, id: null, code: 'unreadable-row', field: null, raw: rows[8] },
      { line: 11, id: 'e', code: 'duplicate-id', field: 'id', raw: rows[10] },
    ]);
    expect(stderr).toContain('Planned 2 cases, rejected 8 rows.\n');
    expect(stderr).toContain('  2 duplicate-id (id)\n');
    expect(stderr).toContain('  1 invalid-date (treatment_end)\n');
    expect(stderr).toContain('error: 8 of 10 rows could not be planned\n');
  });

  it('say in words all that is wrong, what to do, and in which line the first of two stands', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    await run(['c.csv', '--rejects', 'r.ndjson'], cwd);
    const messages = linesOf(join(cwd, 'r.ndjson')).map(({ message }) => message);
    expect(messages[0]).toBe("'31.01.2026' is not a date. Write year-month-day: 2026-01-31.");
    expect(messages[1]).toMatch(
      /^'uturus' is not a choice\. Did you mean uterus\?.* size: '8mm' is not a tumour size\./,
    );
    expect(messages[2]).toMatch(/write resected as metastasis\. .* that the team gave, add it as every, such as 8w\.$/);
    expect(messages[3]).toContain('line 2 already');
    expect(messages[4]).toBe('The date to count from is missing. Add it as treatment_end, for example 2026-03-15.');
    expect(messages[7]).toContain('line 7 already');
  });

  it('can be mended and fed again', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    await run(['c.csv', '--rejects', 'r.ndjson'], cwd);
    const raws = linesOf(join(cwd, 'r.ndjson')).map(({ raw }) => raw as string);
    const mended = raws[0]?.replace('31.01.2026', '2026-01-31');
    const again = await runCli(['batch', '-', ...asOf], { stdin: `${cohort.split('\n')[0]}\n${mended}\n` });
    expect([again.exitCode, idsIn(again.stdout)]).toEqual([exit.done, ['b']]);
  });

  it('are told on standard error by line, never by id, where no file keeps them', async () => {
    const { stderr } = await run(['c.csv'], aFolder({ 'c.csv': cohort }));
    expect(stderr).toContain("rejected: line 3, treatment_end: '31.01.2026' is not a date.");
    const many = `id,site\n${Array.from({ length: 25 }, (_, index) => `secret${index},x\n`).join('')}`;
    const run25 = await run(['c.csv'], aFolder({ 'c.csv': many }));
    expect(run25.stderr.match(/^rejected: line/gm)).toHaveLength(10);
    expect(run25.stderr).toContain('… and 15 more; --rejects <file> keeps them all.');
    expect(run25.stderr).not.toContain('secret');
  });

  it('of NDJSON name the key, or the name of the flat object', async () => {
    const flat = '{"id":"a","treatment_end":"2026-01-31","site":"uturus"}';
    const file = '{"id":"b","anchor":{"event":"surgery","date":"2026-02-30"},"riskFactors":{"primarySite":"uterus"}}';
    const cwd = aFolder({ 'c.ndjson': `${flat}\n${file}\n{"id":"c","gradee":1}\n` });
    await run(['c.ndjson', '--rejects', 'r.ndjson'], cwd);
    expect(linesOf(join(cwd, 'r.ndjson'))).toMatchObject([
      { line: 1, id: 'a', code: 'invalid-choice', field: 'site', raw: flat },
      { line: 2, id: 'b', code: 'invalid-date', field: 'anchor.date', raw: file },
      { line: 3, id: 'c' },
    ]);
  });
});

describe('--strict', () => {
  it('stops at the first, and the output does not take its name', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    const { stderr, exitCode } = await run(['c.csv', '-o', 'p.ndjson', '--strict'], cwd);
    expect(exitCode).toBe(exit.notPlanned);
    expect(stderr).toContain('Planned 1 case, rejected 1 row.\n');
    expect(existsSync(join(cwd, 'p.ndjson'))).toBe(false);
  });

  it('goes on with --resume once the row is mended', async () => {
    const cwd = aFolder({ 'c.csv': 'id,treatment_end,site\na,2026-01-31,uterus\nb,31.01.2026,uterus\n' });
    await run(['c.csv', '-o', 'p.ndjson', '--strict'], cwd);
    const line = `sed -i s/31.01.2026/2026-01-31/ c.csv; lms-followup batch c.csv -o p.ndjson --strict --resume --quiet ${asOf.join(' ')}`;
    expect(await runShell(line, { cwd })).toMatchObject({ exitCode: exit.done, stderr: '' });
    expect(idsIn(readFileSync(join(cwd, 'p.ndjson'), 'utf8'))).toEqual(['a', 'b']);
  });

  it('refuses a header with a column that it does not know', async () => {
    const run3 = await run(['c.csv', '--strict'], aFolder({ 'c.csv': 'id,treatment_end,site,gradee\n' }));
    expect(run3.exitCode).not.toBe(exit.done);
    expect(run3.stderr).toContain('Did you mean grade?');
  });
});

it('a column that is not read is told, and --quiet leaves only the errors', async () => {
  const cwd = aFolder({ 'c.csv': 'id,treatment_end,site,gradee\na,2026-01-31,uterus,G1\nb,x,uterus,G1\n' });
  expect((await run(['c.csv'], cwd)).stderr).toMatch(/^note: column not read: .*'gradee'.*Did you mean grade\?/);
  expect((await run(['c.csv', '--quiet'], cwd)).stderr).toMatch(/^error: 1 of 2 rows could not be planned\n.*\n$/);
});
