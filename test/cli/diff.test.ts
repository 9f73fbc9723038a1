/** `diff`: case files and plans in JSON, in any pairing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { sixCases } from '../support/case-files.js';
import { linesBeyond } from '../support/display-width.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-09-01'];
const old = sixCases['p1.yaml'] ?? '';
const later = old.replace('2026-03-15', '2026-04-01');
const folder = aFolder({ 'old.yaml': old, 'new.yaml': later });
const plan = (await runCli(['plan', 'old.yaml', ...asOf, '--format', 'json'], { cwd: folder })).stdout;
const files = { 'old.yaml': old, 'new.yaml': later, 'old.json': plan };
const diff = (args: readonly string[], stdin = '', more: Readonly<Record<string, string>> = {}) =>
  runCli(['diff', ...args, ...asOf], { cwd: aFolder({ ...files, ...more }), stdin });

const reason = 'counted from end of treatment on 2026-04-01 instead of 2026-03-15';

describe('diff', () => {
  it('of two case files: what moved, from when to when, and why', async () => {
    const { stdout, stderr, exitCode } = await diff(['old.yaml', 'new.yaml', '--format', 'json']);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const { moved, changed, added, dropped, unchanged, because } = JSON.parse(stdout);
    expect({ added, dropped, unchanged, because }).toEqual({ added: [], dropped: [], unchanged: 0, because: [reason] });
    // What was done in June stays where it was; all else follows the new date: 15 September becomes 1 October.
    expect(changed.map(({ key }: { key: string }) => key)).toEqual([
      'chest-imaging@m3',
      'site-imaging@m3',
      'clinic-visit@m3',
    ]);
    expect(moved).toHaveLength(60);
    expect(moved[2]).toEqual({
      key: 'clinic-visit@m6',
      course: 1,
      assessment: 'clinic-visit',
      exam: 'clinical-examination',
      from: '2026-09-15',
      to: '2026-10-01',
      days: 16,
      reason,
    });
  });

  it.each([
    [['old.json', 'new.yaml'], ''],
    [['-', 'new.yaml'], old],
    [['-', 'new.yaml'], plan],
  ])('of %j says the same', async (args, stdin) => {
    const expected = await diff(['old.yaml', 'new.yaml']);
    expect(await diff(args, stdin)).toEqual(expected);
  });

  it('of a plan and the case that it came from says that nothing changed', async () => {
    const { stdout, exitCode } = await diff(['old.json', 'old.yaml']);
    expect(exitCode).toBe(exit.done);
    expect(stdout).toContain('0 moved, 0 changed, 0 added, 0 dropped, 63 unchanged');
    expect(stdout).toContain('Nothing changed: the two plans have the same 63 slots.');
  });

  it('as a table gives each reason once, its dates below it, within 80 columns', async () => {
    const { stdout } = await diff(['old.yaml', 'new.yaml']);
    expect(linesBeyond(80, stdout)).toEqual([]);
    expect(stdout).not.toMatch(/ \n/);
    expect(stdout).toMatch(
      /^Moved\ncounted from .+2026-03-15\n {2}chest-imaging@m6 +Tue 08 Sep 2026 → Thu 24 Sep 2026 {2}\+16 days$/m,
    );
    expect(stdout.match(/^counted from/gm)).toHaveLength(1);
  });

  it('as Markdown has a table with a reason in each row, in which text from a file is no markup', async () => {
    const { stdout } = await diff(['a.yaml', 'b.yaml', '--format', 'md'], '', {
      'a.yaml': old.replace('id: p1', 'id: "p|<b>"'),
      'b.yaml': later.replace('id: p1', 'id: "p|<b>"'),
    });
    expect(stdout).toMatch(/^# What changed in the plan of p\\\|\\<b\\>$/m);
    expect(stdout).toContain(`| clinic-visit@m6 | Tue 15 Sep 2026 → Thu 01 Oct 2026 | +16 days | ${reason} |\n`);
  });

  it('warns where the two are not of one case', async () => {
    const { stdout } = await diff(['old.yaml', 'p2.yaml'], '', sixCases);
    expect(stdout.replace(/\s+/g, ' ')).toContain('These are plans of two cases, p1 and p2: is that what was meant?');
    const json = await diff(['old.yaml', 'p2.yaml', '--format', 'json'], '', sixCases);
    expect(json.stderr).toMatch(/^note: These are plans of two cases/);
    expect(JSON.parse(json.stdout)).toMatchObject({ before: { case_id: 'p1' }, after: { case_id: 'p2' } });
  });

  it('writes a file in the format of its name', async () => {
    const cwd = aFolder(files);
    const run = await runCli(['diff', 'old.yaml', 'new.yaml', ...asOf, '-o', 'changes.md'], { cwd });
    expect(run).toEqual({ stdout: '', stderr: 'Wrote changes.md\n', exitCode: 0 });
    expect(readFileSync(join(cwd, 'changes.md'), 'utf8')).toMatch(/^# What changed/);
  });
});

describe('diff refuses', () => {
  it.each([
    [
      'a plan that was cut off',
      exit.wrongUse,
      plan.slice(0, 5000),
      ['bad: Not a plan in JSON', 'perhaps its end is missing'],
    ],
    [
      'a plan of another version',
      exit.wrongUse,
      '{"schemaVersion":9}',
      ['bad: Not a plan in JSON', 'schemaVersion is 9'],
    ],
    ['a plan without slots', exit.wrongUse, '{"schemaVersion":1,"assessments":7}', ['bad: Not a plan in JSON']],
    ['text', exit.notPlanned, 'hello', ['bad, line 1', 'Expected a section of keys and values']],
  ])('%s', async (_, exitCode, text, words) => {
    expectRefusal(await diff(['bad', 'new.yaml'], '', { bad: text }), exitCode, [words]);
  });

  it('a file that is not there, standard input twice, and a case that cannot be planned', async () => {
    expectRefusal(await diff(['none.yaml', 'new.yaml']), exit.wrongUse, [['none.yaml', 'no such file']]);
    expectRefusal(await diff(['-', '-'], old), exit.wrongUse, [['Standard input was named for both']]);
    const slip = old.replace('uterus', 'thigh');
    expectRefusal(await diff(['old.yaml', 'slip.yaml'], '', { 'slip.yaml': slip }), exit.notPlanned, [
      ['slip.yaml, line 3: riskFactors.primarySite', 'Did you mean extremity?'],
    ]);
  });
});
