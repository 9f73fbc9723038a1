/** `status`: a page about one case, a worklist of many. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { sixCases } from '../support/case-files.js';
import { csvCells } from '../support/csv-cells.js';
import { linesBeyond } from '../support/display-width.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';

const clinic = (more: Readonly<Record<string, string>> = {}): string => aFolder({ ...sixCases, ...more });
const status = (cwd: string, ...args: string[]) => runCli(['status', '--as-of', '2026-09-01', ...args], { cwd });

/** Worked out by hand from the general protocol: months 3, 6, 9, … from the treatment's end, CT 7 days before the visit. */
const urgent = [
  // p5, treated until 10 January: month 6 is 10 July, on time until 24 July.
  ['p5', 'chest-imaging@m6', 'overdue', '2026-07-03', -60],
  ['p5', 'site-imaging@m6', 'overdue', '2026-07-03', -60],
  ['p5', 'clinic-visit@m6', 'overdue', '2026-07-10', -53],
  // p2, until 1 June, and p3, until 1 March: 1 September, on time until 15 September.
  ['p2', 'chest-imaging@m3', 'due', '2026-08-25', -7],
  ['p2', 'site-imaging@m3', 'due', '2026-08-25', -7],
  ['p2', 'clinic-visit@m3', 'due', '2026-09-01', 0],
  // p1, until 15 March: 15 September, on time until 29 September.
  ['p1', 'chest-imaging@m6', 'due', '2026-09-08', 7],
  ['p1', 'site-imaging@m6', 'due', '2026-09-08', 7],
  ['p1', 'clinic-visit@m6', 'due', '2026-09-15', 14],
];

const brief = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => [row['case_id'], row['key'], row['status'], row['target'], row['daysToTarget']]);

describe('status of a folder', () => {
  it('lists what is overdue, due and booked, the most urgent first, and leaves with 0', async () => {
    const { stdout, exitCode } = await status(clinic(), '--format', 'json', '--due-within', '30d');
    expect(exitCode).toBe(exit.done);
    const rows = JSON.parse(stdout);
    expect(brief(rows).filter(([id]) => id !== 'p3')).toEqual(urgent);
    expect(brief(rows).at(-1)).toEqual(['p3', 'chest-imaging@m6', 'booked', '2026-09-09', 8]);
    expect(rows.at(-1)).toMatchObject({
      at: '09:30',
      place: 'Radiology B',
      earliest: '2026-08-18',
      latest: '2026-09-15',
    });
  });

  it.each([
    ['30', 0],
    ['4w', 0],
    // Within two months of 1 September lie p5's dates of month 9: scans on 5, the visit on 12 October.
    ['2m', 3],
    ['6w', 3],
  ])('looks ahead as far as --due-within %s says', async (within, upcoming) => {
    const { stdout } = await status(clinic(), '--format', 'json', '--due-within', within);
    const rows: Record<string, unknown>[] = JSON.parse(stdout);
    expect(rows.filter((row) => row['status'] === 'upcoming')).toHaveLength(upcoming);
  });

  it('holds every open date where no time is named', async () => {
    const rows: Record<string, unknown>[] = JSON.parse((await status(clinic(), '--format', 'json')).stdout);
    // Ten years after 1 June 2026 is a Sunday, so Monday; 2 June is 3653 days after 2 June 2026, less 91 to 1 September.
    expect(brief(rows).at(-1)).toEqual(['p2', 'clinic-visit@m120', 'upcoming', '2036-06-02', 3562]);
    expect(rows.length).toBeGreaterThan(200);
  });

  it('has the same rows in CSV, where negative days are numbers', async () => {
    const { stdout } = await status(clinic(), '--format', 'csv', '--due-within', '30');
    const [head = [], ...rows] = csvCells(stdout);
    expect(head.slice(0, 9).join()).toBe('case_id,key,assessment,exam,status,target,earliest,latest,daysToTarget');
    const first = ['p5', 'chest-imaging@m6', 'chest-imaging', 'ct-chest', 'overdue', '2026-07-03', '2026-06-26'];
    expect(rows[0]?.slice(0, 9)).toEqual([...first, '2026-07-24', '-60']);
    expect(rows.map(([id, key, , , state]) => [id, key, state])).toContainEqual(['p3', 'chest-imaging@m6', 'booked']);
  });

  it('says in the table what to do, whom to call, and why others have nothing to do, within 80 columns', async () => {
    const { stdout, stderr } = await status(clinic());
    expect(stderr).toBe('');
    expect(linesBeyond(80, stdout)).toEqual([]);
    expect(stdout).not.toMatch(/ \n/);
    expect(stdout).toMatch(/^p5 +overdue +Fri 03 Jul 2026 +-60 +24 Jul +CT chest \+ MRI of site$/m);
    expect(stdout).toMatch(/^p3 +booked +Wed 09 Sep 2026 +8 +15 Sep +CT chest, 09:30, Radiology B$/m);
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain('call the radiology department and the treating team for the next free day');
    expect(words).toContain('p4: Follow-up ended on Fri 1 May 2026 (transfer to another clinic).');
    expect(words).toContain('p6: This course ended with the recurrence of Sun 1 Feb 2026.');
  });

  it('keeps what was cancelled in sight, in one word, with how to book it anew', async () => {
    const text = `id: c1
anchor: { event: treatment-end, date: 2026-03-15 }
riskFactors: { primarySite: uterus, grade: high }
log: [{ on: 2026-09-01, did: clinic-visit@m6, outcome: cancelled }]
`;
    const { stdout } = await status(clinic({ 'c1.yaml': text }));
    expect(stdout).toMatch(/^c1 +cancelled {2}Tue 15 Sep 2026 +14 {2}29 Sep +Clinic visit$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('booked clinic-visit@m6 --on <YYYY-MM-DD>. If not: record it as');
    expect(linesBeyond(80, stdout)).toEqual([]);
  });

  it('is that of the folder one is in, or of the files that are named, each once', async () => {
    const cwd = clinic();
    const here = (await status(cwd)).stdout;
    expect((await status(cwd, '.')).stdout).toBe(here);
    expect((await status(cwd, ...Object.keys(sixCases), 'p1.yaml', cwd)).stdout).toBe(here);
  });

  it('leaves out what is no case, and says so', async () => {
    const others = {
      'plan.json': '{"schemaVersion":1}',
      'list.yaml': '- 1\n',
      '.p9.yaml': 'id: [',
      'notes.txt': 'id: [',
    };
    const { stdout, stderr, exitCode } = await status(clinic(others), '--format', 'json');
    expect(exitCode).toBe(exit.done);
    expect(stderr).toContain('note: Not a case, left out: list.yaml, plan.json.\n');
    expect(JSON.parse(stdout)).toEqual(JSON.parse((await status(clinic(), '--format', 'json')).stdout));
  });

  it('shows the others where a file is broken, then says what is wrong', async () => {
    const begun = await status(
      clinic({ 'p7.yaml': 'anchor: { event: surgery, date: 2026-01-01 }\n' }),
      '--format',
      'json',
    );
    expect(begun.exitCode).toBe(exit.notPlanned);
    expect(JSON.parse(begun.stdout).length).toBeGreaterThan(200);
    expect(begun.stderr).toContain('error: p7.yaml, line 1: riskFactors.primarySite: The primary site is missing\n');
    const broken = await status(clinic({ 'p7.yaml': 'anchor: [' }), 'nobody.yaml', '.');
    expect(broken.exitCode).toBe(exit.wrongUse);
    expect(broken.stdout).toContain('Worklist of 6 cases');
    expect(broken.stderr).toMatch(/^error: nobody\.yaml: Could not be read: there is no such file\n/);
    expect(broken.stderr).toMatch(/^error: p7\.yaml, line \d: Not a case file/m);
  });

  it('warns of two files with one id, and hides none of their rows', async () => {
    const { stdout } = await status(clinic({ 'copy.yaml': sixCases['p5.yaml'] ?? '' }));
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'p5 is the id in several files, so their rows cannot be told apart: copy.yaml, p5.yaml.',
    );
    expect(stdout.match(/^p5 +overdue +Fri 10 Jul 2026/gm)).toHaveLength(2);
  });

  it('of two hundred cases has a row for each of their dates', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `q${index}`);
    const files = ids.map((id) => [`${id}.yaml`, (sixCases['p2.yaml'] ?? '').replace('p2', id)]);
    const rows: Record<string, unknown>[] = JSON.parse(
      (await status(aFolder(Object.fromEntries(files)), '--format', 'json')).stdout,
    );
    // 12 months in three years, 4 to month 60, 5 to month 120; visit, site and chest in each.
    expect(rows).toHaveLength(200 * 63);
  });
});

describe('status writes', () => {
  it('files readable by their owner only, and never over another without --force', async () => {
    const cwd = clinic();
    const outputs = ['-o', 'monday.csv', '-o', 'monday.json', '-o', 'monday.txt'];
    expect(await status(cwd, 'p1.yaml', ...outputs)).toEqual({
      stdout: '',
      stderr: 'Wrote monday.csv\nWrote monday.json\nWrote monday.txt\n',
      exitCode: 0,
    });
    expect(statSync(join(cwd, 'monday.csv')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cwd, 'monday.txt'), 'utf8')).toBe((await status(cwd, 'p1.yaml')).stdout);
    expectRefusal(await status(cwd, 'p1.yaml', ...outputs), exit.wrongUse, [
      ['monday.csv', 'exists already', '--force'],
    ]);
    expect(await status(cwd, 'p1.yaml', ...outputs, '--force', '--quiet')).toEqual({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
  });
});

describe('status refuses', () => {
  it.each([
    [['nobody.yaml'], exit.wrongUse, ['nobody.yaml', 'no such file']],
    [['.'], exit.wrongUse, ['There is no case file (.yaml, .yml or .json) in this folder']],
    [[], exit.wrongUse, ['There is no case file']],
    [['--due-within', 'soon'], exit.wrongUse, ['--due-within', "'soon' does not fit here", '30d, 4w or 2m']],
    [['--due-within', '-3'], exit.wrongUse, ['--due-within', '30d, 4w or 2m']],
    [['--due-within', '1000'], exit.wrongUse, ['--due-within', 'up to 999']],
    [['--format', 'ics'], exit.wrongUse, ['--format', 'table, csv, json']],
    [['--as-of', '2026-02-30'], exit.wrongUse, ['--as-of', 'is not a date']],
  ])('%j', async (args, exitCode, words) => {
    expectRefusal(await runCli(['status', ...args], { cwd: aFolder() }), exitCode, [words]);
  });
});
