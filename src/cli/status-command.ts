/** `status`: case files in, what is overdue, due, booked and next out. */
import { caseStatus } from '../analysis/case-status.js';
import { worklist } from '../analysis/worklist.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { StatusReport } from '../domain/case-status.js';
import { FollowUpError } from '../domain/fault.js';
import { idleTexts } from '../export/status/idle-text.js';
import { statusExporters } from '../export/status/status-exporters.js';
import type { OutputFlags } from './add-output-flags.js';
import { caseFilesAt } from './case-files.js';
import { chooseOutputs } from './chosen-outputs.js';
import { deliver } from './deliver.js';
import { lastDayWithin } from './due-within.js';
import { readAsOf } from './plan-case.js';
import { type PlannedFiles, planFiles } from './plan-files.js';
import type { Session } from './session.js';

export interface StatusFlags extends OutputFlags {
  asOf?: string;
  dueWithin?: string;
}

/** What could be planned is shown; then what could not is thrown. */
export async function statusCommand(paths: readonly string[], flags: StatusFlags, session: Session): Promise<void> {
  const outputs = chooseOutputs(statusExporters, flags.output, flags.format, session.terminal.isTerminal);
  const asOf = readAsOf(flags.asOf, session);
  const upTo = flags.dueWithin === undefined ? null : lastDayWithin(flags.dueWithin, asOf);
  const { files, single } = caseFilesAt(paths);
  const planned = await planFiles(files, flags, session);
  const [first, ...rest] = planned.faults;
  if (planned.plans.length === 0 && !first)
    throw new FollowUpError({ code: 'no-case-files', where: paths.join(', ') || '.', details: {} });
  if (planned.plans.length > 0) {
    const report = reportOn(planned, asOf, upTo, single);
    await deliver(
      {
        render: async (format, view) => (await statusExporters[format].load())(report, view),
        notes: [...report.notes, ...idleTexts(report.cases)],
      },
      outputs,
      flags,
      session,
    );
  }
  if (first) throw new FollowUpError(first, ...rest);
}

function reportOn(
  { plans, notes }: PlannedFiles,
  asOf: CalendarDate,
  upTo: CalendarDate | null,
  single: boolean,
): StatusReport {
  const cases = plans.map((plan) => caseStatus(plan, upTo));
  return { asOf, upTo, single, cases, rows: worklist(plans, upTo), notes };
}
