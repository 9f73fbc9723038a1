/** Which log entries are about a rule, and what those about one slot come to. */
import type { Exam } from '../domain/exam.js';
import { assessmentOf, type LogEntry, type SlotEntry, type SlotOutcome } from '../domain/log-entry.js';
import type { ApplicableRule } from './applicable-rules.js';

/** Scans of a region that a CT of chest, abdomen and pelvis takes the place of. */
const partsOfWholeCt: readonly Exam[] = ['ct-chest-abdomen-pelvis', 'ct-abdomen-pelvis', 'mri-abdomen-pelvis'];

/** Whether an entry tells of the rule's assessment, by its name or because its exam includes it. */
export function isAbout({ did, exam }: SlotEntry, { rule: { assessment }, chosen }: ApplicableRule): boolean {
  const named = assessmentOf(did);
  if (named === assessment) return true;
  const ofSite = assessment === 'site-imaging' || assessment === 'baseline-site-imaging';
  if (assessment === 'baseline-site-imaging' && named === 'site-imaging') return true;
  if (exam !== 'ct-chest-abdomen-pelvis') return false;
  return assessment === 'chest-imaging' || (ofSite && partsOfWholeCt.includes(chosen.exam));
}

/** Of several entries for one day the first of these counts, whatever their order. */
const precedence: readonly SlotOutcome[] = ['done', 'missed', 'cancelled', 'not-applicable', 'booked', 'moved'];

const rankOf = ({ outcome }: SlotEntry): number => precedence.indexOf(outcome);

/** By day, then by what counts first: an order that does not depend on how the log was written down. */
export const inOrder = (entries: readonly SlotEntry[]): SlotEntry[] =>
  entries.toSorted((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1;
    return rankOf(a) - rankOf(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  });

/**
 * What counts of all entries about one slot: that it was done, however much was arranged before; else what was
 * recorded last. Facts that were added later for the same day, such as the day of the result, are kept.
 */
export function decisiveEntry(entries: readonly SlotEntry[], log: readonly LogEntry[]): SlotEntry | null {
  const ordered = inOrder(entries);
  const done = ordered.find(({ outcome }) => outcome === 'done');
  const last = log.findLast((entry) => ordered.some((each) => each === entry));
  const day = done?.on ?? last?.on;
  const [first, ...more] = ordered.filter(({ on }) => on === day);
  if (!first) return null;
  const alike = more.filter(({ outcome }) => outcome === first.outcome);
  return Object.assign({}, ...alike.reverse(), first);
}
