/** The names in a folder put on the disk: without that, a power cut may take back a name that a file has got. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What systems answer that have no such step, or let nobody list the folder. */
const impossible = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EACCES', 'EPERM'];

export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!impossible.includes(code)) throw error;
  }
}
