/** Whether a new file could be written, asked before anybody takes the trouble to fill it. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { FileProblem, fileProblem } from './file-problem.js';

/** True for a folder too. */
export const isTaken = (path: string): boolean => existsSync(path);

/** Throws FileProblem where the folder of `path` does not exist or may not be written to. */
export function checkFolderFor(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new FileProblem(path, 'no-folder', 'writing');
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw fileProblem(path, error, 'writing');
  }
}
