/** `plan`: one case in, a plan out. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { plainLine } from '../domain/plain-text.js';
import { defaultExportOptions, type ExportOptions } from '../export/export-options.js';
import { exporters } from '../export/exporters.js';
import { writeFiles } from '../io/write-files.js';
import { planCase } from './plan-case.js';
import { type PlanOutputs, planOutputs } from './plan-outputs.js';
import type { Session } from './session.js';
import { displayOptions } from './terminal.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags that are not part of the case. */
export interface PlanFlags extends Written {
  format?: string;
  output: string[];
  force: boolean;
  quiet: boolean;
  color: boolean;
  asOf?: string;
  all: boolean;
  bookAhead: number;
  calendarSpan: 'target' | 'window';
}

export async function planCommand(caseFile: string | undefined, flags: PlanFlags, session: Session): Promise<void> {
  const outputs = planOutputs(flags.output, flags.format, session.terminal.isTerminal);
  const { plan } = await planCase(caseFile, flags, session);
  const options: ExportOptions = {
    ...defaultExportOptions,
    all: flags.all,
    discreet: plan.case.preferences.discreet,
    bookAheadDays: flags.bookAhead,
    calendarSpan: flags.calendarSpan,
  };
  await deliver(plan, outputs, options, flags, session);
}

/** Everything is rendered before anything is written, so that a fault leaves no half of the outputs. */
async function deliver(
  plan: FollowUpPlan,
  outputs: PlanOutputs,
  options: ExportOptions,
  flags: PlanFlags,
  session: Session,
) {
  const files = await Promise.all(
    outputs.files.map(async ({ path, format }) => ({ path, text: (await exporters[format].load())(plan, options) })),
  );
  const display = { ...options, ...(await displayOptions(session.terminal, flags.color)) };
  const printed = outputs.printed ? (await exporters[outputs.printed].load())(plan, display) : '';
  writeFiles(files, flags.force);
  session.print(printed);
  if (flags.quiet) return;
  if (outputs.printed !== 'table') session.say(spokenWarnings(plan));
  for (const { path } of files) session.say(`Wrote ${plainLine(path)}\n`);
}

/** Formats without room for warnings still must not hide them. */
const spokenWarnings = ({ warnings }: FollowUpPlan): string =>
  warnings
    .filter(({ code }) => code !== 'protocol-note')
    .map(({ message }) => `note: ${plainLine(message)}\n`)
    .join('');
