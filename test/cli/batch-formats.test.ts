/** A batch writes for each row what `plan` writes for the same case. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCohort, asCsv, asNdjson } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { csvCells } from '../support/csv-cells.js';
import { exit } from '../support/refusal.js';
import { type CliRun, runCli } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-04-01'];
const cases = aCohort(12);
const cohort = { 'cohort.csv': asCsv(cases), 'cohort.ndjson': asNdjson(cases) };

const planned = (index: number, format: string): Promise<CliRun> => {
  const { id = '', treatment_end = '', site = '', grade = '', size = '', margin = '' } = cases[index] ?? {};
  const facts = ['--id', id, '--treatment-end', treatment_end, '--site', site, '--grade', grade, '--size', size];
  return runCli(['plan', ...facts, '--margin', margin, '--format', format, ...asOf]);
};

const batch = (args: readonly string[], cwd = aFolder(cohort)): Promise<CliRun> =>
  runCli(['batch', ...args, ...asOf, '--quiet'], { cwd });

describe('batch', () => {
  it('gives NDJSON line by line as plan does, from CSV and from NDJSON', async () => {
    const [fromCsv, fromNdjson] = await Promise.all([batch(['cohort.csv']), batch(['cohort.ndjson'])]);
    expect(fromCsv).toMatchObject({ exitCode: exit.done, stderr: '' });
    expect(fromNdjson.stdout).toBe(fromCsv.stdout);
    const lines = fromCsv.stdout.split(/(?<=\n)/);
    expect(lines).toHaveLength(cases.length);
    for (const index of [0, 5, 11]) expect(lines[index]).toBe((await planned(index, 'ndjson')).stdout);
  });

  it('chooses a protocol by the course that a case is in, as plan does', async () => {
    const recurred = JSON.stringify({
      anchor: { event: 'treatment-end', date: '2024-03-15' },
      riskFactors: { primarySite: 'dermal', grade: 'G1', sizeCm: 3 },
      preferences: { protocol: 'auto' },
      log: [{ on: '2025-01-10', outcome: 'recurrence', treatmentEnd: '2025-04-01' }],
    });
    const cwd = aFolder({ 'case.json': `${recurred}\n` });
    const { stdout } = await runCli(['plan', 'case.json', '--format', 'ndjson', ...asOf], { cwd });
    // The guideline for skin tumours is for the first course.
    expect(JSON.parse(stdout)).toMatchObject({ case: { course: 2 }, protocol: { id: 'esmo-2021' } });
    expect((await batch(['case.json'], cwd)).stdout).toBe(stdout);
  });

  it('gives CSV rows as plan does, each with the id before it', async () => {
    const rows = csvCells((await batch(['cohort.csv', '--format', 'csv'])).stdout);
    for (const index of [0, 7]) {
      const [header = [], ...own] = csvCells((await planned(index, 'csv')).stdout);
      expect(rows[0]).toEqual(['case_id', ...header]);
      const { id } = cases[index] ?? {};
      expect(rows.filter(([first]) => first === id)).toEqual(own.map((cells) => [id, ...cells]));
    }
  });

  it('gives one calendar a case, as plan does, for its owner only', async () => {
    const cwd = aFolder(cohort);
    await batch(['cohort.csv', '--format', 'ics', '-o', 'calendars'], cwd);
    const folder = join(cwd, 'calendars');
    expect(readdirSync(folder)).toEqual(cases.map(({ id }) => `${id}.ics`));
    expect(readFileSync(join(folder, 'p000003.ics'), 'utf8')).toBe((await planned(3, 'ics')).stdout);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'p000003.ics')).mode & 0o777).toBe(0o600);
  });

  it('gives a worklist of what has its target between two days, the days themselves included', async () => {
    const plans = (await batch(['cohort.csv'])).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const slots = plans.flatMap((plan) =>
      plan.assessments.map((slot: Record<string, unknown>) => ({ case_id: plan.case.id, ...slot })),
    );
    const dates = slots
      .map(({ target }) => target)
      .filter((date) => date > '2026-04-01')
      .toSorted();
    const [from, until] = [dates[5], dates[40]];
    const [header = [], ...rows] = csvCells(
      (await batch(['cohort.csv', '--format', 'worklist', '--from', from, '--until', until])).stdout,
    );
    expect(header).toEqual(['case_id', 'key', 'assessment', 'exam', 'status', 'target', 'earliest', 'latest']);
    const expected = slots.filter(({ target }) => target >= from && target <= until);
    expect(rows.map(([id, key]) => `${id} ${key}`)).toEqual(expected.map(({ case_id, key }) => `${case_id} ${key}`));
    expect(rows.length).toBeGreaterThan(20);
  });

  it('takes the format from the name of the output', async () => {
    const cwd = aFolder(cohort);
    for (const output of ['a.ndjson', 'a.csv', 'a/']) await batch(['cohort.csv', '-o', output], cwd);
    expect(readFileSync(join(cwd, 'a.ndjson'), 'utf8')).toBe((await batch(['cohort.csv'])).stdout);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^case_id,key,/);
    expect(readdirSync(join(cwd, 'a'))).toHaveLength(cases.length);
    expect(readdirSync(cwd).toSorted()).toEqual(['a', 'a.csv', 'a.ndjson', 'cohort.csv', 'cohort.ndjson']);
  });

  it('takes --protocol and --cadence for every row that does not say otherwise', async () => {
    const text = 'id,treatment_end,site,grade,protocol\na,2026-01-31,uterus,high,\nb,2026-01-31,uterus,high,general\n';
    const cwd = aFolder({ 'c.csv': text });
    const { stdout } = await batch(['c.csv', '--protocol', 'esmo-2021', '--cadence', 'longest', '--years', '2'], cwd);
    const protocols = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).protocol);
    expect(protocols).toMatchObject([
      { id: 'esmo-2021', cadence: 'longest', horizonMonths: 24 },
      { id: 'general', cadence: 'longest', horizonMonths: 24 },
    ]);
  });

  it('keeps off the public holidays that a row or a flag names, as plan does', async () => {
    const text =
      'id,treatment_end,site,holidays\na,2026-02-17,uterus,NO\nb,2026-02-17,uterus,\nc,2026-02-17,uterus,XX\n';
    const { stdout, exitCode } = await batch(['c.csv', '--jobs', '2'], aFolder({ 'c.csv': text }));
    const alone = ['plan', '--id', 'a', '--treatment-end', '2026-02-17', '--site', 'uterus', '--holidays', 'NO'];
    const [kept = '', free] = stdout.split(/(?<=\n)/);
    expect(kept).toBe((await runCli([...alone, '--format', 'ndjson', ...asOf])).stdout);
    expect(JSON.parse(kept).assessments.flatMap(({ target }: { target: string }) => target)).not.toContain(
      '2026-05-17',
    );
    expect(free).not.toContain('"holiday"');
    expect(exitCode).toBe(exit.notPlanned);
  });

  it('plans by a protocol file of the user', async () => {
    const own = readFileSync('fixtures/protocols/our-clinic.yaml', 'utf8');
    const cwd = aFolder({ ...cohort, 'ours.yaml': own });
    const { stdout } = await batch(['cohort.csv', '--protocol', './ours.yaml', '--jobs', '2'], cwd);
    const [, id] = /^id: (\S+)/m.exec(own) ?? [];
    const plans = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(plans.map(({ protocol }) => protocol.id))).toEqual(new Set([id]));
  });

  it.each([['ndjson'], ['worklist', '--until', '2026-12-31']])(
    'gives the same bytes on one thread and on several: %s',
    async (...format) => {
      // Wide enough that it counts as large, so that the workers begin at once.
      const cells = aCohort(700).map((each) => ({ ...each, remark: 'x'.repeat(400) }));
      const cwd = aFolder({ 'c.csv': asCsv(cells) });
      const [one, three] = await Promise.all(
        ['1', '3'].map((jobs) => batch(['c.csv', '--format', ...format, '--jobs', jobs], cwd)),
      );
      expect(one?.stdout.length).toBeGreaterThan(10_000);
      expect(three?.stdout === one?.stdout).toBe(true);
    },
  );
});
