/** Runs `compare` of the built program, and three cases to run it on. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const program = resolve('bin/lms-followup.js');
/** Where it runs, gone when the test file is done. */
export const folder = mkdtempSync(join(tmpdir(), 'lms-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

export function run(args: readonly string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { stdout, stderr, exitCode: status };
}

export const asOf = ['--as-of', '2026-04-01'];
const treated = ['--treatment-end', '2026-03-15'];
export const limb = [...treated, '--site', 'extremity', '--grade', 'G3', '--size', '8', '--metastasis', 'none'];
export const uterus = [...treated, '--site', 'uterus', '--grade', 'high', '--size', '8'];
export const intact = [...uterus, '--margin', 'R0', '--integrity', 'intact', '--metastasis', 'none'];

export const compare = (...args: string[]) => run(['compare', ...args, ...asOf]);
