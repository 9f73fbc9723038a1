/** What stands in the way of a run is never replaced unasked, and a run is gone on with only as it was begun. */
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCohort, asCsv } from '../support/a-cohort.js';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { type CliRun, runCli } from '../support/run-cli.js';

const cohort = asCsv(aCohort(700));
const asOf = ['--as-of', '2026-04-01'];

const run = (cwd: string, ...args: string[]): Promise<CliRun> =>
  runCli(['batch', 'c.csv', '-o', 'p.ndjson', '--quiet', ...args], { cwd });

const contentOf = (cwd: string, name = 'p.ndjson'): string => readFileSync(join(cwd, name), 'utf8');

/** A folder in which a strict run has stopped at a bad row in the middle, which is mended since. */
async function interrupted(): Promise<string> {
  const bad = cohort.replace(/^p000650,.*$/m, 'p000650,never,uterus,G1,3,R0');
  const cwd = aFolder({ 'c.csv': bad });
  expect((await run(cwd, '--strict', ...asOf)).exitCode).toBe(exit.notPlanned);
  writeFileSync(join(cwd, 'c.csv'), cohort);
  return cwd;
}

async function whole(): Promise<string> {
  const cwd = aFolder({ 'c.csv': cohort });
  await run(cwd, ...asOf);
  return contentOf(cwd);
}

describe('an output that is there', () => {
  it('is an error, whatever it is, and stays as it was', async () => {
    const cwd = aFolder({ 'c.csv': cohort, 'p.ndjson': 'mine', 'r.ndjson': 'mine too', 'f/x.ics': 'mine' });
    expectRefusal(await run(cwd), exit.wrongUse, [['p.ndjson', 'exists already', '--force']]);
    const rejects = await runCli(['batch', 'c.csv', '-o', 'new.ndjson', '--rejects', 'r.ndjson'], { cwd });
    expectRefusal(rejects, exit.wrongUse, [['r.ndjson', 'exists already']]);
    const folder = await runCli(['batch', 'c.csv', '--format', 'ics', '-o', 'f'], { cwd });
    expectRefusal(folder, exit.wrongUse, [['f', 'holds something already']]);
    expect([contentOf(cwd), contentOf(cwd, 'r.ndjson'), contentOf(cwd, 'f/x.ics')]).toEqual([
      'mine',
      'mine too',
      'mine',
    ]);
    expect(existsSync(join(cwd, 'new.ndjson.part'))).toBe(false);
  });

  it('is replaced with --force, and nothing else is left', async () => {
    const cwd = aFolder({ 'c.csv': cohort, 'p.ndjson': 'mine' });
    expect((await run(cwd, '--force', ...asOf)).exitCode).toBe(exit.done);
    expect(contentOf(cwd)).toBe(await whole());
    expect(existsSync(join(cwd, 'p.ndjson.journal'))).toBe(false);
  });
});

describe('an interrupted run', () => {
  it('is not begun again unasked', async () => {
    const cwd = await interrupted();
    expectRefusal(await run(cwd, ...asOf), exit.wrongUse, [['p.ndjson', 'interrupted', '--resume', '--force']]);
    expect((await run(cwd, '--force', ...asOf)).exitCode).toBe(exit.done);
    expect(contentOf(cwd)).toBe(await whole());
  });

  it('goes on as of the day on which it was begun', async () => {
    const cwd = await interrupted();
    expect(await run(cwd, '--resume')).toMatchObject({ exitCode: exit.done, stderr: '' });
    expect(contentOf(cwd)).toBe(await whole());
  });

  it.each([
    ['other flags', ['--resume', '--cadence', 'longest', ...asOf]],
    ['another day', ['--resume', '--as-of', '2026-04-02']],
  ])('does not go on with %s', async (_, flags) => {
    expectRefusal(await run(await interrupted(), ...flags), exit.wrongUse, [['other flags', '--force']]);
  });

  it('does not go on with other rows before the place where it stopped', async () => {
    const cwd = await interrupted();
    writeFileSync(join(cwd, 'c.csv'), cohort.replace('p000003', 'q000003'));
    expectRefusal(await run(cwd, '--resume'), exit.wrongUse, [['cohort has changed', '--force']]);
    writeFileSync(join(cwd, 'c.csv'), cohort.split('\n').slice(0, 5).join('\n'));
    expectRefusal(await run(cwd, '--resume'), exit.wrongUse, [['cohort has changed']]);
  });

  it('goes on although its last words were cut off', async () => {
    const cwd = await interrupted();
    appendFileSync(join(cwd, 'p.ndjson.journal'), '{"rows":384,"outp');
    expect((await run(cwd, '--resume')).exitCode).toBe(exit.done);
    expect(contentOf(cwd)).toBe(await whole());
  });

  it('goes on from further back where the disk has less than the journal says', async () => {
    const cwd = await interrupted();
    truncateSync(join(cwd, 'p.ndjson.part'), 1000);
    expect((await run(cwd, '--resume')).exitCode).toBe(exit.done);
    expect(contentOf(cwd)).toBe(await whole());
  });
});

describe('--resume', () => {
  it('of a finished run does nothing, and says so', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    await run(cwd, ...asOf);
    const before = contentOf(cwd);
    const again = await runCli(['batch', 'c.csv', '-o', 'p.ndjson', '--resume'], { cwd });
    expect(again).toMatchObject({ exitCode: exit.done, stderr: 'Nothing to go on with: the output is complete.\n' });
    expect(contentOf(cwd)).toBe(before);
  });

  it('of a run that was never begun begins it', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    expect((await run(cwd, '--resume', ...asOf)).exitCode).toBe(exit.done);
    expect(contentOf(cwd)).toBe(await whole());
  });

  it('of a run that was never begun replaces nothing', async () => {
    const cwd = aFolder({ 'c.csv': cohort, 'r.ndjson': 'mine' });
    const refused = await run(cwd, '--resume', '--rejects', 'r.ndjson');
    expectRefusal(refused, exit.wrongUse, [['r.ndjson', 'exists already']]);
    expect(contentOf(cwd, 'r.ndjson')).toBe('mine');
  });

  it('needs an output that is kept, and does not go with --force', async () => {
    const cwd = aFolder({ 'c.csv': cohort });
    expectRefusal(await runCli(['batch', 'c.csv', '--resume'], { cwd }), exit.wrongUse, [['--resume', '-o']]);
    expectRefusal(await run(cwd, '--resume', '--force'), exit.wrongUse, [['--resume', '--force']]);
  });
});
