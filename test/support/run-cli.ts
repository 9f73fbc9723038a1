/** Runs the built command line as a user does: a process of its own, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aFolder } from './a-folder.js';

export const program = fileURLToPath(new URL('../../bin/lms-followup.js', import.meta.url));

export interface CliRun {
  stdout: string;
  stderr: string;
  exitCode: number | null;
}

interface Surroundings {
  stdin?: string | Uint8Array;
  /** Beside PATH; nothing else is inherited, so that the machine of the tester has no say. */
  env?: Record<string, string>;
  /** Default: an empty folder. */
  cwd?: string;
}

/** The program with these arguments, to its end. */
export function runCli(args: readonly string[], surroundings: Surroundings = {}): Promise<CliRun> {
  return run(process.execPath, [program, ...args], surroundings);
}

/** A line of shell in which `lms-followup` is the program. */
export function runShell(line: string, surroundings: Surroundings = {}): Promise<CliRun> {
  const script = `lms-followup() { '${process.execPath}' '${program}' "$@"; }\n${line}`;
  return run('bash', ['--norc', '-c', script], surroundings);
}

function run(command: string, args: readonly string[], { stdin = '', env = {}, cwd = aFolder() }: Surroundings) {
  const child = spawn(command, args, { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
  // A program that does not read all of its input closes the pipe, which is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return collect(child);
}

function collect(child: ChildProcess): Promise<CliRun> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8');
    child[name]?.on('data', (chunk: string) => {
      texts[name] += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ ...texts, exitCode }));
  });
}
