/** `compare`, as commander understands it. */
import { type Command, Option } from 'commander';
import { comparisonFormats } from '../export/comparison/comparison-exporters.js';
import { addCaseFlags } from './add-case-flags.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { CompareFlags } from './compare-command.js';
import type { Session } from './session.js';

const help = `
Examples:
  lms-followup compare --treatment-end 2026-03-15 --site uterus --grade high \\
    --size 8 --margin R0
  lms-followup compare p7.yaml --protocols esmo-2021,hdir-no,./ours.yaml
  lms-followup compare p7.yaml --cadence both -o p7.md -o p7.csv

Expected delay: the mean time from a recurrence that a scan could show to the
next planned scan that can see that site. It is arithmetic from published
figures and says nothing about survival or benefit.

Exit codes: 0 compared, 1 the case cannot be planned or no protocol covers it,
2 wrong use or a file that could not be read or written, 3 a defect in
lms-followup.
A planning aid, not medical advice: your treating team decides.`;

export function addCompare(program: Command, session: Session): void {
  const compare = program
    .command('compare')
    .description('what each protocol would do for one case, side by side')
    .argument('[case-file]', 'a case in YAML or JSON, - for standard input; flags override it')
    .addHelpText('after', help);
  addCaseFlags(compare, [
    new Option('--cadence <cadence>', "shortest, longest or both: how a source's ranges are read"),
    new Option('--protocol <id|file|auto>', 'shown first, unless --protocols says which'),
  ]);
  addOutputFlags(compare, comparisonFormats, [
    new Option('--protocols <id|file,…>', 'those to compare, with commas between (default: all that cover the case)'),
    asOfFlag(),
  ]);
  compare.action(async (caseFile: string | undefined, flags: CompareFlags) => {
    const { compareCommand } = await import('./compare-command.js');
    await compareCommand(caseFile, flags, session);
  });
}
