/** What a folder holds. */
import { readdirSync, statSync } from 'node:fs';
import { guarded } from './file-problem.js';

export const isFolder = (path: string): boolean => guarded(path, 'reading', () => statSync(path).isDirectory());

/** The names of its files, in order; hidden ones and folders are left out. Throws FileProblem. */
export const filesInFolder = (folder: string): string[] =>
  guarded(folder, 'reading', () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
