/** A calendar that is issued again: what changed rises by one, what is gone is cancelled, all else keeps its every byte. */
import { describe, expect, test } from 'vitest';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { eventTexts, planTold, reissue, stateOf, type Telling } from './reissues.js';
import { withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const first = reissue({ asOf: '2026-05-01' });
/** The second issue, after the first. */
const then = (telling: Telling) => reissue({ calendar: first.record, ...telling });
const booked = { on: '2026-06-15', did: 'clinic-visit@m3', outcome: 'booked', at: '09:30', zone: 'Europe/Oslo' };
const scanDone = { on: '2026-06-11', did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis', outcome: 'done' };
const stop = { on: '2026-07-01', outcome: 'stop', reason: 'choice' };
const recurrence = { on: '2026-07-01', outcome: 'recurrence', treatmentEnd: '2026-10-01' };

/** UIDs of events of which any line differs. */
function changedUids(before: string, after: string): string[] {
  const old = eventTexts(before);
  return [...eventTexts(after)].filter(([uid, text]) => old.get(uid) !== text).map(([uid]) => uid);
}

describe('The first issue', () => {
  test('is the calendar as it is without a record', () => {
    expect(first.text).toBe(exportCalendar(planTold({ asOf: '2026-05-01' }), withOptions()));
  });

  test('is remembered event by event, in the order of the file', () => {
    expect(first.record).toMatchObject({ id: 'p7', issuedOn: '2026-05-01' });
    expect(first.record.events).toHaveLength(16);
    expect(first.record.events[0]).toEqual({
      course: 1,
      slot: 'chest-imaging@m3',
      day: '2026-06-08',
      exams: ['ct-chest-abdomen-pelvis'],
      sequence: 0,
      createdOn: '2026-05-01',
      modifiedOn: '2026-05-01',
      digest: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
    });
  });
});

describe('Issued again', () => {
  test('without any change, on another day, file and record stay the same, byte for byte', () => {
    const second = then({ asOf: '2026-05-20' });
    expect(second.text).toBe(first.text);
    expect(second.record).toEqual(first.record);
  });

  test('after a booking, only that event changes: one further, modified that day, still created on the first', () => {
    const second = then({ asOf: '2026-05-20', log: [booked] });
    expect(changedUids(first.text, second.text)).toHaveLength(1);
    expect(stateOf(second, 'clinic-visit@m3')).toBe('1 CONFIRMED 2026-06-15T07:30:00Z');
    const event = second.events.find(({ others }) => others['sequence'] === '1');
    expect(event?.others).toMatchObject({
      created: '2026-05-01T00:00:00Z',
      dtstamp: '2026-05-20T00:00:00Z',
      'last-modified': '2026-05-20T00:00:00Z',
    });
    expect(second.record.issuedOn).toBe('2026-05-20');
  });

  test('twice on one day, or as of an earlier day, SEQUENCE rises and no stamp goes back', () => {
    const second = then({ asOf: '2026-05-20', log: [booked] });
    const moved = { ...booked, on: '2026-06-18' };
    const third = reissue({ asOf: '2026-05-10', log: [moved], calendar: second.record });
    expect(stateOf(third, 'clinic-visit@m3')).toBe('2 CONFIRMED 2026-06-18T07:30:00Z');
    expect(third.events.find(({ others }) => others['sequence'] === '2')?.others['dtstamp']).toMatch(/^2026-05-20/);
    expect(third.record.issuedOn).toBe('2026-05-20');
  });

  test('after the scan was done, its event moves to that day and reminds no more; later it is history', () => {
    const second = then({ asOf: '2026-06-12', log: [scanDone] });
    expect(stateOf(second, 'chest-imaging@m3')).toBe('1 CONFIRMED 2026-06-11');
    const third = reissue({ asOf: '2028-06-12', log: [scanDone], calendar: second.record });
    expect(stateOf(third, 'chest-imaging@m3')).toBe('1 CONFIRMED 2026-06-11');
  });

  test('in other words, because the options are others, every event rises', () => {
    const second = reissue({ asOf: '2026-05-20', calendar: first.record }, { discreet: true });
    expect(new Set(second.record.events.map(({ sequence }) => sequence))).toEqual(new Set([1]));
  });

  test('under another id, the events keep their UIDs', () => {
    const second = then({ asOf: '2026-05-20', id: 'p8' });
    expect([...eventTexts(second.text).keys()]).toEqual([...eventTexts(first.text).keys()]);
    expect(second.record.id).toBe('p7');
  });
});

describe('Cancelled', () => {
  const cancelled = { on: '2026-09-15', did: 'clinic-visit@m6', outcome: 'cancelled', recordedOn: '2026-05-20' };

  test.each(['cancelled', 'not-applicable'])(
    'is what the log says is %s, on its last day, without a reminder',
    (outcome) => {
      const second = then({ asOf: '2026-05-20', log: [{ ...cancelled, outcome }] });
      expect(stateOf(second, 'clinic-visit@m6')).toBe('1 CANCELLED 2026-09-15');
      const event = second.events.at(-1);
      expect(event).toMatchObject({ summary: 'Cancelled: Clinic visit', alarms: [] });
      expect(() => readStrictly(second.text)).not.toThrow();
      expect(changedUids(first.text, second.text)).toEqual([event?.uid]);
    },
  );

  test('discreetly, it tells no more than that', () => {
    const second = reissue({ asOf: '2026-05-20', log: [cancelled], calendar: first.record }, { discreet: true });
    expect(second.events.at(-1)?.summary).toBe('Cancelled: Appointment');
  });

  test('is told again until its day has passed, and for five weeks; then no more, but the record keeps it', () => {
    const log = [cancelled];
    const second = then({ asOf: '2026-05-20', log });
    const third = reissue({ asOf: '2026-09-15', log, calendar: second.record });
    expect(stateOf(third, 'clinic-visit@m6')).toBe('1 CANCELLED 2026-09-15');
    const fourth = reissue({ asOf: '2026-09-16', log, calendar: third.record });
    expect(stateOf(fourth, 'clinic-visit@m6')).toBeUndefined();
    expect(fourth.record.events.find(({ slot }) => slot === 'clinic-visit@m6')).toMatchObject({ cancelled: true });
  });

  test('after its day, is told for five weeks', () => {
    const late = { ...cancelled, on: '2026-06-15', did: 'clinic-visit@m3' };
    const second = then({ asOf: '2026-06-20', log: [late] });
    const again = (asOf: string) => stateOf(reissue({ asOf, log: [late], calendar: second.record }), 'clinic-visit@m3');
    expect(again('2026-07-25')).toBe('1 CANCELLED 2026-06-15');
    expect(again('2026-07-26')).toBeUndefined();
  });

  test('and planned again, the event rises further', () => {
    const second = then({ asOf: '2026-05-20', log: [cancelled] });
    const third = reissue({ asOf: '2026-05-21', calendar: second.record });
    expect(stateOf(third, 'clinic-visit@m6')).toBe('2 TENTATIVE 2026-09-15');
    expect(third.record.events.some((event) => event.cancelled)).toBe(false);
  });

  test('is what a stop leaves open; what lay before stays as it was', () => {
    const second = then({ asOf: '2026-07-02', log: [scanDone, stop] });
    const states = second.events.map(({ others, start }) => `${others['status']} ${start.slice(0, 7)}`);
    expect(states.filter((state) => state === 'CONFIRMED 2026-06')).toHaveLength(1);
    expect(states.filter((state) => state.startsWith('CANCELLED'))).toHaveLength(14);
    // The visit of June was neither done nor dropped: its day is over.
    expect(stateOf(second, 'clinic-visit@m3')).toBeUndefined();
    expect(second.record.events.find(({ slot }) => slot === 'clinic-visit@m3')?.sequence).toBe(0);
  });

  test('are the rest of a course that ended with a recurrence, while the next course begins with events of its own', () => {
    const second = then({ asOf: '2026-10-02', log: [scanDone, recurrence] });
    expect(stateOf(second, 'clinic-visit@m9', 1)).toBe('1 CANCELLED 2026-12-15');
    expect(stateOf(second, 'clinic-visit@m3', 2)).toBe('0 TENTATIVE 2027-01-01');
    expect(stateOf(second, 'chest-imaging@m3', 1)).toBe('1 CONFIRMED 2026-06-11');
  });

  test('are dates that another protocol does not have', () => {
    const second = then({ asOf: '2026-05-20', preferences: { years: 1 } });
    expect(second.events.filter(({ others }) => others['status'] === 'CANCELLED')).toHaveLength(8);
    expect(stateOf(second, 'clinic-visit@m15')).toBe('1 CANCELLED 2027-06-15');
    expect(stateOf(second, 'clinic-visit@m12')).toBe('0 TENTATIVE 2027-03-15');
  });

  test('is an event that became part of another: two that are done on one day are one', () => {
    const visit = { on: '2026-06-11', did: 'clinic-visit', outcome: 'done' };
    const second = then({ asOf: '2026-07-20', log: [scanDone, visit] });
    expect(stateOf(second, 'chest-imaging@m3')).toBe('1 CONFIRMED 2026-06-11');
    expect(stateOf(second, 'clinic-visit@m3')).toBe('1 CANCELLED 2026-06-15');
  });

  test('also where only the later of the two had been issued, which then says where it went', () => {
    const early = reissue({ asOf: '2026-06-12', log: [scanDone] });
    expect(stateOf(early, 'chest-imaging@m3')).toBeUndefined();
    const visit = { on: '2026-06-11', did: 'clinic-visit', outcome: 'done' };
    const late = reissue({ asOf: '2026-07-20', log: [scanDone, visit], calendar: early.record });
    expect(stateOf(late, 'chest-imaging@m3')).toBe('0 CONFIRMED 2026-06-11');
    // Issued a week after the scan, when its result would have been there.
    expect(stateOf(late, 'clinic-visit@m3')).toBe('1 CANCELLED 2026-06-18');
  });
});

describe('Without --update', () => {
  const calendarOf = (telling: Telling): string => exportCalendar(planTold(telling), withOptions());
  const log = [booked, { on: '2026-09-15', did: 'clinic-visit@m6', outcome: 'cancelled' }];

  test('a calendar bears the numbers that an update would give, and leaves out what is cancelled', () => {
    const telling = { asOf: '2026-05-20', log, calendar: first.record };
    const [plain, updated] = [eventTexts(calendarOf(telling)), eventTexts(reissue(telling).text)];
    expect(plain.size).toBe(15);
    for (const [uid, text] of plain) expect(updated.get(uid)).toBe(text);
  });

  test('a case without a record has the first revision, whatever its log', () => {
    expect(calendarOf({ asOf: '2026-05-20', log })).not.toMatch(/SEQUENCE:[1-9]/);
  });
});
