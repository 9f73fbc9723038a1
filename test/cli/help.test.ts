/** Help for someone in a hurry. */
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { allCaseFlags } from '../../src/domain/case-flags.js';
import { primarySites } from '../../src/domain/risk-factors.js';
import { formats } from '../../src/export/exporters.js';
import { linesBeyond } from '../support/display-width.js';
import { runCli, runShell } from '../support/run-cli.js';

const plan = (await runCli(['plan', '--help'])).stdout;

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['plan', '--help']],
    [['help', 'plan']],
    [['protocols', '--help']],
    [['protocols', 'list', '--help']],
    [['protocols', 'show', '--help']],
  ])('for %j goes to standard output, within 79 columns', async (args) => {
    const { stdout, stderr, exitCode } = await runCli(args);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^Usage: lms-followup/);
    expect(linesBeyond(79, stdout)).toEqual([]);
    expect(stdout).not.toMatch(/ \n/);
  });

  it('for plan names every flag, site, format and exit code', () => {
    const words = plan.replace(/\s+/g, ' ');
    for (const { flag } of allCaseFlags) expect(words).toContain(flag);
    for (const word of [...primarySites, ...formats]) expect(words).toContain(word);
    for (const flag of [
      '--output',
      '--force',
      '--as-of',
      '--all',
      '--book-ahead',
      '--calendar-span',
      '--quiet',
      '--no-color',
    ])
      expect(words).toContain(flag);
    expect(words).toMatch(/Exit codes: 0 .+ 1 .+ 2 .+ 3 /);
  });

  it('for plan says what the program is not', () => {
    expect(plan).toContain('A planning aid, not medical advice');
  });

  it('for plan begins its examples with one that works', async () => {
    const [, first = ''] = /Examples:\n {2}(lms-followup plan [^\n]+\\\n[^\n]+)\n/.exec(plan) ?? [];
    const run = await runShell(`${first} --as-of 2026-04-01`);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Follow-up plan uterus-2026-03-15\n/);
  });

  it.each(['protocols', 'protocols list', 'protocols show'])('for %s has examples too', async (command) => {
    expect((await runCli([...command.split(' '), '--help'])).stdout).toContain('Example');
  });
});

describe('--version', () => {
  it.each(['--version', '-V'])('%s gives the version of the package', async (flag) => {
    expect(await runCli([flag])).toEqual({ stdout: `${manifest.version}\n`, stderr: '', exitCode: 0 });
  });
});
