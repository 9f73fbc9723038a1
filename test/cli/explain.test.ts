/** `explain`, run as a user runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { linesBeyond } from '../support/display-width.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseFlags } from '../support/sample-case.js';

const explain = (...more: string[]) => runCli(['explain', ...caseFlags, ...asOf, ...more]);
const { stdout: whole } = await explain();
const { stdout: oneSlot } = await explain('--assessment', 'chest-imaging@m12');

describe('explain', () => {
  it('begins with whose plan it is, by what rules, as of when', () => {
    expect(whole).toMatch(/^Explanation of plan p7\nCounted from [\s\S]+\nRisk tier [\s\S]+\nProtocol +general: /);
    expect(whole.split('\n\n', 1)[0]).toMatch(/\nAs of +Wed 01 Apr 2026$/);
  });

  it('gives every date of the plan', async () => {
    const { stdout } = await runCli(['plan', ...caseFlags, ...asOf, '--format', 'json']);
    const { assessments } = JSON.parse(stdout) as { assessments: { assessment: string; month: number }[] };
    for (const name of ['chest-imaging', 'site-imaging', 'clinic-visit']) {
      const phases = whole.split('\n\n').filter((block) => block.startsWith(`${name}\n`));
      const shown = phases.flatMap((phase) => [...phase.matchAll(/^ {4}m(\d+) /gm)].map(([, month]) => Number(month)));
      const planned = assessments.filter(({ assessment }) => assessment === name).map(({ month }) => month);
      expect(planned.length, name).toBe(21);
      expect(shown, name).toEqual(planned);
    }
  });

  it('says once what many dates share, and numbers it', () => {
    expect(whole).toContain('    m3    Mon 15 Jun 2026 → Mon 08 Jun 2026 (1) → CT chest/abdomen/pelvis (2)\n');
    // Chest and site, each in the phases to month 36, 60 and 120.
    expect(whole.match(/^ {4}\(1\) before the clinic visit, so that the result is ready$/gm)).toHaveLength(6);
  });

  it('says it beside the date where only one is asked for', () => {
    // Month 12 from 15 March 2026 is Monday 15 March 2027; the scan goes seven days before the visit.
    expect(oneSlot.replace(/\s+/g, ' ')).toContain(
      'm12 Mon 15 Mar 2027 → Mon 08 Mar 2027 (before the clinic visit, so that the result is ready) → CT chest/abdomen/pelvis (one CT instead of two on the same day)',
    );
    expect(oneSlot.match(/^ {4}m\d+ /gm)).toHaveLength(1);
  });

  it.each([
    ['the whole', whole],
    ['one slot', oneSlot],
  ])('names under %s each source that it cites', (_, text) => {
    const cited = [...text.replace(/\n +/g, ' ').matchAll(/\[(.+?)\]/g)].flatMap(([, list = '']) => list.split('; '));
    const ids = new Set(cited.filter((each) => /^[a-z0-9-]+$/.test(each)));
    expect(ids.size).toBeGreaterThan(0);
    const [, sources = ''] = text.split('\nSources\n');
    for (const id of ids) expect(sources).toContain(`- ${id}: `);
    expect(sources.match(/^- /gm)).toHaveLength(ids.size);
  });

  it('says why not, for what is absent', () => {
    const [, absences = ''] = whole.split('\nNot planned\n');
    for (const name of ['node-ultrasound', 'echocardiogram', 'blood-tests', 'after month 120'])
      expect(absences).toMatch(new RegExp(`^ {2}${name}\n {4}\\S`, 'm'));
  });

  it('fits 80 columns, is the same twice and ends with what it is not', async () => {
    expect(linesBeyond(80, whole)).toEqual([]);
    expect((await explain()).stdout).toBe(whole);
    expect(whole).toMatch(/\nA planning aid, not medical advice: [^\n]+\n$/);
  });

  it('writes files, by their ending, and replaces none', async () => {
    const cwd = aFolder();
    const args = ['explain', ...caseFlags, ...asOf, '-o', 'why.json', '-o', 'why.txt'];
    expect(await runCli(args, { cwd })).toMatchObject({ exitCode: exit.done, stdout: '' });
    expect(readFileSync(join(cwd, 'why.txt'), 'utf8')).toBe(whole);
    expect(JSON.parse(readFileSync(join(cwd, 'why.json'), 'utf8'))).toHaveLength(63 + 5);
    expectRefusal(await runCli(args, { cwd }), exit.wrongUse, [['why.json', '--force']]);
  });

  it('of an assessment that does not exist is refused with those that do', async () => {
    expectRefusal(await explain('--assessment', 'chest@m12'), exit.wrongUse, [['Did you mean chest-imaging?']]);
  });

  it('of a month without one names the months around it', async () => {
    const { stdout, exitCode } = await explain('--assessment', 'chest-imaging@m13');
    expect(exitCode).toBe(exit.done);
    expect(stdout).toMatch(/chest-imaging@m12 \(2027-03-08\)[\s\S]+chest-imaging@m15/);
  });
});
