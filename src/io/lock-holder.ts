/** Who holds a lock: a process on a computer; and whether that process still runs. */
import { readFileSync } from 'node:fs';

export interface LockHolder {
  pid: number;
  host: string;
  /** When the process started, where the system tells: a number may be given to another process later. */
  started: string;
  /** Never used twice. Begins with the pid. */
  token: string;
}

// Loaded where a lock is taken, as loading them would slow every start.
const hostName = (): string => process.getBuiltinModule('node:os').hostname();
const randomHex = (bytes: number): string => process.getBuiltinModule('node:crypto').randomBytes(bytes).toString('hex');

/**
 * When a process started (field 22 of /proc/<pid>/stat, see proc(5); the name in field 2 may hold blanks and brackets).
 * `over`: it has ended, but nobody has asked for its exit code yet. Empty where there is no such file.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]/.test(fields[0] ?? '') ? 'over' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

export const newHolder = (): LockHolder => ({
  pid: process.pid,
  host: hostName(),
  started: startOf(process.pid),
  token: `${process.pid}-${randomHex(6)}`,
});

export const writtenHolder = (holder: LockHolder): string => `${JSON.stringify(holder)}\n`;

/** Null for anything that `writtenHolder` did not write whole. */
export function readHolder(text: string): LockHolder | null {
  try {
    const { pid, host, started, token }: Partial<Record<keyof LockHolder, unknown>> = JSON.parse(text);
    const isWhole = typeof pid === 'number' && typeof host === 'string' && typeof started === 'string';
    return isWhole && typeof token === 'string' && /^\d+-[0-9a-f]+$/.test(token) ? { pid, host, started, token } : null;
  } catch {
    return null;
  }
}

/** Is there a process of this number here? One of another user counts (EPERM). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** `unknown` for another computer, and where only the number can be compared. */
export function stateOf({ pid, host, started }: LockHolder): 'running' | 'gone' | 'unknown' {
  if (host !== hostName()) return 'unknown';
  if (!isRunning(pid)) return 'gone';
  const found = startOf(pid);
  if (found === 'over') return 'gone';
  if (started === '' || found === '') return 'unknown';
  return found === started ? 'running' : 'gone';
}
