/** `plan`: one case in, a plan out. */
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import { plainLine } from '../domain/plain-text.js';
import { defaultExportOptions, type ExportOptions } from '../export/export-options.js';
import { exporters } from '../export/exporters.js';
import { writeFiles } from '../io/write-files.js';
import { planFollowUp } from '../planning/plan-follow-up.js';
import { selectProtocol } from '../planning/select-protocol.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { withPlaces } from './locate-faults.js';
import { type PlanOutputs, planOutputs } from './plan-outputs.js';
import { protocolsFor, readWrittenCase } from './read-case.js';
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
  const asOf = readAsOf(flags.asOf, session.today);
  const written = await readWrittenCase(caseFile, flags);
  const checked = withPlaces(written, caseFile, () => parsePatientCase(written.data));
  const { patientCase, protocols } = await protocolsFor(checked, caseFile, flags);
  const plan = withPlaces(written, caseFile, () => {
    const { protocol, warnings } = selectProtocol(patientCase, protocols, clinicalReference);
    return planFollowUp(patientCase, protocol, { asOf, reference: clinicalReference, warnings });
  });
  const options: ExportOptions = {
    ...defaultExportOptions,
    all: flags.all,
    discreet: patientCase.preferences.discreet,
    bookAheadDays: flags.bookAhead,
    calendarSpan: flags.calendarSpan,
  };
  await deliver(plan, outputs, options, flags, session);
}

function readAsOf(asOf: string | undefined, today: string): CalendarDate {
  const value = asOf ?? today;
  if (isCalendarDate(value)) return value;
  throw new FollowUpError({ code: 'invalid-date', where: '--as-of', details: { value } });
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
