/** The schedule of one population as its source prints it: assessments down, phases across. */
import { assessmentLabels } from '../../domain/assessment.js';
import { criteriaText } from '../../domain/criteria-text.js';
import { examLabels } from '../../domain/exam.js';
import { monthsText } from '../../domain/months-text.js';
import { plainLine } from '../../domain/plain-text.js';
import type { SurveillancePhase, SurveillanceRule } from '../../domain/surveillance-protocol.js';
import { type Verification, verificationLabels } from '../../domain/verification.js';
import { labelled, tableRow } from '../table-layout.js';
import { groupsOf } from './groups-of.js';

/** Set at a number that is not as sure as its row. */
const marks = { primary: '', secondary: '', unverified: '?', 'expert-choice': '*' } as const satisfies Record<
  Verification,
  string
>;

type Group = readonly [SurveillanceRule, ...SurveillanceRule[]];

const indent = '  ';
/** As `to 24–36`, so that the tables of a page line up. */
const narrowest = 8;

/** Rules with the same phases and sources share a table; what belongs to single numbers stands under it. */
export function scheduleTable(rules: readonly SurveillanceRule[], width: number): string[] {
  return groupsOf(rules, groupKey).flatMap((group) => [...phaseTable(group, width), ...remarks(group, width)]);
}

const groupKey = ({ phases = [], cites, verification }: SurveillanceRule): string =>
  JSON.stringify([phases.map(({ from, to }) => [from, to]), cites, verification]);

function phaseTable(group: Group, width: number): string[] {
  const phases = group[0].phases ?? [];
  const columns = phases.length > 0 ? phases.map(headOf) : ['once at month'];
  const column = Math.max(narrowest, ...columns.map((head) => head.length));
  const first = Math.max(20, Math.min(44, width - indent.length - columns.length * (column + 2)));
  const widths = [first, ...columns.map(() => column)];
  const rows = group.map((rule) =>
    tableRow([rowName(rule), ...(rule.phases ? rule.phases.map(cellOf) : [onceAt(rule)])], widths),
  );
  return [tableRow([phases.length > 0 ? 'months between dates' : '', ...columns], widths), ...rows]
    .flat()
    .map((line) => indent + line);
}

function headOf({ from, to }: SurveillancePhase, index: number): string {
  const begins = index === 0 && from !== 0 ? `${monthsText(from)} ` : '';
  return to === null ? `${begins}no end` : `${begins}to ${monthsText(to)}`;
}

const nameOf = ({ assessment }: SurveillanceRule): string => assessmentLabels[assessment].name;

const rowName = (rule: SurveillanceRule): string => nameOf(rule) + (rule.exam ? `: ${examLabels[rule.exam]}` : '');

const cellOf = ({ everyMonths, verification }: SurveillancePhase): string =>
  monthsText(everyMonths) + (verification ? marks[verification] : '');

const onceAt = ({ at = [], windowMonths }: SurveillanceRule): string =>
  at.join(', ') + (windowMonths ? `, window ${windowMonths.join('–')}` : '');

/** Where the numbers stand and how sure they are, conditions, single months beside phases, notes; each once. */
function remarks(group: Group, width: number): string[] {
  const [{ cites, verification }] = group;
  const phases = group.flatMap((rule) => rule.phases ?? []);
  const marked = [...new Set(phases.flatMap((phase) => phase.verification ?? []))].filter((each) => marks[each]);
  const lines = [
    `From ${cites.length > 0 ? cites.join(', ') : 'no source'}: ${verificationLabels[verification]} (${verification}).`,
    ...marked.map((each) => `${marks[each]} ${verificationLabels[each]} (${each}).`),
    ...phases.flatMap(({ note, cites: own }) => [
      ...(note ? [note] : []),
      ...(own ? [`In part from ${own.join(', ')}.`] : []),
    ]),
    ...group.flatMap((rule) => [
      ...(rule.phases && rule.at ? [`${nameOf(rule)}: also at month ${onceAt(rule)}.`] : []),
      ...(rule.when ? [`${nameOf(rule)}: only for ${criteriaText(rule.when)}.`] : []),
      ...(rule.note ? [`${nameOf(rule)}: ${rule.note}`] : []),
    ]),
  ];
  return [...new Set(lines)].flatMap((line) => labelled(indent.repeat(2), plainLine(line), width));
}
