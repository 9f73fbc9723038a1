/** The last entry of a log taken out again, whoever wrote it. */
import { FollowUpError } from '../domain/fault.js';
import { entryText } from '../export/record-words.js';
import { removeLastEntry, setKey } from './case-document.js';
import { caseIn } from './new-entry.js';
import { readAsOf } from './plan-case.js';
import { type CaseChange, nextRevision, planOrFault, type Recording } from './record-entry.js';
import { nextLines } from './recorded-lines.js';
import type { Session } from './session.js';

/** Throws FollowUpError `unchanged-file` where the log is empty. */
export async function undoEntry({ caseFile, text, flags }: Recording, session: Session): Promise<CaseChange> {
  const before = caseIn(text, caseFile);
  const last = before.log?.at(-1);
  if (!last) {
    const details = { reason: 'its log has no entry to take out', todo: 'Check that it is the right file.' };
    throw new FollowUpError({ code: 'unchanged-file', where: caseFile, details });
  }
  const changed = setKey(removeLastEntry(text, 'log'), 'revision', nextRevision(before));
  const plan = await planOrFault(changed, caseFile, readAsOf(flags.asOf, session), session);
  return {
    text: changed,
    lines: [`Taken out of ${caseFile}: ${entryText(last)}.`, ...(plan instanceof FollowUpError ? [] : nextLines(plan))],
  };
}
