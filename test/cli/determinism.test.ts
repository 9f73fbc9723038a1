/** The same case gives the same bytes: again, in every time zone, under every locale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { runCli } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

const names = ['plan.txt', 'plan.json', 'plan.ndjson', 'plan.csv', 'plan.ics'];

/** Every format of one plan: files for those that have an ending, the timeline from standard output. */
async function allFormats(env: Record<string, string>, flags: readonly string[] = []): Promise<string[]> {
  const cwd = aFolder();
  const plan = [...planCase, '--treatment-end', '2024-02-29', '--all', ...flags];
  const run = await runCli([...plan, ...names.flatMap((name) => ['-o', name])], { cwd, env });
  expect(run).toMatchObject({ exitCode: 0, stdout: '' });
  const { stdout } = await runCli([...plan, '--format', 'timeline'], { env });
  return [...names.map((name) => readFileSync(join(cwd, name), 'utf8')), stdout, run.stderr];
}

const plain = await allFormats({});

describe('the bytes of every format', () => {
  it.each<[string, Record<string, string>]>([
    ['when the command is given again', {}],
    ['in UTC', { TZ: 'UTC' }],
    ['14 hours ahead of UTC', { TZ: 'Pacific/Kiritimati' }],
    ['where clocks stand half an hour off and change', { TZ: 'America/St_Johns' }],
    ['three quarters of an hour off', { TZ: 'Asia/Kathmandu' }],
    ['11 hours behind UTC', { TZ: 'Pacific/Pago_Pago' }],
    ['where a day was left out', { TZ: 'Pacific/Apia' }],
    ['under a German locale', { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' }],
    ['under a locale with another calendar and other digits', { LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' }],
    ['under no locale', { LC_ALL: 'C' }],
  ])('are the same %s', async (_, env) => {
    expect(await allFormats(env)).toEqual(plain);
  });

  it('do not depend on the order of the flags', async () => {
    const [, command, ...flags] = ['', ...planCase];
    const pairs = Array.from({ length: flags.length / 2 }, (_, index) => flags.slice(index * 2, index * 2 + 2));
    const reversed = [command ?? '', ...pairs.reverse().flat(), '--format', 'ndjson'];
    const usual = [...planCase, '--format', 'ndjson'];
    expect((await runCli(reversed)).stdout).toBe((await runCli(usual)).stdout);
  });
});

describe('the day of reading', () => {
  it('is today where the user is, if none is given', async () => {
    // Between these two zones there are 25 hours: their days are never the same.
    const asOfIn = async (TZ: string): Promise<string> => {
      const args = ['plan', '--site', 'uterus', '--treatment-end', '2026-03-15', '--format', 'json', '--years', '1'];
      return JSON.parse((await runCli([...args, '--quiet'], { env: { TZ } })).stdout).asOf;
    };
    const [east, west] = [await asOfIn('Pacific/Kiritimati'), await asOfIn('Pacific/Pago_Pago')];
    expect(east > west).toBe(true);
  });

  it('changes the status and nothing else', async () => {
    const planAsOf = async (asOf: string) => {
      const { stdout } = await runCli([...planCase, '--as-of', asOf, '--format', 'json']);
      const { asOf: _, assessments, ...plan } = JSON.parse(stdout);
      return { ...plan, assessments: assessments.map(({ status: __, ...slot }: { status: string }) => slot) };
    };
    expect(await planAsOf('2030-12-24')).toEqual(await planAsOf('2026-04-01'));
  });
});
