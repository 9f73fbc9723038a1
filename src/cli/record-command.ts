/** `record`: one more entry in the log of a case file, or the last one taken out; and what that did to the plan. */
import { FollowUpError } from '../domain/fault.js';
import { logOutcomes } from '../domain/log-entry.js';
import { plainLine } from '../domain/plain-text.js';
import { changeCaseFile } from './change-case-file.js';
import { chosenWord } from './chosen-word.js';
import { placesOfEntry } from './places-of-entry.js';
import { recordEntry } from './record-entry.js';
import { type RecordFlags, writtenEntry } from './record-flags.js';
import type { Session } from './session.js';
import { undoEntry } from './undo-entry.js';

export type { RecordFlags };

export interface RecordArguments {
  caseFile: string;
  what: string;
  did: string | undefined;
}

/** Nothing is said before it is safely on the disk. Throws FileProblem or FollowUpError, and then nothing was written. */
export async function recordCommand(
  { caseFile, what, did }: RecordArguments,
  flags: RecordFlags,
  session: Session,
): Promise<void> {
  if (caseFile === '-') throw notAFile();
  const outcome = chosenWord(what, [...logOutcomes, 'undo'], placesOfEntry.outcome);
  if (outcome === 'undo') refuseFacts(did, flags);
  const given = outcome === 'undo' ? null : writtenEntry({ outcome, did }, flags, session);
  let lines: readonly string[] = [];
  await changeCaseFile(caseFile, async (text) => {
    const recording = { caseFile, text, flags };
    const change = given ? await recordEntry(recording, given, session) : await undoEntry(recording, session);
    lines = change.lines;
    return change.text;
  });
  if (!flags.quiet) for (const line of lines) session.say(`${plainLine(line)}\n`);
}

function notAFile(): FollowUpError {
  const reason = 'standard input cannot be written back to';
  const todo = 'Give the name of the case file: what is recorded is written to it.';
  return new FollowUpError({ code: 'unchanged-file', where: '-', details: { reason, todo } });
}

/** `undo` takes the last entry, whatever it is about. */
function refuseFacts(did: string | undefined, { asOf: _, quiet: __, ...facts }: RecordFlags): void {
  const extra = did ?? Object.keys(facts).map((flag) => `--${flag.replace(/[A-Z]/g, '-$&').toLowerCase()}`)[0];
  if (extra === undefined) return;
  const problem = `undo takes out the last entry, whatever it is about; ${extra} does not belong to it`;
  const instead = 'Leave it out. To take out an earlier entry, edit the file.';
  throw new FollowUpError({ code: 'conflicting-flags', details: { problem, instead } });
}
