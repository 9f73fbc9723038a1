/** Whether a new file could be written, asked before anybody takes the trouble to fill it. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { FileProblem, guarded } from './file-problem.js';

/** True for a folder too. */
export const isTaken = (path: string): boolean => existsSync(path);

/** Throws FileProblem where the folder of `path` does not exist or may not be written to. */
export function checkFolderFor(path: string): void {
  const folder = dirname(path);
  guarded(path, 'writing', () => {
    if (!statSync(folder).isDirectory()) throw new FileProblem(path, 'no-folder', 'writing');
    accessSync(folder, constants.W_OK);
  });
}
