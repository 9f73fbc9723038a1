/** Progress is for whoever watches: a bar or a count at a terminal, nothing anywhere else. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/batch-progress.js';
import { aCohort, asCsv } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { runCli, runShell } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-04-01'];
const tally = { planned: 12_300, rejected: { 'missing (site)': 40, 'duplicate-id (id)': 5 }, warnings: {} };

describe('the line of progress', () => {
  it('has a bar, a rate and the time left where the size is known', () => {
    expect(progressLine(250, 1000, tally, 10)).toBe(
      '[######------------------]  25 %  12,345 cases, 1,235/s, 45 rejected, 30 s left',
    );
    expect(progressLine(1000, 1000, { ...tally, rejected: {} }, 100)).toBe(
      '[########################] 100 %  12,300 cases, 123/s, 0 s left',
    );
    expect(progressLine(1, 100, tally, 10)).toContain(', 17 min left');
  });

  it('counts where nobody knows the size', () => {
    expect(progressLine(250, null, tally, 10)).toBe('12,345 cases, 1,235/s, 45 rejected');
  });
});

describe('progress', () => {
  const cohort = { 'c.csv': asCsv(aCohort(700)) };
  const erase = '\u001b[K';

  /** Standard error at a terminal, the documents in a file. */
  async function seen(flags: string, env: Record<string, string> = {}): Promise<string> {
    const cwd = aFolder(cohort);
    const program = `${process.execPath} ${JSON.stringify(join(process.cwd(), 'bin/lms-followup.js'))}`;
    const command = `${program} batch c.csv -o p.ndjson ${asOf.join(' ')} ${flags}`;
    const line = `script --quiet --return --command '${command}' /dev/null < /dev/null`;
    return (await runShell(line, { cwd, env: { TERM: 'xterm', ...env } })).stdout;
  }

  it('is seen at a terminal, and gone when the run is over', async () => {
    const text = await seen('');
    expect(text).toMatch(/\r\[#*-*\] +\d+ % {2}[\d,]+ cases, [\d,]+\/s/);
    expect(text).toContain(`\r${erase}Planned 700 cases`);
  });

  it.each([
    ['with --quiet', '--quiet', {}],
    ['in CI', '', { CI: 'true' }],
  ])('is not seen %s', async (_, flags, env) => {
    expect(await seen(flags, env)).not.toContain(erase);
  });

  it('is not seen when standard error is no terminal', async () => {
    const { stderr } = await runCli(['batch', 'c.csv', ...asOf], { cwd: aFolder(cohort) });
    expect(stderr).not.toContain('\r');
    expect(stderr).toMatch(/^Planned 700 cases, rejected 0 rows\.\n/);
  });
});
