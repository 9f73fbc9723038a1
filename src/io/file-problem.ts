/** What can go wrong with a file, in one closed list. */

export const fileProblems = {
  missing: 'there is no such file',
  folder: 'it is a folder, not a file',
  'no-folder': 'the folder does not exist',
  forbidden: 'permission denied',
  'too-large': 'it is larger than a case file can be (1 MB)',
  'not-utf8': 'it is not UTF-8 text; save it as UTF-8',
  empty: 'it is empty',
  exists: 'it exists already',
  'not-empty': 'the folder holds something already (--force adds to it)',
  shrunk: 'it became shorter while it was read',
  full: 'the disk is full',
  other: 'the system refused',
} as const;

export type FileProblemKind = keyof typeof fileProblems;

/** Thrown by everything in this folder. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly path: string,
    readonly kind: FileProblemKind,
    readonly doing: 'reading' | 'writing',
    /** The system's own code, such as `EIO`. */
    readonly systemCode?: string,
  ) {
    super(`${path}: ${fileProblems[kind]}${kind === 'other' && systemCode ? ` (${systemCode})` : ''}`);
  }
}

const kinds: Record<string, FileProblemKind> = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EEXIST: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** A FileProblem from what Node throws; anything that is not a system error is passed on as it is. */
export function fileProblem(path: string, error: unknown, doing: 'reading' | 'writing'): unknown {
  if (error instanceof FileProblem || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  return new FileProblem(path, kinds[code] ?? 'other', doing, code);
}
