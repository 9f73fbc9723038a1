/** The whole plan at a glance: twelve months across, one row for each calendar year, one mark for each assessment. */
import { describe, expect, it } from 'vitest';
import { assessmentLabels, assessments } from '../../src/domain/assessment.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { exportTimeline } from '../../src/export/export-timeline.js';
import { aCase, type Changes } from '../support/a-case.js';
import { linesBeyond } from '../support/display-width.js';
import { everyPlan } from '../support/every-plan.js';
import { planOf } from '../support/plan-of.js';

const timelineOf = (plan: FollowUpPlan, width = 80): string => exportTimeline(plan, { ...defaultExportOptions, width });

const planAsOf = (asOf: string, changes: Changes = {}) =>
  planOf(aCase({ riskFactors: { grade: 'G3', primarySite: 'uterus' }, ...changes }), { asOf });

/** The grid: for each month that is shown, as YYYY-MM, what stands in it. Blanks within brackets are not part of it. */
function cellsOf(timeline: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [, year = '', row = ''] of timeline.matchAll(/^(\d{4}) (.*)$/gm)) {
    const words = row
      .replace(/\[\s*([^\]\s]*)\s*\]/g, ' [$1] ')
      .trim()
      .split(/\s+/);
    if (words.length !== 12) throw new Error(`not twelve months: ${year} ${row}`);
    for (const [index, word] of words.entries()) cells.set(`${year}-${String(index + 1).padStart(2, '0')}`, word);
  }
  return cells;
}

const sorted = (letters: Iterable<string>): string => [...letters].sort().join('');

/** The letters that a month must hold: capitals, but small for what is past. */
const lettersOf = (plan: FollowUpPlan, month: string): string =>
  sorted(
    plan.assessments
      .filter(({ target }) => target.startsWith(month))
      .map(({ assessment, status }) => {
        const { letter } = assessmentLabels[assessment];
        return status === 'past' ? letter.toLowerCase() : letter;
      }),
  );

describe('the timeline', () => {
  it('has twelve months across, and a row for each year from the first to the last that matters', () => {
    for (const { name, plan } of everyPlan()) {
      const timeline = timelineOf(plan);
      expect(timeline, name).toMatch(/^ +Jan +Feb +Mar +Apr +May +Jun +Jul +Aug +Sep +Oct +Nov +Dec$/m);
      const dates = [plan.case.anchor.date, plan.asOf, ...plan.assessments.map(({ target }) => target)].sort();
      const [first, last] = [dates[0], dates.at(-1)].map((date) => Number(date?.slice(0, 4)));
      const years = [...timeline.matchAll(/^(\d{4}) /gm)].map(([, year]) => Number(year));
      expect(years, name).toEqual(
        Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index),
      );
    }
  });

  it('marks every assessment once, in its month, past ones in small letters', () => {
    for (const { name, plan } of everyPlan()) {
      const cells = [...cellsOf(timelineOf(plan))];
      const shown = cells.map(([month, cell]) => `${month} ${sorted(cell.replace(/[^A-Za-z]/g, ''))}`);
      expect(shown, name).toEqual(cells.map(([month]) => `${month} ${lettersOf(plan, month)}`));
    }
  });

  it('marks the month of today, and no other', () => {
    for (const { name, plan } of everyPlan()) {
      const bracketed = [...cellsOf(timelineOf(plan))].filter(([, cell]) => cell.startsWith('['));
      expect(
        bracketed.map(([month]) => month),
        name,
      ).toEqual([plan.asOf.slice(0, 7)]);
    }
  });

  it('marks what is due now, and nothing else', () => {
    for (const { name, plan } of everyPlan()) {
      const due = plan.assessments.filter(({ status }) => status === 'due').map(({ target }) => target.slice(0, 7));
      const marked = [...cellsOf(timelineOf(plan))].filter(([, cell]) => cell.includes('!')).map(([month]) => month);
      expect(marked, name).toEqual([...new Set(due)].sort());
    }
  });

  it('marks the month that is counted from with 0', () => {
    for (const { name, plan } of everyPlan()) {
      const zero = [...cellsOf(timelineOf(plan))].filter(([, cell]) => cell.includes('0')).map(([month]) => month);
      expect(zero, name).toEqual([plan.case.anchor.date.slice(0, 7)]);
    }
  });

  it('fits 80 columns for every site, grade and protocol, whatever is due', () => {
    for (const { name, plan } of everyPlan()) expect(linesBeyond(80, timelineOf(plan)), name).toEqual([]);
  });

  it.each([
    ['when three things are due in the month of today', planAsOf('2024-04-28')],
    ['when four are', planAsOf('2025-01-25', { treatments: { chemotherapy: 'after', anthracycline: true } })],
    ['for a pseudonym of 200 letters', planAsOf('2024-02-01', { id: 'p'.repeat(200) })],
  ])('fits 80 columns %s', (_, plan) => {
    expect(linesBeyond(80, timelineOf(plan))).toEqual([]);
    expect(linesBeyond(120, timelineOf(plan, 120))).toEqual([]);
  });

  it('fits one screen of 40 lines for ten years', () => {
    expect(timelineOf(planAsOf('2024-04-28')).split('\n').length).toBeLessThanOrEqual(40);
  });

  it('keeps its columns straight: a mark stands under its month', () => {
    const lines = timelineOf(planAsOf('2024-02-01')).split('\n');
    const head = lines.find((line) => /^ +Jan/.test(line)) ?? '';
    // 2024-01-31 + 3 months = 30 April 2024, the scans a week before.
    const april = lines.find((line) => line.startsWith('2024')) ?? '';
    expect(Math.abs(april.indexOf('CSV') - head.indexOf('Apr'))).toBeLessThanOrEqual(1);
  });

  it('has no blanks at the ends of lines', () => {
    expect(timelineOf(planAsOf('2024-04-28'))).not.toMatch(/ \n/);
  });
});

describe('below the timeline', () => {
  it('each letter in use is explained, and no other', () => {
    for (const { name, plan } of everyPlan()) {
      const words = timelineOf(plan).replace(/\s+/g, ' ');
      const used = new Set(plan.assessments.map(({ assessment }) => assessment));
      const explained = assessments.filter((assessment) => {
        const { letter, name: label } = assessmentLabels[assessment];
        return words.includes(`${letter} ${label}`);
      });
      expect(explained, name).toEqual(assessments.filter((assessment) => used.has(assessment)));
    }
  });

  it('stands what is due now, until when, and what comes next', () => {
    // Window of month 3: 16 April to 14 May 2024; month 6 = 31 July 2024, the scans a week before.
    const text = timelineOf(planAsOf('2024-04-28'));
    expect(text).toContain('\nDue now: CT chest/abdomen/pelvis, on time until Tue 14 May 2024.\n');
    expect(text).toContain('\nDue now: Clinic visit, on time until Tue 14 May 2024.\n');
    expect(text).toContain('\nNext: Wed 24 Jul 2024, CT chest/abdomen/pelvis.\n');
    expect(timelineOf(planAsOf('2040-01-01'))).toContain('\nNo later date is planned.\n');
  });
});
