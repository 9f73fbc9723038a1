/** What a folder holds. */
import { readdirSync, statSync } from 'node:fs';
import { fileProblem } from './file-problem.js';

export const isFolder = (path: string): boolean => attempt(path, () => statSync(path).isDirectory());

/** The names of its files, in order; hidden ones and folders are left out. Throws FileProblem. */
export const filesInFolder = (folder: string): string[] =>
  attempt(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fileProblem(path, error, 'reading');
  }
}
