/** `batch`, as commander understands it. */
import { type Command, Option } from 'commander';
import { batchFormats } from '../batch/batch-settings.js';
import { planningFlags } from '../domain/case-flags.js';
import { asOfFlag } from './add-output-flags.js';
import { bookAheadFlag } from './add-plan.js';
import type { BatchFlags } from './batch-command.js';
import { wordFlag } from './chosen-word.js';
import type { Session } from './session.js';

const help = `
The cohort: CSV with a header (commas, semicolons or tabs; any order), or NDJSON
(one case file, or one flat object, a line). Columns are the flags of "plan" in
snake case: id, treatment_end (or surgery_date, diagnosis_date), site, grade,
size, … An empty cell means that it is not known. A column overrides a flag.

Examples:
  lms-followup batch cohort.csv -o plans.ndjson --rejects rejects.ndjson
  lms-followup batch cohort.csv --format ics -o calendars/ --resume
  lms-followup batch cohort.csv --format worklist --from 2026-06-01 \\
    --until 2026-06-30 -o june.csv
  zcat registry.ndjson.gz | lms-followup batch - --shard 3/8 > part3.ndjson

A rejected row is one line: line, id, code, field, message, raw. Mend the rows
and feed them again: (head -n 1 cohort.csv; jq -r .raw rejects.ndjson).

Exit codes: 0 all planned, 1 at least one row rejected, 2 wrong use or a file
that could not be read or written, 3 a defect in lms-followup.
A planning aid, not medical advice: the treating teams decide.`;

export function addBatch(program: Command, session: Session): void {
  const batch = program
    .command('batch')
    .description('plan a cohort, row by row')
    .argument('<cohort>', 'CSV or NDJSON, - for standard input')
    .addHelpText('after', help);
  const add = (heading: string, ...flags: Option[]): void => {
    for (const flag of flags) batch.addOption(flag.helpGroup(heading));
  };
  add(
    'What to write:',
    new Option('--format <format>', `${batchFormats.join(', ')} (default: by --output, else ndjson)`),
    new Option('-o, --output <file>', 'a file, or a folder of calendars (default: standard output)'),
    new Option('--rejects <file>', 'rows that could not be planned, as NDJSON'),
    new Option('--from <YYYY-MM-DD>', 'first day of a worklist (default: --as-of)'),
    new Option('--until <YYYY-MM-DD>', 'last day of a worklist (default: 30 days after the first)'),
    new Option('--force', 'replace what exists').default(false, 'no'),
    new Option('--quiet', 'say nothing on standard error but errors').default(false, 'no'),
    new Option('--all', 'past dates too, in calendars').default(false, 'no'),
    asOfFlag(),
    bookAheadFlag(),
    wordFlag('--calendar-span <span>', 'calendar events last the day or the window', ['target', 'window']),
  );
  add(
    'How to run:',
    new Option('--jobs <n>', 'threads that plan (default: one for each core; worklists: 1); a small cohort takes one'),
    new Option('--resume', 'go on with an interrupted run').default(false, 'no'),
    new Option('--strict', 'stop at the first rejected row').default(false, 'no'),
    new Option('--shard <i/n>', 'only the i-th of n parts, told apart by id'),
  );
  add('How to plan, unless a column says otherwise:', ...planningFlags.map(({ flag, help }) => new Option(flag, help)));
  batch.action(async (cohort: string, flags: BatchFlags) => {
    const { batchCommand } = await import('./batch-command.js');
    await batchCommand(cohort, flags, session);
  });
}
