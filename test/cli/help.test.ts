/** Help for someone in a hurry. */
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { placesOfEntry } from '../../src/cli/places-of-entry.js';
import { allCaseFlags } from '../../src/domain/case-flags.js';
import { exams } from '../../src/domain/exam.js';
import { logOutcomes, stopReasons } from '../../src/domain/log-entry.js';
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
    [['init', '--help']],
    [['record', '--help']],
    [['status', '--help']],
    [['diff', '--help']],
    [['explain', '--help']],
    [['compare', '--help']],
    [['protocols', '--help']],
    [['protocols', 'validate', '--help']],
    [['protocols', 'schema', '--help']],
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

  it('for record names everything that can be recorded, and every flag of it', async () => {
    const words = (await runCli(['record', '--help'])).stdout.replace(/\s+/g, ' ');
    for (const word of [...logOutcomes, 'undo', ...stopReasons, ...exams]) expect(words).toContain(word);
    for (const place of Object.values(placesOfEntry).filter((each) => each.startsWith('--')))
      expect(words).toContain(place.split(' ')[0]);
    expect(words).toMatch(/Exit codes: 0 .+ 1 .+ 2 .+ 3 /);
  });

  it.each([
    'init',
    'record',
    'explain',
    'compare',
    'status',
    'diff',
    'protocols',
    'protocols list',
    'protocols show',
    'protocols validate',
  ])('for %s has examples too', async (command) => {
    const { stdout } = await runCli([...command.split(' '), '--help']);
    expect(stdout).toMatch(/^Examples:\n {2}lms-followup /m);
  });

  it.each(['init', 'record', 'explain', 'compare'])(
    'for %s gives the exit codes and says what the program is not',
    async (command) => {
      const { stdout } = await runCli([command, '--help']);
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/Exit codes: 0 .+ 1 .+ 2 .+ 3 .+ A planning aid, not medical advice/);
    },
  );
});

describe('--version', () => {
  it.each(['--version', '-V'])('%s gives the version of the package', async (flag) => {
    expect(await runCli([flag])).toEqual({ stdout: `${manifest.version}\n`, stderr: '', exitCode: 0 });
  });
});
