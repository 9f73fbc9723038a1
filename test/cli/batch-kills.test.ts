/**
 * A run that is killed at any moment and gone on with ends with the same bytes as one that was left alone. A handful of
 * kills each time; `KILLS=300 npx vitest run test/cli/batch-kills.test.ts` makes 300.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCohort, asCsv, seeded } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { filesIn, runUntilKilled } from '../support/kill-and-resume.js';
import { exit } from '../support/refusal.js';

const kills = Number(process.env['KILLS'] ?? 18);

/**
 * Every fortieth row is wrong, and every fiftieth has the id of the first. The remark, which nothing reads, makes the
 * file large enough for workers.
 */
const cohort = asCsv(
  aCohort(700).map((each, index) => ({
    ...each,
    ...(index % 40 === 7 && { site: 'nowhere' }),
    ...(index % 50 === 9 && { id: 'p000000' }),
    remark: 'x'.repeat(400),
  })),
);
const asOf = ['--as-of', '2026-04-01'];

const targets = {
  'NDJSON on one thread': ['--format', 'ndjson', '-o', 'plans.ndjson', '--jobs', '1'],
  'CSV with workers': ['--format', 'csv', '-o', 'plans.csv', '--jobs', '2'],
  calendars: ['--format', 'ics', '-o', 'calendars', '--jobs', '1'],
};

describe('a run that is killed', () => {
  for (const [turn, [name, output]] of Object.entries(targets).entries()) {
    it(`and gone on with ends as if nothing had happened: ${name}`, { timeout: kills * 60_000 }, async () => {
      const args = ['batch', 'c.csv', ...output, '--rejects', 'rejects.ndjson', ...asOf, '--quiet'];
      const begin = performance.now();
      const alone = aFolder({ 'c.csv': cohort });
      expect(await runUntilKilled(args, alone, null)).toBe(exit.notPlanned);
      const usual = performance.now() - begin;
      const expected = filesIn(alone);
      const random = seeded(turn + 1);
      for (let kill = 0; kill < kills / 3; kill += 1) {
        const cwd = aFolder({ 'c.csv': cohort });
        await runUntilKilled(args, cwd, random(usual));
        // Half of the runs that go on are killed too.
        if (random(2) === 0) await runUntilKilled([...args, '--resume'], cwd, random(usual));
        for (const [path, text] of Object.entries(filesIn(cwd)))
          if (path.endsWith('.ics')) expect(text, path).toBe(expected[path]);
        await runUntilKilled([...args, '--resume'], cwd, null);
        const files = filesIn(cwd);
        expect(Object.keys(files)).toEqual(Object.keys(expected));
        for (const path of Object.keys(expected)) expect(files[path] === expected[path], join(cwd, path)).toBe(true);
      }
    });
  }
});
