/** What the table says: every date of the plan, once, with its weekday, window and status. */
import { describe, expect, it } from 'vitest';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { exportTable } from '../../src/export/export-table.js';
import { aCase, type Changes } from '../support/a-case.js';
import { everyPlan } from '../support/every-plan.js';
import { weekday } from '../support/gregorian.js';
import { planOf } from '../support/plan-of.js';

const tableOf = (plan: FollowUpPlan, all = true): string => exportTable(plan, { ...defaultExportOptions, all });
const planAsOf = (asOf: string, changes: Changes = {}) =>
  planOf(aCase({ riskFactors: { grade: 'G3', primarySite: 'uterus' }, ...changes }), { asOf });

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayMonth = (date: string): string => `${date.slice(8)} ${months[Number(date.slice(5, 7)) - 1]}`;
const inWords = (date: string): string => `${days[weekday(date)]} ${dayMonth(date)} ${date.slice(0, 4)}`;

/** The first lines of the rows, by their columns. */
const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) \d\d \w{3} \d{4} /.test(line))
    .map((line) => line.split(/ {2,}/));

describe('the table', () => {
  it('has one row for each trip of the plan with its date, window and status, in order', () => {
    for (const { name, plan } of everyPlan()) {
      const slots = new Map(plan.assessments.map((slot) => [slot.key, slot]));
      const expected = plan.trips.map(({ date, keys }) => {
        const on = keys.flatMap((key) => slots.get(key) ?? []);
        const earliest =
          on
            .map(({ window }) => window.earliest)
            .sort()
            .at(-1) ?? '';
        const latest = on.map(({ window }) => window.latest).sort()[0] ?? '';
        const status = ['due', 'upcoming', 'past'].find((each) => on.some((slot) => slot.status === each));
        return [inWords(date), `${dayMonth(earliest)}–${dayMonth(latest)}`, status];
      });
      const rows = rowsOf(tableOf(plan)).map((cells) => [cells[0], cells[1], cells.at(-1)]);
      expect(rows, name).toEqual(expected);
    }
  });

  it('sets the rows under the year of follow-up that their rules name', () => {
    const [, ...years] = tableOf(planAsOf('2024-02-01')).split(/^Year /m);
    expect(years.map((text) => text.split(',')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    // 3-monthly for three years (two trips each), 6-monthly for two, then yearly.
    expect(years.map((text) => rowsOf(text).length)).toEqual([8, 8, 8, 4, 4, 2, 2, 2, 2, 2]);
  });

  it('leaves past dates out, says how many, and how to see them', () => {
    const plan = planAsOf('2025-03-01');
    const past = plan.trips.length - rowsOf(tableOf(plan, false)).length;
    expect(past).toBeGreaterThan(0);
    expect(tableOf(plan, false)).toContain(`${past} earlier dates are past and not shown (--all shows them).`);
    expect(tableOf(plan, false)).not.toMatch(/ past$/m);
    expect(tableOf(plan, true)).not.toContain('earlier dates');
  });

  it('counts one past date in the singular', () => {
    // The first scan, around 30 April 2024, is past; nothing else is.
    const plan = planAsOf('2024-05-20', { preferences: { protocol: 'sarc005-uterine' } });
    expect(tableOf(plan, false)).toMatch(/^1 earlier date is past and not shown/m);
  });

  it('says so when nothing is left to come', () => {
    const table = tableOf(planAsOf('2040-01-01'), false);
    expect(rowsOf(table)).toEqual([]);
    expect(table).toMatch(/earlier dates are past/);
    // Ten years after Wed 31 Jan 2024.
    expect(table).toContain('No date lies ahead: this plan ends on Tue 31 Jan 2034.');
    expect(table).not.toContain('DATE');
  });

  it('begins with whose plan it is, what it counts from, the facts, the risk tier with its reasons, and the rules', () => {
    const [head = ''] = tableOf(planAsOf('2024-02-01')).split('\n\n');
    expect(head.split('\n')).toEqual([
      'Follow-up plan p1',
      'Counted from  end of treatment, Wed 31 Jan 2024',
      'Case          uterus, grade G3, 4 cm, R0, intact, metastasis none',
      'Stage         FIGO 2009: IA (from these facts)',
      expect.stringMatching(/^Risk tier {5}high: \S/),
      expect.stringMatching(/^Protocol {6}general: /),
      expect.stringMatching(/^ {14}shortest intervals, 10 years, /),
      'As of         Thu 01 Feb 2024',
    ]);
  });

  it('ends with warnings, sources and what it is not', () => {
    const table = tableOf(planAsOf('2024-02-01'));
    expect(table).toMatch(
      /\nPlease note\n! [\s\S]+\n\nSources\n- [\s\S]+\n\nA planning aid, not medical advice: [^\n]+\n$/,
    );
  });

  it('says every warning and names every source in full', () => {
    for (const { name, plan } of everyPlan()) {
      const words = tableOf(plan).replace(/\s+/g, ' ');
      const wanted = [...plan.warnings.map(({ message }) => message), ...plan.sources.map(({ title }) => title)];
      expect(
        wanted.filter((text) => !words.includes(text.replace(/\s+/g, ' '))),
        name,
      ).toEqual([]);
    }
  });

  it('tells a case of a later course from the first', () => {
    expect(tableOf(planAsOf('2024-02-01', { course: 2 }))).toContain(', course 2\n');
  });
});
