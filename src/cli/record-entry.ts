/** One more entry for the log: which date of the plan it is about, the new text of the file, and what to say of it. */
import { type CalendarDate, latestOf } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { LogEntry } from '../domain/log-entry.js';
import type { PatientCase } from '../domain/patient-case.js';
import { appendEntry, extendEntry, setKey } from './case-document.js';
import { isOfOneMonth, refuseUnknownSlot, withMergedExam, withSlotKey } from './entry-details.js';
import { caseIn, checkLog, newEntry } from './new-entry.js';
import { planCase, readAsOf } from './plan-case.js';
import type { GivenEntry, RecordFlags } from './record-flags.js';
import { knownLines, recordedLines } from './recorded-lines.js';
import { sameEntry } from './same-entry.js';
import type { Session } from './session.js';

export interface CaseChange {
  text: string;
  /** Said when it is written. */
  lines: readonly string[];
}

export interface Recording {
  caseFile: string;
  text: string;
  flags: RecordFlags;
}

/** Throws FollowUpError; a case that cannot be planned, for whatever reason, takes entries all the same. */
export async function recordEntry(recording: Recording, given: GivenEntry, session: Session): Promise<CaseChange> {
  const { caseFile, text, flags } = recording;
  const before = caseIn(text, caseFile);
  const log = before.log ?? [];
  const entry = newEntry(text, caseFile, given, session.today);
  const asOf = dayToTell(entry, readAsOf(flags.asOf, session));
  const planOf = (changed: string): Promise<FollowUpPlan | FollowUpError> =>
    planOrFault(changed, caseFile, asOf, session);

  const planned = await planOf(text);
  if (!(planned instanceof FollowUpError)) refuseUnknownSlot(entry, planned);
  const complete = await completed(entry, planned, (each) => planOf(written(text, log, each)));
  const same = sameEntry(log, entry, complete);
  if (same !== null) return { text, lines: knownLines(entry, same) };

  const open = openRecurrence(log, complete);
  const index = open ?? log.length;
  checkLog(text, caseFile, [...log.slice(0, index), complete, ...log.slice(index + 1)], index);
  const plan = await planOf(written(text, log, complete));
  const dated = written(text, log, { ...complete, recordedOn: readAsOf(undefined, session) });
  return {
    text: setKey(dated, 'revision', nextRevision(before)),
    lines: recordedLines({ before, entry: complete, flags, planned, plan, asOf, caseFile, session }),
  };
}

/** With what `planned`, the plan before it, tells of it. */
async function completed(
  entry: LogEntry,
  planned: FollowUpPlan | FollowUpError,
  planWith: (entry: LogEntry) => Promise<FollowUpPlan | FollowUpError>,
): Promise<LogEntry> {
  const tried = await planWith(entry);
  if (planned instanceof FollowUpError || tried instanceof FollowUpError) return entry;
  const keyed = withSlotKey(entry, tried);
  const merged = withMergedExam(keyed, planned, tried);
  if (merged === keyed) return keyed;
  const again = await planWith(merged);
  return !(again instanceof FollowUpError) && isOfOneMonth(merged, again) ? merged : keyed;
}

export const nextRevision = ({ revision = 0 }: PatientCase): number => revision + 1;

export async function planOrFault(
  text: string,
  caseFile: string,
  asOf: CalendarDate,
  session: Session,
): Promise<FollowUpPlan | FollowUpError> {
  try {
    return (await planCase(caseFile, { asOf }, session, text)).plan;
  } catch (error) {
    if (error instanceof FollowUpError) return error;
    throw error;
  }
}

/** What happened is known from its day on: what comes next is told for a day on which it is. */
const dayToTell = ({ on, outcome }: LogEntry, asOf: CalendarDate): CalendarDate =>
  outcome === 'booked' || outcome === 'moved' ? asOf : latestOf(asOf, on);

/** A recurrence whose treatment had not ended when it was recorded: the end is added to that entry. */
function openRecurrence(log: readonly LogEntry[], { outcome, on, treatmentEnd }: LogEntry): number | null {
  if (outcome !== 'recurrence' || treatmentEnd === undefined) return null;
  const index = log.findLastIndex((each) => each.outcome === 'recurrence');
  return log[index]?.on === on && log[index].treatmentEnd === undefined ? index : null;
}

/** The text of the file with the entry, its facts in the order in which one tells them. */
function written(text: string, log: readonly LogEntry[], entry: LogEntry): string {
  const open = openRecurrence(log, entry);
  if (open !== null && entry.treatmentEnd !== undefined)
    return extendEntry(text, 'log', open, 'treatmentEnd', entry.treatmentEnd);
  const { on, did, exam, outcome, resultOn, at, zone, place, treatmentEnd, reason, note, recordedOn } = entry;
  const facts = { on, did, exam, outcome, resultOn, at, zone, place, treatmentEnd, reason, note, recordedOn };
  return appendEntry(text, 'log', facts);
}
