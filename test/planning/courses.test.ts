/** Courses of follow-up: which entries belong to which, in whatever order they were written down. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/domain/log-entry.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { coursesOf, presentCase } from '../../src/planning/courses.js';
import { firstDayOf, knownEntries } from '../../src/planning/known-entries.js';
import { aCase, writtenCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const entry = (on: string, outcome: LogEntry['outcome'], more: Record<string, unknown> = {}): LogEntry => ({
  on: aDate(on),
  outcome,
  ...(outcome === 'recurrence' || outcome === 'stop' ? {} : { did: 'chest-imaging' }),
  ...more,
});

const recurrence = (on: string, treatmentEnd?: string): LogEntry =>
  entry(on, 'recurrence', treatmentEnd ? { treatmentEnd: aDate(treatmentEnd) } : {});

/** Number, anchor, days of its entries and of those after it, and how it ended. */
const outline = (log: readonly LogEntry[], preferences = {}) =>
  coursesOf(aCase({ preferences }), log).map(({ patientCase, entries, after, closed }) => ({
    course: patientCase.course,
    anchor: patientCase.anchor.date,
    in: entries.map(({ on }) => on),
    after: after.map(({ on }) => on),
    closed: closed && `${closed.by} ${closed.on}`,
  }));

const first = { course: 1, anchor: '2024-01-31', after: [] };

describe('the courses of a case', () => {
  it('are one without a recurrence', () => {
    expect(outline([entry('2024-04-30', 'done')])).toEqual([{ ...first, in: ['2024-04-30'], closed: null }]);
  });

  it('take what was done by its day, though the recurrence was written down after it', () => {
    const log = [entry('2024-04-30', 'done'), entry('2025-05-02', 'done'), recurrence('2024-09-02', '2025-01-31')];
    expect(outline(log)).toEqual([
      { ...first, in: ['2024-04-30'], closed: 'recurrence 2024-09-02' },
      { ...first, course: 2, anchor: '2025-01-31', in: ['2025-05-02'], closed: null },
    ]);
  });

  it('take what was done before the recurrence, though it was written down after it', () => {
    const log = [recurrence('2024-09-02', '2025-01-31'), entry('2024-07-31', 'done'), entry('2024-09-02', 'done')];
    expect(outline(log)[0]?.in).toEqual(['2024-07-31', '2024-09-02']);
  });

  it('leave what was arranged before the recurrence in the course for which it was', () => {
    const log = [entry('2024-10-31', 'booked'), recurrence('2024-09-02', '2025-01-31')];
    expect(outline(log).map((course) => course.in)).toEqual([['2024-10-31'], []]);
  });

  it('have what was done during treatment between them', () => {
    const log = [recurrence('2024-09-02', '2025-01-31'), entry('2024-11-05', 'done'), entry('2025-01-31', 'done')];
    expect(outline(log).map((course) => [course.in, course.after])).toEqual([
      [[], ['2024-11-05']],
      [['2025-01-31'], []],
    ]);
  });

  it('go on when the end of the treatment is written down in its time', () => {
    const log = [recurrence('2024-09-02'), entry('2024-11-05', 'done'), recurrence('2024-09-02', '2025-01-31')];
    expect(outline(log.slice(0, 2))).toEqual([
      { ...first, in: [], after: ['2024-11-05'], closed: 'recurrence 2024-09-02' },
    ]);
    expect(outline(log).map(({ anchor, after }) => [anchor, after])).toEqual([
      ['2024-01-31', ['2024-11-05']],
      ['2025-01-31', []],
    ]);
  });

  it('can be three, and a stop ends the last', () => {
    const log = [
      recurrence('2024-09-02', '2025-01-31'),
      recurrence('2026-02-02', '2026-06-30'),
      entry('2027-01-04', 'stop', { reason: 'transfer' }),
    ];
    expect(outline(log).map(({ course, anchor, closed }) => [course, anchor, closed])).toEqual([
      [1, '2024-01-31', 'recurrence 2024-09-02'],
      [2, '2025-01-31', 'recurrence 2026-02-02'],
      [3, '2026-06-30', 'transfer 2027-01-04'],
    ]);
  });

  it('end with a stop during treatment, and while active disease is monitored', () => {
    const log = [recurrence('2024-09-02'), entry('2024-12-02', 'stop', { reason: 'death' })];
    expect(outline(log, { monitorEvery: '8w' }).map(({ anchor, closed }) => [anchor, closed])).toEqual([
      ['2024-01-31', 'recurrence 2024-09-02'],
      ['2024-09-02', 'death 2024-12-02'],
    ]);
  });
});

describe('the plan of a person', () => {
  const planAt = (asOf: string, ...log: Record<string, unknown>[]) =>
    planOf(parsePatientCase(writtenCase({ log })), { asOf });

  it('in whom it came back at low risk is of high risk from then on', () => {
    const log = { on: '2024-09-02', outcome: 'recurrence', treatmentEnd: '2025-01-31' };
    expect(planAt('2024-09-01', log).risk.tier).toBe('low');
    const plan = planAt('2025-02-01', log);
    expect([plan.risk.tier, plan.case.course, plan.earlierCourses?.length]).toEqual(['high', 2, 1]);
    expect(warningCodes(plan)).toContain('recurrence-convention');
    expect(presentCase(parsePatientCase(writtenCase({ log: [log] })), aDate('2025-02-01'))).toMatchObject({
      course: 2,
    });
  });

  it('under treatment proposes nothing, tells what to do then, and keeps the scans of the treatment', () => {
    const plan = planAt(
      '2024-12-01',
      { on: '2024-09-02', outcome: 'recurrence' },
      { on: '2024-11-05', outcome: 'done', did: 'chest-imaging' },
    );
    expect(plan.closed).toEqual({ on: '2024-09-02', by: 'recurrence' });
    expect(plan.unscheduled).toMatchObject([{ on: '2024-11-05' }]);
    expect(new Set(plan.assessments.map(({ status }) => status))).toEqual(new Set(['past', 'cancelled']));
    expect(plan.warnings.find(({ code }) => code === 'recurrence-closed')?.message).toMatch(/When treatment ends/);
  });
});

describe('the log as known on a day', () => {
  const on = (asOf: string, ...log: LogEntry[]) => knownEntries(log, aDate(asOf)).map((each) => each.on);

  it('tells of what was done from its day, of what was arranged from the day of writing', () => {
    const done = entry('2024-04-30', 'done', { recordedOn: aDate('2024-05-10') });
    const booked = entry('2024-07-31', 'booked', { recordedOn: aDate('2024-05-10') });
    expect(on('2024-04-29', done, booked)).toEqual([]);
    expect(on('2024-04-30', done, booked)).toEqual(['2024-04-30']);
    expect(on('2024-05-09', done, booked)).toEqual(['2024-04-30']);
    expect(on('2024-05-10', done, booked)).toEqual(['2024-04-30', '2024-07-31']);
  });

  it('tells of what was arranged from the start where nobody noted the day of writing', () => {
    expect(on('2024-01-31', entry('2024-07-31', 'moved'), entry('2024-07-31', 'missed'))).toEqual(['2024-07-31']);
  });

  it('begins on its first day, or on that on which somebody wrote down what lies ahead', () => {
    const booked = entry('2024-07-31', 'booked', { recordedOn: aDate('2024-05-10') });
    const done = entry('2024-06-03', 'done', { recordedOn: aDate('2024-06-20') });
    expect([firstDayOf([]), firstDayOf([done]), firstDayOf([done, booked])]).toEqual([
      ...[null, '2024-06-03', '2024-05-10'],
    ]);
  });

  it('knows the end of a treatment from its day, or earlier where it was written down ahead', () => {
    const ends = (asOf: string, end: LogEntry) => knownEntries([end], aDate(asOf)).map((each) => each.treatmentEnd);
    const end = recurrence('2024-09-02', '2025-01-31');
    expect(ends('2025-01-30', end)).toEqual([undefined]);
    expect(ends('2025-01-31', end)).toEqual(['2025-01-31']);
    const ahead = { ...end, recordedOn: aDate('2024-12-20') };
    expect(ends('2024-12-19', ahead)).toEqual([undefined]);
    expect(ends('2024-12-20', ahead)).toEqual(['2025-01-31']);
  });
});
