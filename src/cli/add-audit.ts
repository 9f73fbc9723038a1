/** `audit`, as commander understands it. */
import { type Command, Option } from 'commander';
import { planningFlags } from '../domain/case-flags.js';
import { auditFormats } from '../export/audit/audit-exporters.js';
import { addOutputFlags, asOfFlag } from './add-output-flags.js';
import type { AuditFlags } from './audit-command.js';
import type { Session } from './session.js';

const help = `
The cohort is written as for "batch". Events are CSV or NDJSON with the columns
case_id, date, assessment (or exam), outcome: done (the default), missed,
recurrence, death, transfer, discharge, choice or last-contact. Without a last
contact people count as followed to --as-of.

Examples:
  lms-followup audit cohort.csv --events events.csv --as-of 2026-06-30
  lms-followup audit cohort.csv --events events.csv -o audit.html -o audit.csv
  lms-followup audit cohort.csv --events events.csv \\
    --protocols esmo-2021,hdir-no --format json

On time is in the window of the plan. The tables count only dates whose window
closed while the person was followed. Nothing here tells of survival.

Exit codes: 0 audited, 1 a row or case could not be used, 2 wrong use or a file
that could not be read or written, 3 a defect in lms-followup.`;

export function addAudit(program: Command, session: Session): void {
  const audit = program
    .command('audit')
    .description('adherence of a cohort: planned against done')
    .argument('<cohort>', 'CSV or NDJSON, - for standard input')
    .addHelpText('after', help);
  addOutputFlags(audit, auditFormats, [
    new Option('--events <file>', 'what was done, and what ended follow-up'),
    new Option('--protocols <id|file,…>', 'hold all cases against each of these (default: the one of each case)'),
    asOfFlag(),
  ]);
  for (const { flag, help: text } of planningFlags)
    audit.addOption(new Option(flag, text).helpGroup('How to plan, unless a column says otherwise:'));
  audit.action(async (cohort: string, flags: AuditFlags) => {
    const { auditCommand } = await import('./audit-command.js');
    await auditCommand(cohort, flags, session);
  });
}
