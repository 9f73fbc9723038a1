/** `diff`: two plans in, what changed and why out. */
import { diffPlans } from '../analysis/diff-plans.js';
import { FollowUpError } from '../domain/fault.js';
import { diffExporters } from '../export/diff/diff-exporters.js';
import { notesOf } from '../export/diff/diff-words.js';
import type { OutputFlags } from './add-output-flags.js';
import { chooseOutputs } from './chosen-outputs.js';
import { deliver } from './deliver.js';
import { readSide } from './read-side.js';
import type { Session } from './session.js';

export interface DiffFlags extends OutputFlags {
  asOf?: string;
}

export async function diffCommand(before: string, after: string, flags: DiffFlags, session: Session): Promise<void> {
  const outputs = chooseOutputs(diffExporters, flags.output, flags.format, session.terminal.isTerminal);
  if (before === '-' && after === '-') {
    const details = { problem: 'Standard input was named for both plans', instead: 'Name a file for one of them.' };
    throw new FollowUpError({ code: 'conflicting-flags', details });
  }
  const diff = diffPlans(await readSide(before, flags.asOf, session), await readSide(after, flags.asOf, session));
  await deliver(
    { render: async (format, view) => (await diffExporters[format].load())(diff, view), notes: notesOf(diff) },
    outputs,
    flags,
    session,
  );
}
