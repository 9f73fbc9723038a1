/** Runs of `batch` that are killed at some moment and gone on with. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './run-cli.js';

/** Runs the program in a folder; after so many milliseconds it is killed, without a chance to tidy up. */
export function runUntilKilled(
  args: readonly string[],
  cwd: string,
  milliseconds: number | null,
): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' });
  const timer = milliseconds === null ? null : setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer) clearTimeout(timer);
      resolve(code);
    });
  });
}

/** Every file under a folder by its path, hidden ones too. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
