/** The whole plan at a glance: calendar years down, months across, one letter per assessment. */
import { assessmentLabels, assessments } from '../domain/assessment.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type FollowUpPlan, isOver, type PlannedAssessment } from '../domain/follow-up-plan.js';
import { monthNames, weekdayAndDate } from './date-words.js';
import type { ExportOptions } from './export-options.js';
import type { Exporter } from './exporters.js';
import { planningAid, planTitle } from './plan-summary.js';
import { wrapped } from './table-layout.js';
import { nextTrips } from './trip-words.js';

const monthOf = (date: CalendarDate): string => date.slice(0, 7);

/** Past marks are in lower case, months with something due now carry `!`, the month of today stands in brackets. */
export const exportTimeline: Exporter = (plan, options) => {
  const { width } = options;
  const marks = new Map<string, string>();
  for (const slot of plan.assessments) {
    const month = monthOf(slot.target);
    marks.set(month, (marks.get(month) ?? '') + letterOf(slot));
  }
  for (const month of new Set(dueMonths(plan))) marks.set(month, `${marks.get(month)}!`);
  const lines = [
    ...planTitle(plan, options),
    `From ${weekdayAndDate(plan.case.anchor.date)} (0), protocol ${plan.protocol.id}, ${plan.risk.tier} risk tier`,
    '',
    ...grid(plan, marks, options),
    '',
    ...wrapped(legend(plan), width),
    ...nextTrips(plan).flatMap((sentence) => wrapped(sentence, width)),
    planningAid,
  ];
  return `${lines.join('\n')}\n`;
};

function grid(plan: FollowUpPlan, marks: ReadonlyMap<string, string>, { paint }: ExportOptions): string[] {
  const anchor = monthOf(plan.case.anchor.date);
  const today = monthOf(plan.asOf);
  const months = [anchor, today, ...marks.keys()].sort();
  const from = Number(months[0]?.slice(0, 4));
  const to = Number(months.at(-1)?.slice(0, 4));
  const cellWidth = Math.max(5, ...[...marks.values()].map((mark) => mark.length + 1));
  const centred = (text: string): string => text.padStart(Math.ceil((cellWidth + text.length) / 2)).padEnd(cellWidth);
  const textOf = (month: string): string => (month === anchor ? '0' : '') + (marks.get(month) ?? '');
  const current = `[${textOf(today).padStart(2).padEnd(3)}]`;
  const row = (year: string): string =>
    monthNames.reduce((line, _, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      if (month !== today) return line + centred(textOf(month) || '.');
      // Brackets may take the blank before them, so that the columns stay straight.
      return current.length > cellWidth && line.endsWith(' ') ? line.slice(0, -1) + current : line + centred(current);
    }, `${year}  `);
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return [
    paint('dim', `      ${monthNames.map(centred).join('')}`.trimEnd()),
    ...years.map((year) => row(year).trimEnd().replace(current, paint('attention', current))),
  ];
}

const dueMonths = ({ assessments: slots }: FollowUpPlan): string[] =>
  slots.filter(({ status }) => status === 'due').map(({ target }) => monthOf(target));

const letterOf = ({ assessment, status }: PlannedAssessment): string => {
  const { letter } = assessmentLabels[assessment];
  return isOver(status) ? letter.toLowerCase() : letter;
};

function legend(plan: FollowUpPlan): string {
  const used = assessments.filter((assessment) => plan.assessments.some((slot) => slot.assessment === assessment));
  const letters = used.map(
    (assessment) => `${assessmentLabels[assessment].letter} ${assessmentLabels[assessment].name}`,
  );
  return [...letters, 'small letter: past', '!: due now', '[ ]: this month', '0: counted from here'].join(' · ');
}
