/** What changed between two plans, in words. */
import { anchorLabels } from '../../domain/patient-case.js';
import { plainLine } from '../../domain/plain-text.js';
import type { PlanDiff, PlanSide, SlotChange } from '../../domain/plan-diff.js';
import { counted } from '../counted.js';
import { weekdayAndDate } from '../date-words.js';

export const diffTitle = ({ before, after }: PlanDiff): string => {
  const ids = new Set([before.case_id, after.case_id].map(plainLine));
  return `What changed in the plan of ${[...ids].join(' and ')}`;
};

/** `general 2026-11, high risk tier, from end of treatment on Sun 15 Mar 2026`. */
export function sideText({ protocol, version, tier, anchor, course }: PlanSide): string {
  const later = course > 1 ? `, course ${course}` : '';
  const from = `${anchorLabels[anchor.event]} on ${weekdayAndDate(anchor.date)}`;
  return plainLine(`${protocol} (${version}), ${tier} risk tier, from ${from}${later}`);
}

export const changeGroups = ['moved', 'changed', 'added', 'dropped'] as const;
export type ChangeGroup = (typeof changeGroups)[number];

export const groupTitles = {
  moved: 'Moved',
  changed: 'Same day, otherwise changed',
  added: 'Added',
  dropped: 'Dropped',
} as const satisfies Record<ChangeGroup, string>;

export function countsText(diff: PlanDiff): string {
  const counts = changeGroups.map((group) => `${diff[group].length} ${group}`);
  return `${counts.join(', ')}, ${diff.unchanged} unchanged`;
}

export const isSame = (diff: PlanDiff): boolean => changeGroups.every((group) => diff[group].length === 0);

export const sameText = ({ unchanged }: PlanDiff): string =>
  `Nothing changed: the two plans have the same ${counted(unchanged, 'slot')}.`;

/** `chest-imaging@m3`; keys begin anew with each course. */
export const changeName = ({ key, course }: SlotChange): string =>
  plainLine(course > 1 ? `${key}, course ${course}` : key);

/** `Mon 08 Jun 2026 → Wed 24 Jun 2026`, or the one day that there is. */
export function daysOf({ from, to }: SlotChange): string {
  const days = from === to ? [from] : [from, to];
  return days.flatMap((day) => (day === null ? [] : [weekdayAndDate(day)])).join(' → ');
}

/** `+16 days`; nothing where it did not move. */
export const shiftText = ({ days }: SlotChange): string =>
  days ? `${days > 0 ? '+' : '-'}${counted(Math.abs(days), 'day')}` : '';

/** The changes of each reason, in order. */
export function byReason(changes: readonly SlotChange[]): [reason: string, changes: SlotChange[]][] {
  const reasons = [...new Set(changes.map(({ reason }) => reason))];
  return reasons.map((reason) => [reason, changes.filter((change) => change.reason === reason)]);
}

export const notesOf = ({ before, after }: PlanDiff): string[] =>
  before.case_id === after.case_id
    ? []
    : [`These are plans of two cases, ${before.case_id} and ${after.case_id}: is that what was meant?`];
