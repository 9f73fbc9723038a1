/** `plan`: one case in, a plan out. */
import { defaultExportOptions, type ExportOptions } from '../export/export-options.js';
import { exporters } from '../export/exporters.js';
import type { OutputFlags } from './add-output-flags.js';
import { deliver } from './deliver.js';
import { planCase } from './plan-case.js';
import { planOutputs } from './plan-outputs.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags that are not part of the case. */
export interface PlanFlags extends Written, OutputFlags {
  asOf?: string;
  all: boolean;
  bookAhead: number;
  calendarSpan: 'target' | 'window';
  update: boolean;
}

export async function planCommand(caseFile: string | undefined, flags: PlanFlags, session: Session): Promise<void> {
  const outputs = planOutputs(flags.output, flags.format, session.terminal.isTerminal);
  const updating = flags.update ? await import('./calendar-update.js') : null;
  const text = updating?.textToUpdate(caseFile, outputs);
  const { plan } = await planCase(caseFile, flags, session, text);
  const options: ExportOptions = {
    ...defaultExportOptions,
    all: flags.all,
    discreet: plan.case.preferences.discreet,
    bookAheadDays: flags.bookAhead,
    calendarSpan: flags.calendarSpan,
    update: flags.update,
  };
  const notes = plan.warnings.filter(({ code }) => code !== 'protocol-note').map(({ message }) => message);
  const update =
    caseFile !== undefined && text !== undefined && updating?.calendarUpdate(caseFile, text, plan, options);
  await deliver(
    {
      render: async (format, view) => (await exporters[format].load())(plan, { ...options, ...view }),
      notes,
      ...update,
    },
    outputs,
    flags,
    session,
  );
  if (update && !flags.quiet) session.say(`${update.summary}\n`);
}
