/** `explain`, as commander understands it. */
import { type Command, Option } from 'commander';
import { explanationExporters } from '../export/explanation/explanation-exporters.js';
import { formatsIn } from '../export/format-of-file.js';
import { addCaseFlags } from './add-case-flags.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { ExplainFlags } from './explain-command.js';
import type { Session } from './session.js';

const help = `
Examples:
  lms-followup explain p7.yaml
  lms-followup explain p7.yaml --assessment chest-imaging@m12
  lms-followup explain --treatment-end 2026-03-15 --site uterus --format json

Exit codes: 0 explained, 1 the case cannot be planned, 2 wrong use or a file
that could not be read or written, 3 a defect in lms-followup.
A planning aid, not medical advice: your treating team decides.`;

export function addExplain(program: Command, session: Session): void {
  const explain = program
    .command('explain')
    .description('why each date, and why not what is absent')
    .argument('[case-file]', 'a case in YAML or JSON, - for standard input; flags override it')
    .addHelpText('after', help);
  addCaseFlags(explain);
  addOutputFlags(explain, formatsIn(explanationExporters), [
    new Option('--assessment <name>', 'only one slot (chest-imaging@m12) or assessment (chest-imaging)'),
    asOfFlag(),
  ]);
  explain.action(async (caseFile: string | undefined, flags: ExplainFlags) => {
    const { explainCommand } = await import('./explain-command.js');
    await explainCommand(caseFile, flags, session);
  });
}
