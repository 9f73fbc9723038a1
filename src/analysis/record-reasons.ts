/** What the log says of a slot in one plan and not in the other. */
import type { SlotOutcome } from '../domain/log-entry.js';
import type { ComparedSlot } from '../domain/plan-diff.js';

const recordTexts = {
  done: 'recorded as done on',
  booked: 'booked for',
  moved: 'moved by the clinic to',
  missed: 'recorded as missed on',
  cancelled: 'cancelled on',
  'not-applicable': 'recorded as not applicable on',
} as const satisfies Record<SlotOutcome, string>;

/** What the log now says of a slot, or says no longer. */
export function recordReasons({ record: old }: ComparedSlot, { record: now }: ComparedSlot): string[] {
  if (now && (now.outcome !== old?.outcome || now.on !== old.on)) return [`${recordTexts[now.outcome]} ${now.on}`];
  return old && !now ? [`no longer ${recordTexts[old.outcome]} ${old.on}`] : [];
}

export function detailReasons({ record: old }: ComparedSlot, { record: now }: ComparedSlot): string[] {
  const details = (['at', 'zone', 'place', 'exam', 'resultOn', 'note'] as const).filter(
    (key) => old?.[key] !== now?.[key],
  );
  return details.length > 0 ? [`recorded with another ${details.join(', ')}`] : [];
}

/** Only these say on which day it is. */
export const fixesDay = ({ record }: ComparedSlot): boolean =>
  record !== undefined && ['done', 'booked', 'moved'].includes(record.outcome);
