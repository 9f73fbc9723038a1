/** Shards share out a cohort by id: together they are the whole, wherever they run. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aCohort, asCsv } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { program, runCli, runShell } from '../support/run-cli.js';

const asOf = ['--as-of', '2026-04-01'];
/** Bad sites, ids that come twice, and rows without an id among them. */
const cohort = asCsv(
  aCohort(80).map((each, index) => ({
    ...each,
    ...(index % 9 === 4 && { site: 'nowhere' }),
    ...(index % 13 === 7 && { id: 'p000001' }),
    ...(index % 17 === 5 && { id: '' }),
  })),
);
const sorted = (text: string): string[] => text.split('\n').toSorted();

async function parts(format: string, count: number) {
  const cwd = aFolder({ 'c.csv': cohort });
  const run = (more: string[]) =>
    runCli(
      ['batch', 'c.csv', '--format', format, '--until', '2027-01-01', ...more, ...asOf, '--quiet'].filter(
        (flag, index, all) => format === 'worklist' || (flag !== '--until' && all[index - 1] !== '--until'),
      ),
      { cwd },
    );
  const whole = await run(['--rejects', 'r.ndjson']);
  const shards = [];
  for (let number = 1; number <= count; number += 1)
    shards.push(await run(['--shard', `${number}/${count}`, '--rejects', `r${number}.ndjson`]));
  const { stdout } = await runShell('cat r.ndjson | sort | sha256sum; cat r[0-9].ndjson | sort | sha256sum', { cwd });
  const [rejects, shardRejects] = stdout.split('\n');
  return { whole: whole.stdout, together: shards.map((shard) => shard.stdout).join(''), rejects, shardRejects };
}

describe('shards', () => {
  it.each(['ndjson', 'csv', 'worklist'])('together are the whole in %s, rejects and all', async (format) => {
    const { whole, together, rejects, shardRejects } = await parts(format, 3);
    expect(sorted(together)).toEqual(sorted(whole));
    expect(shardRejects).toBe(rejects);
  });

  it('do not depend on the order of the rows', async () => {
    const [header = '', ...rows] = asCsv(aCohort(60)).trim().split('\n');
    const turned = [header, ...rows.toReversed()].join('\n');
    const args = ['batch', '-', '--shard', '2/3', '--quiet', ...asOf];
    const [one, other] = await Promise.all(
      [[header, ...rows].join('\n'), turned].map((stdin) => runCli(args, { stdin })),
    );
    expect(one?.stdout).not.toBe('');
    expect(sorted(other?.stdout ?? '')).toEqual(sorted(one?.stdout ?? ''));
  });

  const isGnuParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel');

  it.runIf(isGnuParallel)('run by GNU parallel, as the README shows, are the whole byte for byte', async () => {
    const cwd = aFolder({ 'c.csv': asCsv(aCohort(120)) });
    const command = `'${process.execPath}' '${program}' batch c.csv --shard {}/4 -o part{}.ndjson --quiet ${asOf.join(' ')}`;
    const line = `seq 4 | PARALLEL_HOME=. parallel -j2 "${command}"; lms-followup batch c.csv -o all.ndjson --quiet ${asOf.join(' ')}
      cat part?.ndjson | sort > a; sort all.ndjson > b; cmp a b && wc -l < a; for f in part?.ndjson; do test -s $f || echo empty $f; done`;
    const { stdout, stderr } = await runShell(line, { cwd, env: { LC_ALL: 'C', HOME: cwd } });
    expect(stderr.replace(/^.*(citation|parallel).*$/gim, '').trim()).toBe('');
    expect(stdout.trim()).toBe('120');
  });
});
