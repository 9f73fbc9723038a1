/** Whole plans, date by date, against the pages in fixtures/schedules that were worked by hand from a calendar. */
import { describe, expect, it } from 'vitest';
import { fixtureCase, schedulePage, schedulePages } from '../support/fixture-files.js';
import { weekday } from '../support/gregorian.js';
import { caseFileIn, tablesOf } from '../support/markdown-tables.js';
import { planOf } from '../support/plan-of.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const pages = schedulePages().filter((name) => name.startsWith('dated-'));

const withoutWeekday = (cell = ''): string => cell.replace(/^[A-Z][a-z]{2} /, '');

describe.each(pages)('%s', (page) => {
  const markdown = schedulePage(page);
  const tables = tablesOf(markdown);
  const plan = planOf(fixtureCase(caseFileIn(markdown) ?? ''));
  const dated = tables.filter(({ heading }) => heading !== 'Burden');

  it('names the right weekday beside every date', () => {
    const cells = dated.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    const named = cells.flatMap((cell) => /^([A-Z][a-z]{2}) (\S+)$/.exec(cell)?.slice(1, 3).join(' ') ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(named.map((text) => `${weekdays[weekday(withoutWeekday(text))]} ${withoutWeekday(text)}`));
  });

  it('has the same nominal dates, windows and targets as the plan, slot by slot', () => {
    const worked = dated.flatMap(({ heading, rows }) =>
      heading.split(', ').flatMap((assessment) =>
        rows.map((row) => ({
          key: `${assessment}@m${row['month']}`,
          nominal: withoutWeekday(row['nominal']),
          earliest: row['earliest'],
          latest: row['latest'],
          target: withoutWeekday(assessment === 'clinic-visit' ? row['visit'] : row['imaging']),
        })),
      ),
    );
    const planned = plan.assessments.map(({ key, nominal, window, target }) => ({ key, nominal, ...window, target }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(planned.sort(byKey)).toEqual(worked.sort(byKey));
  });

  it('has the same burden as the plan', () => {
    const [burden = {}] = tables.find(({ heading }) => heading === 'Burden')?.rows ?? [];
    const { visits, scans, doseMilliSievert } = plan.burden;
    const planned = { visits, scans, ...doseMilliSievert };
    expect(planned).toEqual(Object.fromEntries(Object.entries(burden).map(([name, cell]) => [name, Number(cell)])));
  });
});

describe('the reasons of the moves in the dated pages', () => {
  const adjustmentsAt = (caseFile: string, key: string) =>
    planOf(fixtureCase(caseFile)).assessments.find((slot) => slot.key === key)?.adjustments;

  it('a visit on a Saturday moves to the Monday', () => {
    expect(adjustmentsAt('dated-general-high.yaml', 'clinic-visit@m24')).toEqual([
      { from: '2026-01-31', to: '2026-02-02', reason: 'working-day' },
    ]);
  });

  it('a scan goes ahead of its visit, then back from a Saturday to the Friday, and becomes part of one CT', () => {
    expect(adjustmentsAt('dated-esmo-shortest.yaml', 'chest-imaging@m18')).toEqual([
      { from: '2026-09-15', to: '2026-09-05', reason: 'scan-before-clinic' },
      { from: '2026-09-05', to: '2026-09-04', reason: 'working-day' },
      { from: 'ct-chest', to: 'ct-chest-abdomen-pelvis', reason: 'merged-exam' },
    ]);
  });

  it('a lead that leaves the window is cut at its edge, then moved on from the Sunday', () => {
    expect(adjustmentsAt('dated-esmo-longest.yaml', 'site-imaging@m8')).toEqual([
      { from: '2024-04-30', to: '2024-03-21', reason: 'scan-before-clinic' },
      { from: '2024-03-21', to: '2024-03-31', reason: 'window-edge' },
      { from: '2024-03-31', to: '2024-04-01', reason: 'working-day' },
    ]);
  });

  it('every cut lead is named in a warning, and no other slot', () => {
    const { warnings } = planOf(fixtureCase('dated-esmo-longest.yaml'));
    const months = [4, 8, 12, 16, 20, 24, 30, 36, 42, 48, 54, 60];
    const keys = ['site-imaging', 'chest-imaging'].flatMap((each) => months.map((month) => `${each}@m${month}`));
    expect(warnings.find(({ code }) => code === 'scan-lead-cut')?.message).toBe(
      `The scan could not be as early before the visit as asked without leaving its window: ${keys.join(', ')}.`,
    );
  });
});
