/** The words that answer an entry of the log, for plans made by hand. */
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.js';
import type { PlannedAssessment, SlotRecord, SlotStatus } from '../../src/domain/follow-up-plan.js';
import type { LogEntry, SlotEntry, SlotOutcome } from '../../src/domain/log-entry.js';
import { closureText, effectText, entryText } from '../../src/export/record-words.js';
import { aDate } from '../support/a-date.js';

const asOf = aDate('2026-06-10');

const entry = (outcome: SlotOutcome, facts: Partial<SlotEntry> = {}): SlotEntry => ({
  on: asOf,
  outcome,
  did: 'chest-imaging@m3',
  ...facts,
});

function slot(key: string, record?: Partial<SlotRecord>, status: SlotStatus = 'upcoming'): PlannedAssessment {
  const day = aDate('2026-06-08');
  return {
    key,
    assessment: 'chest-imaging',
    exam: 'ct-chest',
    month: 3,
    nominal: aDate('2026-06-15'),
    target: day,
    window: { earliest: aDate('2026-06-01'), latest: aDate('2026-06-29') },
    status,
    rule: 'r',
    everyMonths: 3,
    cites: [],
    verification: 'secondary',
    adjustments: [],
    ...(record && { record: { on: asOf, outcome: 'done', daysFromTarget: 2, timing: 'on-time', ...record } }),
  };
}

describe('an entry in words', () => {
  it.each<[LogEntry, string]>([
    [entry('done'), 'Imaging of the lungs, done on Wed 10 Jun 2026'],
    [
      entry('done', { resultOn: aDate('2026-06-17') }),
      'Imaging of the lungs, done on Wed 10 Jun 2026, result on Wed 17 Jun 2026',
    ],
    [entry('missed', { exam: 'ct-chest' }), 'Imaging of the lungs (CT chest), missed on Wed 10 Jun 2026'],
    [entry('booked', { at: '09:30' }), 'Imaging of the lungs, booked for Wed 10 Jun 2026 at 09:30'],
    [
      entry('moved', { at: '09:30', zone: 'Europe/Oslo' }),
      'Imaging of the lungs, moved to Wed 10 Jun 2026 at 09:30 (Europe/Oslo)',
    ],
    [{ on: asOf, outcome: 'recurrence' }, 'Recurrence on Wed 10 Jun 2026'],
    [{ on: asOf, outcome: 'stop', reason: 'death' }, 'Follow-up stopped on Wed 10 Jun 2026: death'],
  ])('%j', (written, text) => {
    expect(entryText(written)).toBe(text);
  });
});

describe('what was done', () => {
  it.each<[number, SlotRecord['timing'], string]>([
    [0, 'on-time', 'on the day proposed, on time.'],
    [1, 'on-time', '1 day after the day proposed, on time.'],
    [-1, 'on-time', '1 day before the day proposed, on time.'],
    [-9, 'early', '9 days before the day proposed, earlier than the days that are on time; it counts all the same.'],
    [30, 'late', '30 days after the day proposed, later than the days that are on time; it counts all the same.'],
  ])('%i days from the target', (daysFromTarget, timing, text) => {
    const slots = [slot('chest-imaging@m3', { daysFromTarget, timing })];
    expect(effectText({ entry: entry('done'), slots, asOf })).toBe(`It fulfils chest-imaging@m3: ${text}`);
  });

  it('names every date that it fulfils', () => {
    const slots = [slot('chest-imaging@m3', {}), slot('site-imaging@m3', {})];
    expect(effectText({ entry: entry('done'), slots, asOf })).toContain(
      'It fulfils chest-imaging@m3 and site-imaging@m3:',
    );
  });
});

describe('an arrangement', () => {
  const record = { outcome: 'booked' as const, daysFromTarget: 0 };

  it('is told from the day that was proposed before', () => {
    const slots = [slot('chest-imaging@m3', record)];
    const text = effectText({ entry: entry('booked'), slots, proposed: slot('chest-imaging@m3'), asOf });
    expect(text).toBe('This is the day of chest-imaging@m3: 2 days after the day proposed, on time.');
  });

  it('that replaces another is told by its window alone', () => {
    const slots = [slot('chest-imaging@m3', { ...record, timing: 'late' })];
    expect(effectText({ entry: entry('moved'), slots, asOf })).toBe(
      'From now on this is the day of chest-imaging@m3: later than the days that are on time. Ask the clinic whether that is as it should be.',
    );
  });

  it.each<[string[], string]>([
    [['chest-imaging@m3'], 'chest-imaging@m3 has no day any more.'],
    [['chest-imaging@m3', 'site-imaging@m3'], 'chest-imaging@m3 and site-imaging@m3 have no day any more.'],
  ])('cancelled for %j', (keys, beginning) => {
    const slots = keys.map((key) => slot(key, { outcome: 'cancelled' }));
    expect(effectText({ entry: entry('cancelled'), slots, asOf }).startsWith(beginning)).toBe(true);
    expect(effectText({ entry: entry('cancelled'), slots, asOf })).toContain(
      'record <case-file> booked chest-imaging@m3 --on',
    );
  });
});

describe('what was missed', () => {
  it.each<[string, string]>([
    ['2026-06-29', 'it is on time until Mon 29 Jun 2026'],
    ['2026-06-30', 'the next free day is a good day, for a late examination counts too'],
  ])('on %s', (day, until) => {
    const slots = [slot('chest-imaging@m3', { outcome: 'missed' })];
    expect(effectText({ entry: entry('missed'), slots, asOf: aDate(day) })).toBe(
      `What to do now: call the clinic and ask for a new day for chest-imaging@m3; ${until}. Then record it: lms-followup record <case-file> booked chest-imaging@m3 --on <YYYY-MM-DD>.`,
    );
  });

  it('beside the plan has a way out too', () => {
    expect(effectText({ entry: entry('missed'), slots: [], asOf })).toBe(
      'It decides no date of the plan; it is kept in the log beside the plan. If it is still wanted, call the clinic and ask for a new day.',
    );
  });
});

describe('the end of a course', () => {
  const plan = (assessments: PlannedAssessment[], on: CalendarDate | null) => ({
    assessments,
    warnings: [],
    ...(on && { closed: { on, by: 'recurrence' as const } }),
  });

  it('counts the dates that it cancels, not those that were cancelled before', () => {
    const dropped = [slot('a@m3', { outcome: 'cancelled' }, 'cancelled'), slot('b@m3', undefined, 'cancelled')];
    expect(closureText({ on: asOf, outcome: 'recurrence' }, plan(dropped, asOf))).toContain(
      'closed, and 1 date still ahead is cancelled;',
    );
    expect(closureText({ on: asOf, outcome: 'recurrence' }, plan([], asOf))).toMatch(
      /^This course of follow-up is closed;/,
    );
  });

  it('is counted in the course that ended, not in the new one', () => {
    const ended = plan([slot('a@m3', undefined, 'cancelled'), slot('a@m6', undefined, 'cancelled')], asOf);
    const next = { ...plan([slot('a@m3', undefined, 'cancelled')], null), earlierCourses: [ended] };
    const text = closureText({ on: asOf, outcome: 'recurrence', treatmentEnd: aDate('2026-09-01') }, next);
    expect(text).toContain(
      '2 dates still ahead are cancelled; what was done stays in the log. A new course counts from Tue 1 Sep 2026.',
    );
  });
});
