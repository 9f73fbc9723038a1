/** Which case files a command is about: files by name, and those in folders. */
import { join, resolve } from 'node:path';
import { filesInFolder, isFolder } from '../io/files-in-folder.js';

export interface NamedFile {
  path: string;
  /** A file found in a folder may be something else than a case. */
  found: boolean;
}

export interface CaseFiles {
  files: readonly NamedFile[];
  /** One file was named, and no folder. */
  single: boolean;
}

const endings = /\.(?:yaml|yml|json)$/i;

/** No path: the folder the user is in. Each file once; none where the folders hold none. Throws FileProblem. */
export function caseFilesAt(paths: readonly string[]): CaseFiles {
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0 && (only === '-' || !isFolder(only)))
    return { files: [{ path: only, found: false }], single: true };
  const files = paths.length === 0 ? casesIn('.') : paths.flatMap(filesAt);
  const distinct = new Map(files.toReversed().map((file) => [file.path === '-' ? '-' : resolve(file.path), file]));
  return { files: [...distinct.values()].reverse(), single: false };
}

/** A name that leads nowhere is told with the other faults, after what could be read. */
function filesAt(path: string): NamedFile[] {
  try {
    return path !== '-' && isFolder(path) ? casesIn(path) : [{ path, found: false }];
  } catch {
    return [{ path, found: false }];
  }
}

const casesIn = (folder: string): NamedFile[] =>
  filesInFolder(folder)
    .filter((name) => endings.test(name))
    .map((name) => ({ path: join(folder, name), found: true }));
