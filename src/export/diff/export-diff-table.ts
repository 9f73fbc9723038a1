/** What changed between two plans, for a terminal: each reason once, its dates below it. Fits 80 columns. */
import { plainLine } from '../../domain/plain-text.js';
import type { PlanDiff } from '../../domain/plan-diff.js';
import type { View } from '../export-options.js';
import { planningAid } from '../plan-summary.js';
import { section } from '../section.js';
import { labelled, tableRow, wrapped } from '../table-layout.js';
import type { DiffExporter } from './diff-exporters.js';
import {
  byReason,
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

export const exportDiffTable: DiffExporter = (diff, view) => {
  const { width, paint } = view;
  const facts = [
    ['Before', sideText(diff.before)],
    ['After', sideText(diff.after)],
    ['Dates', countsText(diff)],
  ] as const;
  const lines = [
    ...wrapped(diffTitle(diff), width).map((line) => paint('heading', line)),
    ...facts.flatMap(([label, text]) => labelled(paint('dim', label.padEnd(8)), text, width)),
    '',
    ...section('What differs', diff.because, '- ', view),
    ...(isSame(diff)
      ? [...wrapped(sameText(diff), width), '']
      : changeGroups.flatMap((group) => groupLines(diff, group, view))),
    ...section('Please note', notesOf(diff), '! ', view),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function groupLines(diff: PlanDiff, group: ChangeGroup, { width, paint }: View): string[] {
  if (diff[group].length === 0) return [];
  const widths = [width - 47, 33, 10];
  return [
    paint('strong', groupTitles[group]),
    ...byReason(diff[group]).flatMap(([reason, changes]) => [
      ...wrapped(plainLine(reason), width),
      ...changes.flatMap((change) => tableRow([`  ${changeName(change)}`, daysOf(change), shiftText(change)], widths)),
    ]),
    '',
  ];
}
