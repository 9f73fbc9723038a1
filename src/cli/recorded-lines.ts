/** What `record` says when an entry is safely written. */
import { slotsOfEntry } from '../analysis/slots-of-entry.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { examLabels } from '../domain/exam.js';
import { FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { isSlotEntry, type LogEntry } from '../domain/log-entry.js';
import { anchorLabels, type PatientCase } from '../domain/patient-case.js';
import { dayInWords } from '../export/date-words.js';
import { closureText, effectText, entryText } from '../export/record-words.js';
import { nextTrips } from '../export/trip-words.js';
import { openSlot } from './entry-details.js';
import type { RecordFlags } from './record-flags.js';
import type { Session } from './session.js';

export interface Recorded {
  before: PatientCase;
  entry: LogEntry;
  /** As the user gave them. */
  flags: RecordFlags;
  /** Before the entry, and with it. */
  planned: FollowUpPlan | FollowUpError;
  plan: FollowUpPlan | FollowUpError;
  asOf: CalendarDate;
  caseFile: string;
  session: Session;
}

/** One sentence or two a line. */
export function recordedLines(recorded: Recorded): string[] {
  const { entry, plan, caseFile } = recorded;
  return [
    `Recorded in ${caseFile}: ${entryText(entry)}.`,
    ...assumptions(recorded),
    ...(plan instanceof FollowUpError ? [] : [effectOf(entry, recorded, plan)]),
    ...doubts(recorded),
    ...nextLines(plan),
  ];
}

function effectOf(entry: LogEntry, { planned, asOf }: Recorded, plan: FollowUpPlan): string {
  if (!isSlotEntry(entry)) return closureText(entry, plan);
  const slots = slotsOfEntry(entry, plan);
  const proposed = planned instanceof FollowUpError ? undefined : openSlot(slots[0]?.key, planned);
  return effectText({ entry, slots, proposed, asOf });
}

/** What was not said but taken for granted. */
function assumptions({ entry, flags }: Recorded): string[] {
  const lines: string[] = [];
  if (entry.exam && flags.exam === undefined)
    lines.push(
      `Taken as ${examLabels[entry.exam]}, the scan planned for that day. If it was another: undo, and record it with --exam.`,
    );
  if (entry.zone !== undefined && flags.zone === undefined)
    lines.push(`The time is that of ${entry.zone}, as this computer has it; if it is another: undo, and give --zone.`);
  return lines;
}

/** What may be a slip, but is recorded as it was given. */
function doubts({ before, entry, session: { today } }: Recorded): string[] {
  const { on, outcome, treatmentEnd } = entry;
  const { anchor } = before;
  const lines: string[] = [];
  if ((outcome === 'booked' || outcome === 'moved') && on < today)
    lines.push(`note: ${dayInWords(on)} is in the past. If it took place, record it as done.`);
  if (on < anchor.date)
    lines.push(
      `note: ${dayInWords(on)} is before the day that the follow-up counts from (${anchorLabels[anchor.event]}, ${dayInWords(anchor.date)}). Is the year right?`,
    );
  if (treatmentEnd !== undefined && treatmentEnd > today)
    lines.push(
      `note: ${dayInWords(treatmentEnd)} is still to come: correct it in the file if the treatment ends on another day.`,
    );
  return lines;
}

/** What is due and what comes next; nothing where nothing can. */
export function nextLines(plan: FollowUpPlan | FollowUpError): string[] {
  if (plan instanceof FollowUpError)
    return [`It is kept, though no plan can be made of this case now. ${faultText(plan.faults[0]).what}.`];
  return plan.closed ? [] : nextTrips(plan);
}

/** `index` counts from 0, a reader from 1. */
export const knownLines = (entry: LogEntry, index: number): string[] => [
  `That is recorded already, as entry ${index + 1} of the log: ${entryText(entry)}. Nothing was changed.`,
];
