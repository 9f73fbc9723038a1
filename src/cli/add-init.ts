/** `init`, as commander understands it. */
import { type Command, Option } from 'commander';
import type { Session } from './session.js';

const help = `
Asks some fourteen questions, each with where to find the answer; "I don't
know" is an answer to nearly all of them. Writes a case file that only you can
read, and shows the plan. Nothing is written before the end: Ctrl-C or Esc at
any question leaves nothing behind. An existing file is never replaced.

Examples:
  lms-followup init
  lms-followup init p7.yaml

Exit codes: 0 written, 1 no plan can be made (the primary site is not known,
active disease), 2 wrong use or a file that could not be written, 3 a defect
in lms-followup, 130 you left before the end.
A planning aid, not medical advice: your treating team decides.`;

export function addInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('questions and answers that make a case file and a plan')
    .argument('[file]', 'the case file to write, such as p7.yaml (default: asked for)')
    .addOption(new Option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured'))
    .addHelpText('after', help)
    .action(async (file: string | undefined, flags: { color: boolean }) => {
      const { initCommand } = await import('./init-command.js');
      await initCommand(file, flags, session);
    });
}
