/** Whether a log says already what is to be recorded: a command given twice leaves one entry. */
import { assessmentOf, type LogEntry } from '../domain/log-entry.js';

const isAboutTheSame = (a: LogEntry, b: LogEntry): boolean =>
  a.did === undefined || b.did === undefined
    ? a.did === b.did && a.outcome === b.outcome
    : assessmentOf(a.did) === assessmentOf(b.did);

/**
 * The entry, counted from 0, that says all that `entry` says: the last one about the same assessment, for what was
 * changed since then and is changed back is news. `entry` is as the user gave it, `completed` as it would be written.
 */
export function sameEntry(log: readonly LogEntry[], entry: LogEntry, completed: LogEntry): number | null {
  const index = log.findLastIndex((each) => isAboutTheSame(each, entry));
  const last = log[index];
  if (!last) return null;
  const { did: _, recordedOn: __, ...facts } = entry;
  const saysAll = Object.entries(facts).every(([key, value]) =>
    Object.entries(last).some(([k, v]) => k === key && v === value),
  );
  const isSameSlot =
    last.did === entry.did ||
    last.did === completed.did ||
    (entry.outcome === 'done' && assessmentOf(entry.did ?? '') === entry.did);
  return saysAll && isSameSlot ? index : null;
}
