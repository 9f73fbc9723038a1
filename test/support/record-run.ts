/** `record` as a process that can be killed while it runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { readCaseFile } from '../../src/cli/case-file.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { program } from './run-cli.js';

export interface RecordRun {
  child: ChildProcess;
  /** Whether the program said that the entry is recorded. */
  ended: Promise<{ acknowledged: boolean; stderr: string; exitCode: number | null }>;
}

/** Records that a visit was done, with this note, in `p7.yaml` of the folder. */
export function startRecord(cwd: string, note: string): RecordRun {
  const args = ['record', 'p7.yaml', 'done', 'clinic-visit', '--on', '2026-06-15', '--note', note];
  const child = spawn(process.execPath, [program, ...args, '--as-of', '2026-07-01'], { cwd });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<{ acknowledged: boolean; stderr: string; exitCode: number | null }>((resolve) => {
    child.on('close', (exitCode) => resolve({ acknowledged: /^Recorded in /m.test(stderr), stderr, exitCode }));
  });
  return { child, ended };
}

/** The case as it is in the file now; throws if the file is broken in any way. */
export function caseNow(folder: string): PatientCase {
  return parsePatientCase(readCaseFile(readFileSync(join(folder, 'p7.yaml'), 'utf8'), 'p7.yaml').data);
}

export const notesIn = ({ log = [] }: PatientCase): (string | undefined)[] => log.map(({ note }) => note);

/** Waits until the program has left a file of this kind beside the case file, or has ended. */
export async function untilThereIs(pattern: RegExp, folder: string, { child }: RecordRun): Promise<void> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  while (!hasEnded() && !readdirSync(folder).some((name) => pattern.test(name))) await immediately();
}
