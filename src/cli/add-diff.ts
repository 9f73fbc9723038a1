/** `diff`, as commander understands it. */
import type { Command } from 'commander';
import { diffFormats } from '../export/diff/diff-exporters.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { DiffFlags } from './diff-command.js';
import type { Session } from './session.js';

const help = `
Examples:
  lms-followup diff p7-in-march.json p7.yaml
  git show HEAD:p7.yaml | lms-followup diff - p7.yaml
  lms-followup diff old.yaml new.yaml --format md -o changes.md

Each is a case file, which is planned now, or a plan that was written with
plan --format json. Slots are matched by their keys (chest-imaging@m12).

Exit codes: 0 compared, 1 a case cannot be planned, 2 wrong use or a file
that could not be read or written, 3 a defect in lms-followup.
A planning aid, not medical advice: your treating team decides.`;

export function addDiff(program: Command, session: Session): void {
  const diff = program
    .command('diff')
    .description('what changed between two plans, and why')
    .argument('<old>', 'a case file or a plan in JSON, - for standard input')
    .argument('<new>', 'the same')
    .addHelpText('after', help);
  addOutputFlags(diff, diffFormats, [asOfFlag()]);
  diff.action(async (before: string, after: string, flags: DiffFlags) => {
    const { diffCommand } = await import('./diff-command.js');
    await diffCommand(before, after, flags, session);
  });
}
