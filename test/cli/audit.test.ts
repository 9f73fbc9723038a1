/** `audit` as a researcher meets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { runCli } from '../support/run-cli.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/audit/${name}`, import.meta.url));
const cohort = fixture('cohort.csv');
const facts = ['--events', fixture('events.csv'), '--as-of', '2026-01-31'];

describe('audit', () => {
  it('prints the figures of a cohort, what was counted, and that it is no advice', async () => {
    const { stdout, stderr, exitCode } = await runCli(['audit', cohort, ...facts]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Adherence to s1-de-2023-cutaneous, as of 2026-01-31');
    expect(stdout).toMatch(/^Clinic visit\n1 +20 +14 +1 +1 +4 +70 % +48–85 %/m);
    expect(stdout).toContain('All visits advised for year one: 6 of 9 followed that long, 67 %');
    expect(stdout).toContain('A planning aid, not medical advice');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('writes JSON with the fixed keys, and every case', async () => {
    const { stdout } = await runCli(['audit', cohort, ...facts, '--format', 'json']);
    const audit = JSON.parse(stdout);
    expect(audit.cohort.adherence[0]).toMatchObject({ assessment: 'clinic-visit', year: 1, advised: 20, share: 0.7 });
    expect(audit.cohort.adherence[0].interval95).toHaveLength(2);
    expect(audit.cohort.allAdvisedYearOne).toMatchObject({ cases: 9, n: 6 });
    expect(audit.cases).toHaveLength(12);
  });

  it('holds a cohort against several protocols at once', async () => {
    const several = ['--protocols', 's1-de-2023-cutaneous,hdir-no', '--format', 'json'];
    const { stdout, exitCode } = await runCli(['audit', cohort, ...facts, ...several]);
    const { protocols } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(protocols.map((each: { protocol: string }) => each.protocol)).toEqual(['s1-de-2023-cutaneous', 'hdir-no']);
    expect(protocols[1].notAudited).toHaveLength(12);
  });

  it('writes every case below its protocol, the same to a pipe as to a file', async () => {
    const folder = aFolder();
    const several = ['--protocols', 's1-de-2023-cutaneous,hdir-no,general'];
    for (const format of ['json', 'csv']) {
      const path = join(folder, `a.${format}`);
      const { stdout } = await runCli(['audit', cohort, ...facts, ...several, '--format', format]);
      await runCli(['audit', cohort, ...facts, ...several, '-o', path]);
      expect(readFileSync(path, 'utf8')).toBe(stdout);
      if (format === 'csv') {
        expect(new Set(stdout.split('\r\n').map((line) => line.split(',')[1]))).toEqual(
          new Set(['protocol', 's1-de-2023-cutaneous', 'general', undefined]),
        );
        continue;
      }
      const { protocols } = JSON.parse(stdout);
      expect(protocols.map(({ cases }: { cases: unknown[] }) => cases.length)).toEqual([12, 0, 12]);
      expect(stdout).toBe(`${JSON.stringify({ protocols }, null, 2)}\n`);
      const alone = await runCli(['audit', cohort, ...facts, '--protocols', 'general', '--format', 'json']);
      expect(alone.stdout).toBe(`${JSON.stringify(protocols[2], null, 2)}\n`);
    }
  });

  it('writes several files in one run, readable by their owner only', async () => {
    const folder = aFolder();
    const files = ['a.csv', 'a.md', 'a.html', 'a.json'].flatMap((name) => ['-o', join(folder, name)]);
    expect((await runCli(['audit', cohort, ...facts, ...files])).exitCode).toBe(0);
    const rows = readFileSync(join(folder, 'a.csv'), 'utf8').split('\r\n');
    // A header, 12 cases of 7 slots, one done beside the plan, and the end of the last line.
    expect(rows).toHaveLength(1 + 12 * 7 + 1 + 1);
    const html = readFileSync(join(folder, 'a.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|https?:|url\(/);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('| Clinic visit | 1 | 20 | 14 |');
  });

  it('refuses an output that is there before it reads anything', async () => {
    const folder = aFolder({ 'a.csv': 'kept' });
    const path = join(folder, 'a.csv');
    const { stderr, exitCode } = await runCli(['audit', 'nowhere.csv', '--events', 'nowhere.csv', '-o', path]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The file exists already');
    expect(readFileSync(path, 'utf8')).toBe('kept');
    const forced = await runCli(['audit', cohort, ...facts, '-o', path, '--force']);
    expect([forced.exitCode, readFileSync(path, 'utf8').slice(0, 7)]).toEqual([0, 'case_id']);
  });

  it('leaves out rows that cannot be used, says which, and exits with 1', async () => {
    const stdin =
      'case_id,date,exam,outcome\nc01,2024-02-30,clinic-visit,\nc02,2024-06-10,ct-chst,done\nx9,2024-06-10,ct-chest,\n';
    const { stderr, exitCode } = await runCli(['audit', cohort, '--events', '-', '--as-of', '2026-01-31'], { stdin });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("line 2, date: '2024-02-30' is not a date");
    expect(stderr).toContain("line 3, assessment: 'ct-chst' is not a choice. Did you mean ct-chest?");
    expect(stderr).toContain('1 case that is not in the cohort');
    expect(stderr).toMatch(/2 of \d+ rows could not be used/);
  });

  it('makes hostile ids and events harmless', async () => {
    const id = '=HYPERLINK("x")<script>';
    const rows = `id;treatment_end;site;margin;protocol\n"${id.replaceAll('"', '""')}";2024-01-15;dermal;R0;s1-de-2023-cutaneous\n`;
    const folder = aFolder();
    const files = ['-o', join(folder, 'a.csv'), '-o', join(folder, 'a.html')];
    const events = fixture('events.csv');
    const { exitCode } = await runCli(['audit', '-', '--events', events, '--as-of', '2026-01-31', ...files], {
      stdin: rows,
    });
    expect(exitCode).toBe(0);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toContain(`"'=HYPERLINK(""x"")<script>"`);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).not.toContain('<script>');
  });

  it.each([
    [['audit', cohort], '--events: The file of what happened is missing'],
    [['audit', '-', '--events', '-'], 'Standard input cannot be both'],
    [['audit', cohort, '--events', 'nowhere.csv'], 'nowhere.csv: Could not be read: there is no such file'],
    [['audit', cohort, '--events', cohort], 'The header of the events has no column date'],
    [['audit', cohort, ...facts, '--protocols', 'esmo'], 'There is no protocol'],
  ])('refuses %j', async (args, message) => {
    const { stdout, stderr, exitCode } = await runCli(args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});
