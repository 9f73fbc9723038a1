/** What changed between two plans as Markdown (GitHub tables), for a letter or a wiki. */
import type { PlanDiff } from '../../domain/plan-diff.js';
import { literal, markdownList, markdownTable } from '../markdown-text.js';
import { planningAid } from '../plan-summary.js';
import type { DiffExporter } from './diff-exporters.js';
import {
  type ChangeGroup,
  changeGroups,
  changeName,
  countsText,
  daysOf,
  diffTitle,
  groupTitles,
  isSame,
  notesOf,
  sameText,
  shiftText,
  sideText,
} from './diff-words.js';

export const exportDiffMd: DiffExporter = (diff) => {
  const lines = [
    `# ${literal(diffTitle(diff))}`,
    '',
    `- Before: ${literal(sideText(diff.before))}`,
    `- After: ${literal(sideText(diff.after))}`,
    `- Dates: ${countsText(diff)}`,
    '',
    ...markdownList('What differs', diff.because),
    ...(isSame(diff) ? [sameText(diff), ''] : changeGroups.flatMap((group) => groupTable(diff, group))),
    ...markdownList('Please note', notesOf(diff)),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function groupTable(diff: PlanDiff, group: ChangeGroup): string[] {
  if (diff[group].length === 0) return [];
  const rows = diff[group].map((change) => [changeName(change), daysOf(change), shiftText(change), change.reason]);
  return [`## ${groupTitles[group]}`, '', ...markdownTable([['Slot', 'Days', 'By', 'Why'], ...rows]), ''];
}
