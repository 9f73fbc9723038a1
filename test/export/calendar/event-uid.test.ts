/** An event keeps its identity for ten years, and shares it with no other. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { eventUid } from '../../../src/export/calendar/event-uid.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { rereadCalendar } from './reread-calendar.js';
import { allPlans, uterusPlan, withOptions } from './sample-plans.js';

/** UUIDv5 as RFC 9562, 5.5 and A.4 describe it. */
function uuidV5(name: string, namespace: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const namespace = 'dcdd3841-5c9a-45df-9645-cea381a046da';
const uidsOf = (plan: ReturnType<typeof uterusPlan>, options = {}): string[] =>
  rereadCalendar(exportCalendar(plan, withOptions({ all: true, ...options }))).events.map(({ uid }) => uid);

describe('The UID of an event', () => {
  test('is what Python computes: uuid.uuid5(namespace, \'["p7",1,"chest-imaging@m3"]\')', () => {
    expect(eventUid({ id: 'p7', course: 1 }, ['chest-imaging@m3', 'site-imaging@m3'])).toBe(
      '2ac2d75d-ca4c-563f-8057-dafbe700ffb2',
    );
    expect(eventUid({ id: 'Åse "x"', course: 2 }, ['clinic-visit@m12'])).toBe('784296d6-0160-5d1c-b682-2d8b2e833737');
  });

  test.each(allPlans)('is UUIDv5 of case id, course and first slot key: $title', ({ plan }) => {
    const { id, course } = plan.case;
    const expected = plan.trips.map(({ keys: [first] }) => uuidV5(JSON.stringify([id, course, first]), namespace));
    expect(uidsOf(plan)).toEqual(expected);
  });

  test.each(allPlans)('is unique in its calendar: $title', ({ plan }) => {
    const uids = uidsOf(plan);
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('stays the same whenever the plan is read, in whatever form it is written', () => {
    const uids = uidsOf(uterusPlan());
    for (const asOf of ['2025-03-15', '2026-03-15', '2027-12-31', '2036-01-01'])
      expect(uidsOf(uterusPlan({ asOf }))).toEqual(uids);
    expect(uidsOf(uterusPlan(), { discreet: true, calendarSpan: 'window', bookAheadDays: 0 })).toEqual(uids);
  });

  test('stays the same for what is still to come when the past is left out', () => {
    const all = uidsOf(uterusPlan({ asOf: '2030-01-01' }));
    const upcoming = uidsOf(uterusPlan({ asOf: '2030-01-01' }), { all: false });
    expect(upcoming.length).toBeLessThan(all.length);
    expect(all.slice(-upcoming.length)).toEqual(upcoming);
  });

  test('stays the same when dates move: another lead of the scan, weekends kept, another anchor date', () => {
    const uids = uidsOf(uterusPlan());
    expect(uidsOf(uterusPlan({ preferences: { scanLeadDays: 3, weekends: 'keep' } }))).toEqual(uids);
    expect(uidsOf(uterusPlan({ anchor: { event: 'surgery', date: '2026-03-01' } }))).toEqual(uids);
  });

  test('of scans stays the same when they come to lie on the day of the visit', () => {
    const together = uidsOf(uterusPlan({ preferences: { scanLeadDays: 0 } }));
    const scansApart = uterusPlan().trips.flatMap(({ keys }, index) => (keys.length > 1 ? [index] : []));
    const apart = uidsOf(uterusPlan());
    expect(together).toEqual(scansApart.map((index) => apart[index]));
  });

  test('differs by case and by course', () => {
    const others = [{ id: 'p8' }, { id: 'P7' }, { id: 'p7 ' }, { course: 2 }, { id: 'p71' }, { id: 'p7', course: 11 }];
    const all = [{}, ...others].map((change) => uidsOf(uterusPlan(change)));
    const sameRules = new Set(all.flat());
    expect(sameRules.size).toBe(all.flat().length);
  });

  test('never takes one triple for another, whatever signs an id holds', () => {
    const key = 'clinic-visit@m3';
    const triples = [
      { id: 'a', course: 11 },
      { id: 'a1', course: 1 },
      { id: 'a,1', course: 1 },
      { id: 'a",1,"', course: 1 },
      { id: `a",1,"${key}"]`, course: 1 },
      { id: 'a\\', course: 1 },
      { id: 'a\u0000', course: 1 },
    ];
    expect(new Set(triples.map((triple) => eventUid(triple, [key]))).size).toBe(triples.length);
  });
});
