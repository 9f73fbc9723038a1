/** `plan`, as commander understands it. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { formats } from '../export/exporters.js';
import { addCaseFlags } from './add-case-flags.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { PlanFlags } from './plan-command.js';
import type { Session } from './session.js';

const days = (text: string): number => {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 0 && count <= 365) return count;
  throw new InvalidArgumentError('Give a whole number of days from 0 to 365.');
};

const planHelp = `
Examples:
  lms-followup plan --treatment-end 2026-03-15 --site uterus --grade high \\
    --size 8 --margin R0
  lms-followup plan p7.yaml -o p7.ics -o p7.csv
  cat p7.json | lms-followup plan - --format json | jq '.trips[0]'

Calendars: import the .ics into a calendar of its own. Importing it again
replaces the events in khal, Apple and CalDAV calendars; in Outlook,
Thunderbird and calcurse delete that calendar first. Google Calendar drops
the reminders.

Exit codes: 0 planned, 1 the case cannot be planned, 2 wrong use or a file
that could not be read or written, 3 a defect in lms-followup.
A planning aid, not medical advice: your treating team decides.`;

export function addPlan(program: Command, session: Session): void {
  const plan = program
    .command('plan')
    .description('plan one case')
    .argument('[case-file]', 'a case in YAML or JSON, - for standard input; flags override it')
    .addHelpText('after', planHelp);
  addCaseFlags(plan);
  addOutputFlags(plan, formats, [
    new Option('--all', 'show past dates too').default(false, 'no'),
    asOfFlag(),
    new Option('--book-ahead <days>', 'calendar reminder to book, days before').argParser(days).default(28),
    new Option('--calendar-span <span>', 'calendar events last').choices(['target', 'window']).default('target'),
  ]);
  plan.action(async (caseFile: string | undefined, flags: PlanFlags) => {
    const { planCommand } = await import('./plan-command.js');
    await planCommand(caseFile, flags, session);
  });
}
