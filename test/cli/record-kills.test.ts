/**
 * `kill -9` at any moment of `record`: what was acknowledged is there, the file is whole, and the next run goes on as
 * if nothing had been. RECORD_KILLS=200 kills as often.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { caseNow, notesIn, type RecordRun, startRecord, untilThereIs } from '../support/record-run.js';
import { caseYaml } from '../support/sample-case.js';

const kills = Number(process.env['RECORD_KILLS'] ?? 25);

/** The same numbers in [0, 1) on every machine (Lehmer, a = 48271). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Moment = (chance: number, folder: string, run: RecordRun) => Promise<unknown>;

const anyMoment: Moment = (chance) => pause(chance * 250);
const whileItPlans: Moment = async (chance, folder, run) => {
  await untilThereIs(/\.lock$/, folder, run);
  await pause(chance * 60);
};
const whileItWrites: Moment = async (chance, folder, run) => {
  await untilThereIs(/\.new$/, folder, run);
  const until = performance.now() + chance * 4;
  while (performance.now() < until);
};
const moments = [anyMoment, whileItPlans, whileItWrites, whileItWrites];

const head = `# kept by hand\n${caseYaml()}  # the end\n`;

describe('record', () => {
  it(`killed ${kills} times loses nothing that it acknowledged and leaves no broken file`, {
    timeout: 600_000,
  }, async () => {
    const folder = aFolder({ 'p7.yaml': head });
    const random = numbers(20_261_125);
    const acknowledged: string[] = [];
    const unfinished = new Set<string>();
    for (let count = 0; count < kills; count += 1) {
      const before = readFileSync(join(folder, 'p7.yaml'), 'utf8');
      const run = startRecord(folder, `victim ${count}`);
      const other = count % 5 === 4 ? startRecord(folder, `other ${count}`) : null;
      await (moments[count % moments.length] ?? anyMoment)(random(), folder, run);
      run.child.kill('SIGKILL');
      const [victim, survivor] = await Promise.all([run.ended, other?.ended]);
      if (victim.acknowledged) acknowledged.push(`victim ${count}`);
      else unfinished.add(`victim ${count}`);
      if (survivor) {
        expect(survivor.stderr).toMatch(/^Recorded in p7\.yaml: /);
        acknowledged.push(`other ${count}`);
      }
      const now = caseNow(folder);
      const notes = notesIn(now);
      expect(notes.filter((note) => !unfinished.has(note ?? '')).toSorted()).toEqual(acknowledged.toSorted());
      expect(new Set(notes).size).toBe(notes.length);
      expect(now.revision ?? 0).toBe(notes.length);
      const text = readFileSync(join(folder, 'p7.yaml'), 'utf8');
      expect(text.startsWith(before.replace(/revision: .*\n$/, ''))).toBe(true);
    }
    expect(await startRecord(folder, 'last').ended).toMatchObject({ acknowledged: true, exitCode: 0 });
    expect(notesIn(caseNow(folder)).at(-1)).toBe('last');
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
    // Otherwise every kill came too late, or too early, to show anything.
    expect(unfinished.size).toBeGreaterThan(0);
  });
});
