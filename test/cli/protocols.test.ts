/** `protocols`, as somebody at the terminal sees it. */

import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.js';
import { report } from '../../src/cli/report.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';

const clinic = 'fixtures/protocols/our-clinic.yaml';

async function run(...args: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const say = (text: string): void => void said.push(text);
  const terminal = { isTerminal: false, columns: undefined, environment: {} };
  let code = 0;
  try {
    await buildProgram({
      terminal,
      today: '2026-11-24',
      print,
      say,
      standardOutput: new PassThrough(),
      overwrite: null,
    }).parseAsync(['node', 'lms-followup', ...args]);
  } catch (error) {
    code = error instanceof CommanderError ? error.exitCode && 2 : report(error, say);
  }
  return { code, out: printed.join(''), err: said.join('') };
}

const lines = (text: string): string[] => text.split('\n');

describe('protocols list', () => {
  test('fits 80 columns and gives each population its interval and end', async () => {
    const { out, code } = await run('protocols', 'list');
    expect(code).toBe(0);
    expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^PROTOCOL, FOR WHOM +EVERY +UNTIL +VERIFICATION +YEAR +STATUS$/m);
    expect(out).toMatch(/^esmo-2021 +secondary +2021 +current$/m);
    expect(out).toMatch(/^ {2}Low grade \(G1\), resected +4–6 +open +\+ expert-choice$/m);
    expect(out).toMatch(/^ {2}Limb or trunk, high grade +3 +120$/m);
    expect(out).toMatch(/^ {2}Uterine sarcoma +3–4 +open +\+ unverified$/m);
    for (const { id } of builtInProtocols) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
  });

  test('gives the same as JSON by --json and by --format json', async () => {
    const [short, long] = [await run('protocols', 'list', '--json'), await run('protocols', '--format', 'json')];
    expect(short.out).toBe((await run('protocols', 'list', '--format', 'json')).out);
    expect(long.out).toBe(short.out);
    const entries: unknown[] = JSON.parse(short.out);
    expect(entries).toHaveLength(builtInProtocols.length);
    expect(entries[5]).toMatchObject({
      id: 'hdir-no',
      population: ['Limb or trunk, high grade', 'Limb or trunk, low grade'],
      verification: 'primary',
      firstIntervalMonths: 3,
      endMonth: 120,
      status: 'current',
      year: null,
    });
  });
});

describe('protocols show', () => {
  test('reads as the table of the source, ranges open and our own numbers marked', async () => {
    const { out } = await run('protocols', 'show', 'esmo-2021');
    expect(
      lines(out)
        .filter((line) => /^ {2}(months|Clinic|Imaging)/.test(line))
        .map((line) => line.replace(/ {2,}/g, ' | ')),
    ).toEqual([
      ' | months between dates | to 24–36 | to 60 | no end',
      ' | Clinic visit | 3–4 | 6 | 12',
      ' | Imaging of the original site | 3–4 | 6 | 12',
      ' | Imaging of the lungs | 3–4 | 6 | 12',
      ' | months between dates | to 36–60 | no end',
      ' | Clinic visit | 4–6 | 12',
      ' | Imaging of the original site | 4–6 | 12',
      ' | months between dates | no end',
      ' | Imaging of the lungs | 12*',
    ]);
    expect(out).toContain('* our own documented choice (expert-choice).');
    expect(out).toContain('doi:10.1016/j.annonc.2021.07.006');
    expect(out.replace(/\s+/g, ' ')).toContain('BC Cancer manual, chapter 13');
  });

  test.each(builtInProtocols)(
    'shows $id within 80 columns, every source and every absence included',
    async (protocol) => {
      const { out, code } = await run('protocols', 'show', protocol.id);
      const text = out.replace(/\s+/g, ' ');
      expect(code).toBe(0);
      expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(80);
      for (const { why } of protocol.absent ?? []) expect(text).toContain(why);
      for (const { title } of protocol.populations) expect(text).toContain(title);
      for (const note of protocol.notes ?? []) expect(text).toContain(note);
      for (const id of protocol.rules.flatMap(({ cites }) => cites)) expect(text).toContain(`- ${id}: `);
      for (const { phases = [] } of protocol.rules)
        for (const { verification, note } of phases) {
          if (verification) expect(text).toContain(`(${verification})`);
          if (note) expect(text).toContain(note);
        }
    },
  );

  test('gives the data and its sources as JSON', async () => {
    const { out } = await run('protocols', 'show', 'hdir-no', '--json');
    expect(JSON.parse(out)).toMatchObject({ id: 'hdir-no', sources: [{ id: 'hdir-no', verification: 'primary' }] });
  });

  test('shows a file of your own, single months and windows included', async () => {
    const { out } = await run('protocols', 'show', clinic);
    expect(out).toMatch(/Imaging of the original site: MRI of site +6, window 5–8$/m);
    expect(out).toContain('Minutes of the sarcoma board');
  });

  test('suggests the id that was meant', async () => {
    const { err, code } = await run('protocols', 'show', 'esmo');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean esmo-2021?');
  });
});

describe('protocols validate', () => {
  test('says that a file is valid, and what is odd on standard error', async () => {
    expect(await run('protocols', 'validate', clinic)).toEqual({
      code: 0,
      out: `${clinic}: valid. our-clinic, populations: 2, rules: 4, warnings: 1\n`,
      err: `warning: ${clinic}, line 28: rules: No number comes from a source: all are expert-choice\n  Cite a source, if there is one.\n`,
    });
  });

  test('says a warning once that stands in several places', async () => {
    const { err } = await run('protocols', 'validate', 'src/protocols/esmo-2021.json');
    expect(err).toMatch(/rules\[0\]\.phases\[2\]\.to: No end: .* \(and 5 more like it\)$/m);
    expect(err.match(/No end/g)).toHaveLength(1);
  });

  test('refuses with exit code 2, place, fault and way out; the JSON says the same', async () => {
    const broken = 'fixtures/protocols/broken-clinic.yaml';
    const { code, out, err } = await run('protocols', 'validate', broken);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(readFileSync('fixtures/protocols/broken-clinic.stderr.txt', 'utf8'));
    const json = await run('protocols', 'validate', broken, '--json');
    const { valid, faults } = JSON.parse(json.out);
    expect({ valid, code: json.code }).toEqual({ valid: false, code: 2 });
    expect(faults[0]).toMatchObject({ where: `${broken}, line 5: version`, path: ['version'] });
    expect(faults).toHaveLength(err.match(/^error/gm)?.length ?? 0);
  });

  test('a plan by a broken file is refused with the same words', async () => {
    const broken = 'fixtures/protocols/broken-clinic.yaml';
    const flags = ['--surgery-date', '2026-03-15', '--site', 'trunk', '--protocol', broken];
    const { code, err } = await run('plan', ...flags);
    expect(code).toBe(2);
    expect(err.replaceAll(`${process.cwd()}/`, '')).toBe(
      readFileSync('fixtures/protocols/broken-clinic.stderr.txt', 'utf8'),
    );
  });

  test('a file that is not there is told apart from one that is wrong', async () => {
    const { code, err } = await run('protocols', 'validate', 'nowhere.yaml');
    expect(code).toBe(2);
    expect(err).toContain('there is no such file');
  });
});

test('protocols schema prints a JSON Schema', async () => {
  const { out } = await run('protocols', 'schema');
  expect(JSON.parse(out)).toMatchObject({ type: 'object', required: expect.arrayContaining(['id', 'rules', 'cites']) });
});
