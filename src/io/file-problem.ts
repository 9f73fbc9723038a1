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
  'no-file': 'it is a pipe or a device, not a file',
  'read-only': 'it is read-only',
  locked: 'another program is changing it',
  changed: 'another program saved it at the same moment',
  other: 'the system refused',
} as const;

export type FileProblemKind = keyof typeof fileProblems;

/** `changing`: reading a file and writing it back; `keeping`: putting aside what memory does not hold. */
type Doing = 'reading' | 'writing' | 'changing' | 'keeping';

/** Thrown by everything in this folder. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly path: string,
    readonly kind: FileProblemKind,
    readonly doing: Doing,
    /** The system's own code, such as `EIO`; for `locked`, who holds the lock. */
    readonly detail?: string,
  ) {
    super(`${path}: ${fileReason(kind, detail)}`);
  }

  get reason(): string {
    return fileReason(this.kind, this.detail);
  }
}

const fileReason = (kind: FileProblemKind, detail: string | undefined): string =>
  `${fileProblems[kind]}${detail && (kind === 'other' || kind === 'locked') ? ` (${detail})` : ''}`;

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

/** What the system answered: `ENOENT`, `ERR_FS_EISDIR`. Node's other faults (`ERR_…`) and ours are none. */
const systemCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ERR_FS_)?(E[A-Z0-9]+)$/.exec(code)?.[1];
};

/** A FileProblem from what Node throws; anything that is not a system error is passed on as it is. */
export function fileProblem(path: string, error: unknown, doing: Doing): unknown {
  const code = systemCode(error);
  if (error instanceof FileProblem || code === undefined) return error;
  const kind = kinds[code] ?? 'other';
  // What is to be written need not be there yet; its folder must.
  const isNew = doing === 'writing' || doing === 'keeping';
  return new FileProblem(path, kind === 'missing' && isNew ? 'no-folder' : kind, doing, code);
}

/** Does `act`; what the system refuses is thrown as a FileProblem of this path. */
export function guarded<T>(path: string, doing: Doing, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fileProblem(path, error, doing);
  }
}
