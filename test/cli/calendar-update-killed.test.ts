/** `plan --update` killed at any moment: the next run ends with a calendar and a case file that agree. */
import { spawn } from 'node:child_process';
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { eventUid } from '../../src/export/calendar/event-uid.js';
import { aFolder } from '../support/a-folder.js';
import { program, runCli } from '../support/run-cli.js';

const yaml = (lead: number): string => `id: p7
anchor: { event: treatment-end, date: 2026-03-15 }
riskFactors: { primarySite: uterus }
preferences: { years: 1, scanLeadDays: ${lead} }
`;
const args = ['plan', 'p7.yaml', '-o', 'p7.ics', '--update', '--as-of', '2026-05-01'];

/** Killed after so many milliseconds; or, without them, as soon as the first of the two files is written. */
async function runKilled(cwd: string, after: number | null): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const watcher = watch(cwd, (_event, name) => {
    if (after === null && (name === 'p7.yaml' || name === 'p7.ics')) child.kill('SIGKILL');
  });
  await (after === null ? ended : Promise.race([pause(after), ended]));
  child.kill('SIGKILL');
  await ended;
  watcher.close();
}

const caseIn = (path: string) => parsePatientCase(readCaseFile(readFileSync(path, 'utf8'), 'p7.yaml').data);

const changeLead = (path: string, lead: number): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(/scanLeadDays: \d+/, `scanLeadDays: ${lead}`));

/** `UID SEQUENCE` of each event. */
const numbersIn = (calendar: string): string[] =>
  [...calendar.matchAll(/^UID:(\S+)\r\n.*?^SEQUENCE:(\d+)/gms)].map(([, uid, number]) => `${uid} ${number}`).sort();

it('at 40 moments, from its start to its end and between the two files, no number is lost, given twice or different in the two files', async () => {
  const cwd = aFolder({ 'p7.yaml': yaml(13) });
  const path = join(cwd, 'p7.yaml');
  await runCli(args, { cwd });
  const started = performance.now();
  await runCli(args, { cwd });
  const whole = performance.now() - started;
  const seen = new Map<string, string>();
  const take = (calendar: string): void => {
    for (const [event] of calendar.matchAll(/BEGIN:VEVENT.*?END:VEVENT/gs)) {
      const key = (event.match(/^(UID|SEQUENCE):.+$/gm) ?? []).join();
      expect(seen.get(key) ?? event).toBe(event);
      seen.set(key, event);
    }
  };
  for (let round = 1; round <= 40; round += 1) {
    // Every scan is moved before the update that is killed, and again before the one after it.
    const lead = 1 + (round % 6);
    changeLead(path, lead);
    await runKilled(cwd, round % 2 === 0 ? (whole * round) / 38 : null);
    expect(caseIn(path).preferences.scanLeadDays).toBe(lead);
    take(readFileSync(join(cwd, 'p7.ics'), 'utf8'));
    changeLead(path, lead + 6);
    expect((await runCli(args, { cwd })).exitCode).toBe(0);
    const recorded = caseIn(path).calendar?.events.map(
      ({ course, slot, sequence }) => `${eventUid({ id: 'p7', course }, [slot])} ${sequence}`,
    );
    const calendar = readFileSync(join(cwd, 'p7.ics'), 'utf8');
    expect(recorded?.toSorted()).toEqual(numbersIn(calendar));
    take(calendar);
  }
});
