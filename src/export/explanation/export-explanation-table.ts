/** Explanations as text: what slots share is said once, then each date with the steps that led to it. */
import { type CalendarDate, isCalendarDate } from '../../domain/calendar-date.js';
import { type Exam, examLabels } from '../../domain/exam.js';
import type { AbsentExplanation, Because, PlannedExplanation } from '../../domain/explanation.js';
import { plainLine } from '../../domain/plain-text.js';
import { verificationLabels } from '../../domain/verification.js';
import { weekdayAndDate } from '../date-words.js';
import type { View } from '../export-options.js';
import { planningAid, planTitle, summaryLines } from '../plan-summary.js';
import { section } from '../section.js';
import { sourceText } from '../source-text.js';
import { labelled } from '../table-layout.js';
import type { ExplanationExporter } from './explanation-exporters.js';

export const exportExplanationTable: ExplanationExporter = ({ plan, explanations, sources }, display) => {
  const { width, paint } = display;
  const groups = new Map<string, PlannedExplanation[]>();
  for (const each of explanations) {
    if (!each.planned) continue;
    const shared = JSON.stringify([each.key.replace(/@.*/, ''), each.because]);
    groups.set(shared, [...(groups.get(shared) ?? []), each]);
  }
  const lines = [
    ...planTitle(plan, display, 'Explanation of plan'),
    ...summaryLines(plan).flatMap(([label, text]) => labelled(paint('dim', label.padEnd(14)), text, width)),
    '',
    ...[...groups.values()].flatMap((group) => groupLines(group, display)),
    ...absenceLines(
      explanations.filter((each) => !each.planned),
      display,
    ),
    ...section(
      'Sources',
      sources.map((source) => `${source.id}: ${sourceText(source)}`),
      '- ',
      display,
    ),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function groupLines(group: readonly PlannedExplanation[], { width, paint }: View): string[] {
  const [first] = group;
  const assessment = first?.key.replace(/@.*/, '') ?? '';
  return [
    paint('strong', assessment),
    ...(first?.because ?? []).flatMap((because) => labelled('  ', becauseText(because), width)),
    ...(first && group.length === 1 ? oneDate(first, width) : manyDates(group, width)),
    '',
  ];
}

const label = ({ key }: PlannedExplanation): string => `    ${key.slice(key.indexOf('@') + 1).padEnd(5)} `;

const oneDate = (only: PlannedExplanation, width: number): string[] => [
  `${label(only)}${named(only.nominal)}`,
  ...only.adjustments.flatMap(({ to, text }) => labelled(`${' '.repeat(10)}→ `, `${named(to)} (${text})`, width)),
];

/** Reasons that several dates share are numbered, and said once below the dates. */
function manyDates(group: readonly PlannedExplanation[], width: number): string[] {
  const texts = [...new Set(group.flatMap(({ adjustments }) => adjustments.map(({ text }) => text)))];
  return [
    ...group.flatMap((each) => {
      const steps = each.adjustments.map(({ to, text }) => `→ ${named(to)} (${texts.indexOf(text) + 1})`);
      return labelled(label(each), [named(each.nominal), ...steps].join(' '), width);
    }),
    ...texts.flatMap((text, index) => labelled(`    (${index + 1}) `, text, width)),
  ];
}

function absenceLines(absences: readonly AbsentExplanation[], { width, paint }: View): string[] {
  if (absences.length === 0) return [];
  const entries = absences.flatMap(({ assessment, because }) => [
    `  ${plainLine(assessment)}`,
    ...because.flatMap((each) => labelled('    ', becauseText(each), width)),
  ]);
  return [paint('strong', 'Not planned'), ...entries, ''];
}

const becauseText = ({ text, cites, verification, rule }: Because): string => {
  const sources = [...(rule ? [`rule ${rule}`] : []), ...cites, verificationLabels[verification]];
  return plainLine(`${text} [${sources.join('; ')}]`);
};

const named = (value: CalendarDate | Exam): string =>
  isCalendarDate(value) ? weekdayAndDate(value) : examLabels[value];
