/** Where a slot stands, to the day, in a case that keeps a log. The window is 1 to 29 April 2025, the target 15 April. */
import { describe, expect, it } from 'vitest';
import type { SlotEntry } from '../../src/domain/log-entry.js';
import { slotStatus } from '../../src/planning/slot-status.js';
import { aDate } from '../support/a-date.js';

const window = { earliest: aDate('2025-04-01'), latest: aDate('2025-04-29') };
const plain = { window, record: null, overtaken: false, covered: false };

const recorded = (outcome: SlotEntry['outcome'], on: string) => ({
  ...plain,
  record: { on: aDate(on), outcome, did: 'clinic-visit' },
});

const at = (asOf: string, slot: Parameters<typeof slotStatus>[0] = plain, logFrom: string | null = '2025-02-01') =>
  slotStatus(slot, { asOf: aDate(asOf), logFrom: logFrom === null ? null : aDate(logFrom), closed: null });

/** The status on each day, in their order. */
const through = (slot: Parameters<typeof slotStatus>[0], ...days: string[]) => days.map((day) => at(day, slot));

describe('a slot of which nothing is recorded', () => {
  it('is overdue the day after its window', () => {
    expect(through(plain, '2025-03-31', '2025-04-01', '2025-04-29', '2025-04-30')).toEqual([
      ...['upcoming', 'due', 'due', 'overdue'],
    ]);
  });

  it('is past where its window ended before the first day that the log tells of, or nobody keeps one', () => {
    expect(at('2025-06-01', plain, '2025-04-29')).toBe('overdue');
    expect(at('2025-06-01', plain, '2025-04-30')).toBe('past');
    expect(at('2025-06-01', plain, null)).toBe('past');
  });

  it('was missed where a later one was done instead', () => {
    expect(at('2025-06-01', { ...plain, overtaken: true })).toBe('missed');
    expect(at('2025-04-29', { ...plain, overtaken: true })).toBe('due');
  });

  it('is not needed where the one before covers it', () => {
    expect(at('2025-04-15', { ...plain, covered: true })).toBe('not-applicable');
  });
});

describe('a booked slot', () => {
  it('is booked until its day, then due again, then overdue', () => {
    const slot = recorded('booked', '2025-04-22');
    expect(through(slot, '2025-03-01', '2025-04-22', '2025-04-23', '2025-04-29', '2025-04-30')).toEqual([
      ...['booked', 'booked', 'due', 'due', 'overdue'],
    ]);
  });

  it('outside the window is overdue only after the day on which it should have been', () => {
    expect(through(recorded('booked', '2025-05-08'), '2025-05-08', '2025-05-09')).toEqual(['booked', 'overdue']);
    expect(through(recorded('booked', '2025-03-20'), '2025-03-20', '2025-03-21')).toEqual(['booked', 'due']);
  });
});

describe('a slot that the clinic moved', () => {
  it('is due from its window or the new day, whichever comes first, to whichever comes last', () => {
    const later = recorded('moved', '2025-05-08');
    expect(through(later, '2025-03-31', '2025-04-01', '2025-05-08', '2025-05-09')).toEqual([
      ...['upcoming', 'due', 'due', 'overdue'],
    ]);
    expect(through(recorded('moved', '2025-03-20'), '2025-03-19', '2025-03-20', '2025-04-29')).toEqual([
      ...['upcoming', 'due', 'due'],
    ]);
  });
});

describe('a slot with any other record', () => {
  it.each(['done', 'missed', 'cancelled', 'not-applicable'] as const)('is %s on every day', (outcome) => {
    const slot = recorded(outcome, '2025-04-15');
    expect(through(slot, '2025-03-01', '2025-04-20', '2027-01-01')).toEqual([outcome, outcome, outcome]);
  });
});

describe('a course that was closed on 29 April', () => {
  const closedAt = (on: string, slot: Parameters<typeof slotStatus>[0]) =>
    slotStatus(slot, {
      asOf: aDate('2025-06-01'),
      logFrom: aDate('2025-02-01'),
      closed: { on: aDate(on), by: 'recurrence' },
    });

  it('cancels what had its window open on that day, booked or not', () => {
    expect(closedAt('2025-04-29', plain)).toBe('cancelled');
    expect(closedAt('2025-04-29', recorded('booked', '2025-04-22'))).toBe('cancelled');
    expect(closedAt('2025-04-30', plain)).toBe('missed');
  });

  it('leaves what was done, missed or cancelled before as it was', () => {
    expect(closedAt('2025-04-01', recorded('done', '2025-04-15'))).toBe('done');
    expect(closedAt('2025-04-01', recorded('missed', '2025-04-15'))).toBe('missed');
  });
});
