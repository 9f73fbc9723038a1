/** Twelve lives with a follow-up, against the pages in fixtures/stories that were worked by hand from a calendar. */
import { describe, expect, it } from 'vitest';
import type { FollowUpPlan, PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aDate } from '../support/a-date.js';
import { weekday } from '../support/gregorian.js';
import { readStory, type StoryTable, storyCase, storyPages, tablesWith } from '../support/life-story.js';
import { protocolNamed } from '../support/plan-of.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Only warnings that a log, holidays or times away give rise to. */
const ofTheLog = [
  ...[
    'away-all-window',
    'no-working-day',
    'fixed-outside-window',
    'log-unmatched',
    'log-beyond-plan',
    'long-gap',
    'visit-before-scan',
  ],
  ...['never-recorded', 'recurrence-closed', 'recurrence-convention', 'follow-up-stopped'],
];

const withoutWeekday = (cell = ''): string => cell.replace(/^[A-Z][a-z]{2} /, '');

/** Rows about several keys become one row each. */
const byKey = (rows: readonly Record<string, string>[]): Record<string, string>[] =>
  rows
    .flatMap((row) => (row['key'] ?? '').split(', ').map((key) => ({ ...row, key })))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

const reasonsOf = ({ adjustments }: PlannedAssessment): string =>
  adjustments.flatMap(({ reason }) => (reason === 'merged-exam' ? [] : [reason])).join(', ');

it('there are twelve pages', () => {
  expect(storyPages()).toHaveLength(12);
});

describe.each(storyPages())('%s', (page) => {
  const story = readStory(page);
  const { tables } = story;
  const holidays = new Map(
    tablesWith(tables, 'name').flatMap(({ rows }) => rows.map((row) => [withoutWeekday(row['date']), row['name']])),
  );
  const slotTables = tablesWith(tables, 'nominal');
  const lastDay =
    slotTables
      .flatMap(({ days }) => days)
      .sort()
      .at(-1) ?? '';

  function planAt(asOf: string, { preferences, earlierCourse }: StoryTable): FollowUpPlan {
    const person = storyCase(story, preferences);
    const plan = planFollowUp(person, protocolNamed(person.preferences.protocol), {
      asOf: aDate(asOf),
      reference: clinicalReference,
      holidayOn: (date) => holidays.get(date),
    });
    const [earlier] = plan.earlierCourses ?? [];
    if (!earlierCourse) return plan;
    return earlier ?? expect.fail('no earlier course');
  }

  it('names the right weekday beside every date, and reads four days or more', () => {
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    const named = cells.flatMap((cell) => /^([A-Z][a-z]{2}) (\d\S+)$/.exec(cell)?.slice(1, 3).join(' ') ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(named.map((text) => `${weekdays[weekday(withoutWeekday(text))]} ${withoutWeekday(text)}`));
    expect(new Set(slotTables.flatMap(({ days }) => days)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(slotTables)('$heading: the dates and their reasons, as of the last day', (table) => {
    const worked = byKey(table.rows)
      .filter((row) => row['nominal'] !== '–')
      .map(({ key, nominal, earliest, latest, target, 'moved because': reasons }) => {
        return { key, nominal: withoutWeekday(nominal), earliest, latest, target: withoutWeekday(target), reasons };
      });
    const planned = planAt(table.days.at(-1) ?? '', table).assessments.map((slot) => {
      const { key, nominal, window, target } = slot;
      return { key, nominal, ...window, target, reasons: reasonsOf(slot) };
    });
    expect(planned.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(worked);
  });

  it.each(slotTables)('$heading: the status on each day', (table) => {
    for (const day of table.days) {
      const worked = byKey(table.rows).flatMap((row) => (row[day] === '–' ? [] : [`${row['key']} ${row[day]}`]));
      const planned = planAt(day, table).assessments.map(({ key, status }) => `${key} ${status}`);
      expect([day, ...planned.sort()]).toEqual([day, ...worked.sort()]);
    }
  });

  it.each(tablesWith(tables, 'exams'))('$heading', (table) => {
    const worked = table.rows.map(({ date, keys, exams }) => `${withoutWeekday(date)} | ${keys} | ${exams}`);
    const planned = planAt(lastDay, table).trips.map(
      ({ date, keys, exams }) => `${date} | ${keys.join(', ')} | ${[...exams].sort().join(', ')}`,
    );
    expect(planned).toEqual(worked);
  });

  it('the records, the entries beside the plan, and the warnings', () => {
    for (const table of tablesWith(tables, 'timing')) {
      const worked = byKey(table.rows).map(
        ({ key, on, 'days from target': days, timing }) => `${key} ${on} ${days} ${timing}`,
      );
      const planned = planAt(lastDay, table).assessments.flatMap(({ key, record }) =>
        record ? [`${key} ${record.on} ${record.daysFromTarget} ${record.timing}`] : [],
      );
      expect(planned.sort()).toEqual(worked);
    }
    for (const table of slotTables) {
      const same = (other: StoryTable) =>
        JSON.stringify(other.preferences) === JSON.stringify(table.preferences) &&
        other.earlierCourse === table.earlierCourse;
      for (const day of table.days) {
        const plan = planAt(day, table);
        const beside = tablesWith(tables, 'outcome').filter((each) => same(each) && (each.days[0] ?? lastDay) === day);
        const entries = beside.flatMap(({ rows }) => rows.map(({ on, did, outcome }) => `${on} ${did} ${outcome}`));
        if (beside.length > 0 || tablesWith(tables, 'outcome').length === 0)
          expect((plan.unscheduled ?? []).map(({ on, did, outcome }) => `${on} ${did} ${outcome}`)).toEqual(entries);
        if (table.earlierCourse) continue;
        const warned = tablesWith(tables, 'code').filter(same);
        const codes = warned.flatMap(({ rows }) => rows.filter(({ on }) => on === day).map(({ code }) => code));
        const given = plan.warnings.map(({ code }) => code).filter((code) => ofTheLog.includes(code));
        expect([day, ...given.sort()]).toEqual([day, ...codes.sort()]);
      }
    }
  });
});
