/** `record`, as commander understands it. */
import { type Command, Option } from 'commander';
import { exams } from '../domain/exam.js';
import { stopReasons } from '../domain/log-entry.js';
import type { RecordFlags } from './record-command.js';
import type { Session } from './session.js';

const help = `
What to record:
  done, booked, missed, cancelled, moved, not-applicable   with an assessment
      (chest-imaging) or one date of the plan (chest-imaging@m12)
  recurrence   closes the follow-up; a new one counts from --treatment-end
  stop         ends the follow-up for a --reason
  undo         takes the last entry out again

Examples:
  lms-followup record p7.yaml done chest-imaging --on 2026-06-08
  lms-followup record p7.yaml done chest-imaging --on 2026-06-08 \\
    --exam ct-chest-abdomen-pelvis --result-on 2026-06-12
  lms-followup record p7.yaml booked clinic-visit --on 2026-09-15 --at 09:30 \\
    --zone Europe/Oslo --place 'Outpatient clinic, 2nd floor'
  lms-followup record p7.yaml missed chest-imaging --on 2026-09-08
  lms-followup record p7.yaml recurrence --on 2026-11-02
  lms-followup record p7.yaml recurrence --on 2026-11-02 \\
    --treatment-end 2027-02-15
  lms-followup record p7.yaml undo

The entry is added to the log in the case file; comments and layout of the file
stay as they are. It is written whole or not at all, and several programs may
record at once.

Exit codes: 0 recorded (or recorded already), 1 the case file is not valid,
2 wrong use or a file that could not be changed, 3 a defect in lms-followup.
A planning aid, not medical advice: your treating team decides.`;

const oneOf = (words: readonly string[]): string => words.join(', ');

const flags: Record<string, Option[]> = {
  'When and what:': [
    new Option('--on <YYYY-MM-DD>', 'the day of it; for booked and moved the day it is to be on'),
    new Option('--exam <exam>', oneOf(exams)),
    new Option('--result-on <YYYY-MM-DD>', 'with done: the day on which the result was given'),
    new Option('--note <text>', 'a few words of your own'),
  ],
  'The appointment:': [
    new Option('--at <HH:MM>', 'time of day'),
    new Option('--zone <name>', "its time zone, such as Europe/Oslo (default: this computer's)"),
    new Option('--place <text>', 'where it is'),
  ],
  'The end of a follow-up:': [
    new Option('--treatment-end <YYYY-MM-DD>', 'with recurrence: the last day of its treatment'),
    new Option('--reason <reason>', `with stop: ${oneOf(stopReasons)}`),
  ],
  'What to print:': [
    new Option('--as-of <YYYY-MM-DD>', 'the day for which is told what comes next (default: today)'),
    new Option('--quiet', 'say nothing on standard error but errors').default(false, 'no'),
  ],
};

export function addRecord(program: Command, session: Session): void {
  const record = program
    .command('record')
    .description('write down what was done, booked, missed or changed')
    .argument('<case-file>', 'a case in YAML or JSON; it is written to')
    .argument('<what>', 'what happened, see below')
    .argument('[assessment]', 'to which assessment, or to which date of the plan')
    .addHelpText('after', help);
  for (const [heading, options] of Object.entries(flags))
    for (const option of options) record.addOption(option.helpGroup(heading));
  record.action(async (caseFile: string, what: string, did: string | undefined, given: RecordFlags) => {
    const { recordCommand } = await import('./record-command.js');
    await recordCommand({ caseFile, what, did }, given, session);
  });
}
