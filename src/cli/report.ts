/** What the program says to a person: faults, with what, where and what to do, on standard error. */
import { type Fault, FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import { plainLine } from '../domain/plain-text.js';
import { FileProblem, fileProblems } from '../io/file-problem.js';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-codes.js';

/** One fault as lines: `error: --grade: 'hihg' is not a choice`, then the way out. */
const faultLines = (fault: Fault): string => {
  const { what, todo } = faultText(fault);
  return `error: ${fault.where ? `${plainLine(fault.where)}: ` : ''}${plainLine(what)}\n  ${plainLine(todo)}\n`;
};

/** What was wrong with a file, as one of the faults of the domain. */
export function fileFault({ path, kind, doing, systemCode }: FileProblem): Fault {
  if (kind === 'exists') return { code: 'existing-file', where: path, details: {} };
  const reason = `${fileProblems[kind]}${kind === 'other' && systemCode ? ` (${systemCode})` : ''}`;
  return { code: doing === 'writing' ? 'unwritable-file' : 'unreadable-file', where: path, details: { reason } };
}

/** Says what went wrong and gives the exit code; a defect of ours comes with its stack and where to report it. */
export function report(error: unknown, say: (text: string) => void): ExitCode {
  if (error instanceof FileProblem) return report(new FollowUpError(fileFault(error)), say);
  if (error instanceof FollowUpError) {
    for (const fault of error.faults) say(faultLines(fault));
    return exitCodeFor(error.faults);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`This is a defect in lms-followup ${PACKAGE_VERSION}, not a mistake of yours.\n`);
  say(`Please report it with the lines below, without any patient data, to the maintainers.\n${stack}\n`);
  return exitCodes.defect;
}
