/** Rows of a worklist as people read them: what one person has on one day stands together. */
import { earliestOf, latestOf } from '../../domain/calendar-date.js';
import { type Exam, examLabels } from '../../domain/exam.js';
import type { Window } from '../../domain/follow-up-plan.js';
import { plainLine } from '../../domain/plain-text.js';
import type { OpenStatus, WorklistRow } from '../../domain/worklist-row.js';
import { windowText } from '../date-words.js';

export type RowGroup = readonly [WorklistRow, ...WorklistRow[]];

/** In the order of the first row of each; two cases that share an id are not taken for one. */
export function groupRows(rows: readonly WorklistRow[]): RowGroup[] {
  const groups = new Map<string, [WorklistRow, ...WorklistRow[]][]>();
  for (const row of rows) {
    const name = JSON.stringify([row.case_id, row.status, row.target, row.at, row.place]);
    const alike = groups.get(name) ?? [];
    const group = alike.find((each) => each.every(({ key }) => key !== row.key));
    if (group) group.push(row);
    else groups.set(name, [...alike, [row]]);
  }
  const order = new Map(rows.map((row, index) => [row, index]));
  const placeOf = ([first]: RowGroup): number => order.get(first) ?? 0;
  return [...groups.values()].flat().sort((a, b) => placeOf(a) - placeOf(b));
}

const examsOf = (group: RowGroup): Exam[] => [...new Set(group.map(({ exam, mergedExam }) => mergedExam ?? exam))];

/** `CT chest + MRI of site`, with time and place where it is booked. */
export function groupName(group: RowGroup): string {
  const [{ at, place }] = group;
  const names = examsOf(group).map((exam) => examLabels[exam]);
  return [names.join(' + '), ...(at ? [at] : []), ...(place ? [plainLine(place)] : [])].join(', ');
}

/** The days that suit all of it; those of the first where there are none. */
export function groupWindow(group: RowGroup): Window {
  const window = {
    earliest: group.map(({ earliest }) => earliest).reduce(latestOf),
    latest: group.map(({ latest }) => latest).reduce(earliestOf),
  };
  return window.earliest <= window.latest ? window : group[0];
}

export const groupWindowText = (group: RowGroup): string => windowText(groupWindow(group));

export const withStatus = (groups: readonly RowGroup[], status: OpenStatus): RowGroup[] =>
  groups.filter(([first]) => first.status === status);
