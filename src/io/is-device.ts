/** What is neither a file nor a folder: a pipe, a terminal, /dev/null. It can take no other name and keeps nothing. */
import { existsSync, statSync } from 'node:fs';

/** False where nothing of that name can be found. */
export function isDevice(path: string): boolean {
  if (!existsSync(path)) return false;
  const status = statSync(path);
  return !status.isFile() && !status.isDirectory();
}
