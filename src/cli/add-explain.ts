/** `explain`, as commander understands it. */
import { type Command, Option } from 'commander';
import { addCaseFlags } from './add-case-flags.js';
import { wordFlag } from './chosen-word.js';
import type { ExplainFlags } from './explain-command.js';
import type { Session } from './session.js';

const help = `
Examples:
  lms-followup explain p7.yaml --assessment chest-imaging@m12
  lms-followup explain --treatment-end 2026-03-15 --site uterus --format json`;

export function addExplain(program: Command, session: Session): void {
  const explain = program
    .command('explain')
    .description('why each date, and why not what is absent')
    .argument('[case-file]', 'a case in YAML or JSON, - for standard input; flags override it')
    .addHelpText('after', help);
  addCaseFlags(explain);
  const output = (option: Option): Command => explain.addOption(option.helpGroup('What to print:'));
  output(new Option('--assessment <name>', 'only one slot (chest-imaging@m12) or assessment (chest-imaging)'));
  output(wordFlag('--format <format>', 'one of', ['table', 'json']));
  output(new Option('--as-of <YYYY-MM-DD>', 'the day on which the plan is read (default: today)'));
  output(new Option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured'));
  explain.action(async (caseFile: string | undefined, flags: ExplainFlags) => {
    const { explainCommand } = await import('./explain-command.js');
    await explainCommand(caseFile, flags, session);
  });
}
