/** `plan`, as commander understands it. */
import { type Command, Option } from 'commander';
import { FollowUpError } from '../domain/fault.js';
import { formats } from '../export/exporters.js';
import { addCaseFlags } from './add-case-flags.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import { wordFlag } from './chosen-word.js';
import type { PlanFlags } from './plan-command.js';
import type { Session } from './session.js';

function bookAheadDays(value: string): number {
  const [least, most] = [0, 365];
  const count = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new FollowUpError({ code: 'invalid-number', where: '--book-ahead', details: { value, least, most } });
}

export const bookAheadFlag = (): Option =>
  new Option('--book-ahead <days>', 'calendar reminder to book, days before').argParser(bookAheadDays).default(28);

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
    bookAheadFlag(),
    wordFlag('--calendar-span <span>', 'calendar events last the day or the window', ['target', 'window']),
  ]);
  plan.action(async (caseFile: string | undefined, flags: PlanFlags) => {
    const { planCommand } = await import('./plan-command.js');
    await planCommand(caseFile, flags, session);
  });
}
