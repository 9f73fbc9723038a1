/** `status`, as commander understands it. */
import { type Command, Option } from 'commander';
import { statusFormats } from '../export/status/status-exporters.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { Session } from './session.js';
import type { StatusFlags } from './status-command.js';

const help = `
Examples:
  lms-followup status p7.yaml
  lms-followup status cases/ --due-within 30d
  lms-followup status --due-within 2m --format csv -o monday.csv

One file: a page about that case. Several, or a folder: a worklist, the most
urgent first; files in it that are no cases are left out. The table of a
worklist looks 30 days ahead, other formats hold every open date.

Exit codes: 0 shown, whatever is overdue, 1 a case cannot be planned, 2 wrong
use or a file that could not be read or written, 3 a defect in lms-followup;
the other cases are shown all the same.
A planning aid, not medical advice: your treating team decides.`;

export function addStatus(program: Command, session: Session): void {
  const status = program
    .command('status')
    .description('what is overdue, due, booked and next, for one case or many')
    .argument('[case-file...]', 'case files, - for standard input, or folders (default: the folder you are in)')
    .addHelpText('after', help);
  addOutputFlags(status, statusFormats, [
    new Option('--due-within <time>', 'booked and upcoming ones only within: 30 or 30d (days), 4w, 2m'),
    asOfFlag(),
  ]);
  status.action(async (paths: string[], flags: StatusFlags) => {
    const { statusCommand } = await import('./status-command.js');
    await statusCommand(paths, flags, session);
  });
}
