/** From the words and flags of `record` to a log entry as a case file would hold it, still to be checked with the case. */
import { FollowUpError } from '../domain/fault.js';
import { type LogOutcome, slotOutcomes } from '../domain/log-entry.js';
import { placesOfEntry } from './places-of-entry.js';
import type { Session } from './session.js';

/** What commander makes of the flags. */
export interface RecordFlags {
  on?: string;
  exam?: string;
  resultOn?: string;
  note?: string;
  at?: string;
  zone?: string;
  place?: string;
  treatmentEnd?: string;
  reason?: string;
  asOf?: string;
  quiet: boolean;
}

export interface GivenEntry {
  on: string;
  outcome: LogOutcome;
  did?: string;
  exam?: string;
  resultOn?: string;
  at?: string;
  zone?: string;
  place?: string;
  treatmentEnd?: string;
  reason?: string;
  note?: string;
}

const isAboutSlot = (outcome: LogOutcome): boolean => slotOutcomes.some((each) => each === outcome);

/** Throws FollowUpError for what is missing, or does not belong to the outcome. */
export function writtenEntry(
  { outcome, did }: { outcome: LogOutcome; did: string | undefined },
  flags: RecordFlags,
  session: Session,
): GivenEntry {
  const { on, exam, resultOn, note, at, zone, place, treatmentEnd, reason } = flags;
  if (on === undefined) throw missing(placesOfEntry.on, 'The day', `--on ${session.today}`);
  if (outcome === 'stop' && reason === undefined) throw missing(placesOfEntry.reason, 'The reason', '--reason choice');
  const named = didOf(outcome, did);
  const entry: GivenEntry = { on: on.trim(), outcome };
  const facts = {
    did: named,
    exam: exam?.toLowerCase(),
    resultOn: resultOn?.trim(),
    at,
    zone: zone ?? (at && session.timeZone),
    place,
    treatmentEnd: treatmentEnd?.trim(),
    reason: reason?.toLowerCase(),
    note,
  };
  return Object.assign(entry, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
}

function didOf(outcome: LogOutcome, written: string | undefined): string | undefined {
  const did = written?.trim().toLowerCase();
  if (!isAboutSlot(outcome)) {
    if (did === undefined) return undefined;
    const problem = `${outcome} is about the whole follow-up, not about ${did}`;
    throw new FollowUpError({ code: 'conflicting-flags', details: { problem, instead: `Leave ${did} out.` } });
  }
  if (did === undefined)
    throw missing(
      placesOfEntry.did,
      `What was ${outcome}`,
      'chest-imaging, or one date of the plan: chest-imaging@m12',
    );
  return did;
}

const missing = (where: string, what: string, example: string): FollowUpError =>
  new FollowUpError({ code: 'missing', where, details: { what, example } });
