/** What the program says to a person: faults, with what, where and what to do, on standard error. */
import { type Fault, FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import { plainLine } from '../domain/plain-text.js';
import { FileProblem, type FileProblemKind } from '../io/file-problem.js';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-codes.js';
import { InterviewEnded } from './interview-ended.js';

/** One fault as lines: `error: --grade: 'hihg' is not a choice`, then the way out. */
const faultLines = (fault: Fault): string => {
  const { what, todo } = faultText(fault);
  return `error: ${fault.where ? `${plainLine(fault.where)}: ` : ''}${plainLine(what)}\n  ${plainLine(todo)}\n`;
};

const faultOf = {
  reading: 'unreadable-file',
  writing: 'unwritable-file',
  changing: 'unchanged-file',
  keeping: 'unwritable-file',
} as const;

const allowWriting = 'Allow writing to the file and to its folder, then try again.';

/** What to do where a file could not be read and written back. */
const waysOut: Partial<Record<FileProblemKind, string>> = {
  missing: 'Check the name and try again.',
  folder: 'Give the name of a file in it.',
  'no-file': 'Give the name of a file: what changes is written back to it.',
  'read-only': allowWriting,
  forbidden: allowWriting,
  locked: 'Wait a moment and try again. If no program is at work on it, remove the lock file beside it.',
};

const roomElsewhere = 'This is the folder for temporary files: name one with room in TMPDIR, then try again.';

/** What was wrong with a file, as one of the faults of the domain. */
export function fileFault({ path, kind, doing, reason }: FileProblem): Fault {
  if (kind === 'exists') return { code: 'existing-file', where: path, details: {} };
  const todo = doing === 'changing' ? waysOut[kind] : doing === 'keeping' ? roomElsewhere : undefined;
  return { code: faultOf[doing], where: path, details: { reason, ...(todo && { todo }) } };
}

/** Says what went wrong and gives the exit code; a defect of ours comes with its stack and where to report it. */
export function report(error: unknown, say: (text: string) => void): ExitCode {
  if (error instanceof FileProblem) return report(new FollowUpError(fileFault(error)), say);
  if (error instanceof FollowUpError) {
    for (const fault of error.faults) say(faultLines(fault));
    return exitCodeFor(error.faults);
  }
  if (error instanceof InterviewEnded) {
    say(`${error.message}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`This is a defect in lms-followup ${PACKAGE_VERSION}, not a mistake of yours.\n`);
  say(`Please report it with the lines below, without any patient data, to the maintainers.\n${stack}\n`);
  return exitCodes.defect;
}
