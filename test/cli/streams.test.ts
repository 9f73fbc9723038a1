/** Who hears what: documents go to standard output, everything said to a person to standard error. */
import { describe, expect, it } from 'vitest';
import { exit } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';
import { asOf, planCase } from '../support/sample-case.js';

/** A case with much unknown, so that there is something to note. */
const vague = ['plan', '--treatment-end', '2026-03-15', '--site', 'uterus', ...asOf];
const note = /^note: Not known: grade, size, margin/;

describe('standard output', () => {
  it.each(['json', 'ndjson', 'csv', 'ics', 'timeline'])(
    'in %s carries the document only, notes go to standard error',
    async (format) => {
      const { stdout, stderr, exitCode } = await runCli([...vague, '--format', format]);
      expect(exitCode).toBe(exit.done);
      expect(stdout).not.toContain('note: ');
      expect(stderr).toMatch(note);
      expect(stderr.split('\n').every((line) => line === '' || line.startsWith('note: '))).toBe(true);
    },
  );

  it('as a table carries the warnings itself, and standard error is silent', async () => {
    const { stdout, stderr } = await runCli(vague);
    expect(stdout).toContain('! Not known: grade, size, margin');
    expect(stderr).toBe('');
  });

  it('is empty when files are written and nobody watches', async () => {
    const { stdout, stderr } = await runCli([...vague, '-o', 'plan.json']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(note);
    expect(stderr).toMatch(/\nWrote plan\.json\n$/);
  });

  it('ends with a line end in every format', async () => {
    for (const format of ['table', 'timeline', 'json', 'ndjson', 'csv', 'ics'])
      expect((await runCli([...planCase, '--format', format])).stdout).toMatch(/[^\n]\r?\n$/);
  });
});

describe('--quiet', () => {
  it('silences notes and what was written', async () => {
    const run = await runCli([...vague, '--quiet', '-o', 'plan.json']);
    expect(run).toEqual({ exitCode: exit.done, stdout: '', stderr: '' });
  });

  it('does not silence errors', async () => {
    const run = await runCli([...vague, '--quiet', '--size', '8cm']);
    expect(run).toMatchObject({ exitCode: exit.notPlanned, stdout: '' });
    expect(run.stderr).toContain('--size');
  });

  it('leaves the document as it is', async () => {
    const [loud, quiet] = [await runCli(vague), await runCli([...vague, '--quiet'])];
    expect(quiet.stdout).toBe(loud.stdout);
  });
});

describe('a reader who leaves early', () => {
  it.each([
    ['after a line of the table', '', '| head -1', 'Follow-up plan p7\n'],
    ['after a line of JSON', '--format json', '| head -1', '{\n'],
    ['after a few bytes of a calendar', '--format ics', '| head -c 5', 'BEGIN'],
    ['at once', '--format json', '| true', ''],
  ])('%s is no fault', async (_, flags, reader, read) => {
    const line = `(lms-followup ${planCase.join(' ')} ${flags}; echo "exit $?" >&2) ${reader}`;
    expect(await runShell(line)).toMatchObject({ stdout: read, stderr: 'exit 0\n' });
  });

  it('of the help is no fault', async () => {
    const run = await runShell('(lms-followup plan --help; echo "exit $?" >&2) | head -1');
    expect(run).toMatchObject({ stdout: 'Usage: lms-followup plan [options] [case-file]\n', stderr: 'exit 0\n' });
  });

  it('of the errors does not change the exit code', async () => {
    const { stdout } = await runShell(
      `((lms-followup ${planCase.join(' ')} --size 8cm; echo "exit $?" >&3) 2>&1 | true) 3>&1`,
    );
    expect(stdout).toBe('exit 1\n');
  });

  it('is no fault of a run whose standard output or error is closed', async () => {
    const line = `lms-followup ${vague.join(' ')} --format json`;
    expect((await runShell(`${line} >&-`)).exitCode).toBe(exit.done);
    expect((await runShell(`${line} 2>&- | tail -1`)).stdout).toBe('}\n');
  });
});
