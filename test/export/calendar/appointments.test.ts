/** What is booked, moved or done stands in the calendar with its time and place. */
import { describe, expect, test } from 'vitest';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import type { ExportOptions } from '../../../src/export/export-options.js';
import { planTold, type WrittenEntry } from './reissues.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';
import { withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const scan = { on: '2026-06-10', did: 'chest-imaging@m3', exam: 'ct-chest-abdomen-pelvis', outcome: 'booked' };
const visit = { on: '2026-06-17', did: 'clinic-visit@m3', outcome: 'booked' };
const atNoon = { at: '12:00', zone: 'Europe/Oslo', place: 'Outpatients; room 7, 2nd floor' };

function firstEvents(
  log: readonly WrittenEntry[],
  options: Partial<ExportOptions> = {},
  asOf = '2026-05-01',
  preferences: Record<string, unknown> = {},
) {
  const file = exportCalendar(planTold({ log, asOf, preferences }), withOptions(options));
  readStrictly(file);
  return rereadCalendar(file).events;
}
const eventOn = (day: string, events: readonly RereadEvent[]): RereadEvent => {
  const found = events.filter(({ start }) => start.startsWith(day));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} events on ${day}`);
  return found[0];
};
const triggers = ({ alarms }: RereadEvent): string[] => alarms.map(({ trigger }) => trigger);

describe('A booked date', () => {
  test('with time, zone and place lasts an hour, in UTC, is confirmed, and reminds a day before and not to book', () => {
    const event = eventOn('2026-06-17', firstEvents([{ ...visit, ...atNoon }]));
    expect([event.start, event.end]).toEqual(['2026-06-17T10:00:00Z', '2026-06-17T11:00:00Z']);
    expect(event.others).toMatchObject({ status: 'CONFIRMED', location: 'Outpatients; room 7, 2nd floor' });
    expect(triggers(event)).toEqual(['-PT24H']);
    const lines = event.description.split('\n');
    expect(lines[0]).toBe('Booked for Wed 17 Jun 2026, 12:00 (Europe/Oslo), Outpatients; room 7, 2nd floor.');
    expect(lines).toContain('Wed 17 Jun 2026 instead of Mon 15 Jun 2026: booked for this day.');
    expect(event.description).not.toContain('not a booked appointment');
  });

  test('may be another day in UTC', () => {
    const far = { ...visit, at: '09:00', zone: 'Pacific/Kiritimati' };
    expect(eventOn('2026-06-16', firstEvents([far])).start).toBe('2026-06-16T19:00:00Z');
  });

  test('without a zone has the time of the phone', () => {
    const event = eventOn('2026-06-17', firstEvents([{ ...visit, at: '09:30' }]));
    expect([event.start, event.end]).toEqual(['2026-06-17T09:30:00', '2026-06-17T10:30:00']);
    expect(event.description.split('\n')[0]).toBe('Booked for Wed 17 Jun 2026, 09:30.');
  });

  test('without a time lasts the day, whatever span was asked for, and is confirmed', () => {
    const event = eventOn('2026-06-17', firstEvents([visit], { calendarSpan: 'window' }));
    expect([event.start, event.end, event.others['status']]).toEqual(['2026-06-17', '2026-06-18', 'CONFIRMED']);
    expect(triggers(event)).toEqual(['-PT15H']);
    expect(event.alarms[0]?.description).toBe('Tomorrow: Clinic visit');
    expect(event.description.split('\n')[0]).toBe('Booked for Wed 17 Jun 2026.');
  });

  test('of a CT that serves two assessments is one event', () => {
    const event = eventOn('2026-06-10', firstEvents([{ ...scan, ...atNoon }]));
    expect([event.summary, event.others['status']]).toEqual(['CT chest/abdomen/pelvis', 'CONFIRMED']);
  });

  test('that has passed without news stays as it was', () => {
    const file = (asOf: string) => eventOn('2026-06-17', firstEvents([{ ...visit, ...atNoon }], {}, asOf));
    const { others, ...before } = file('2026-05-01');
    expect(file('2026-06-20')).toMatchObject({ ...before, others: { status: others['status'] } });
  });
});

describe('Two on one day', () => {
  const later = { ...visit, on: '2026-06-10', at: '14:00', zone: 'Europe/Oslo', place: 'Outpatients' };
  const earlier = { ...scan, at: '09:30', zone: 'Europe/Oslo', place: 'Radiology' };

  test('last from the first to an hour after the second, name both places, and say which is when', () => {
    const event = eventOn('2026-06-10', firstEvents([later, earlier]));
    expect([event.start, event.end]).toEqual(['2026-06-10T07:30:00Z', '2026-06-10T13:00:00Z']);
    expect(event.others).toMatchObject({ status: 'CONFIRMED', location: 'Radiology; Outpatients' });
    expect(event.description.split('\n').slice(0, 2).sort()).toEqual([
      'Clinic visit: booked for Wed 10 Jun 2026, 14:00 (Europe/Oslo), Outpatients.',
      'Imaging of the lungs, imaging of the original site: booked for Wed 10 Jun 2026, 09:30 (Europe/Oslo), Radiology.',
    ]);
  });

  test('of which one is not booked yet are no confirmed event, and remind to book', () => {
    const booked = { ...scan, on: '2026-06-15', at: '09:30', zone: 'Europe/Oslo' };
    const event = eventOn('2026-06-15', firstEvents([booked], {}, '2026-05-01', { scanLeadDays: 0 }));
    expect(event.others['status']).toBe('TENTATIVE');
    expect(triggers(event)).toEqual(['-PT672H', '-PT24H']);
    expect(event.description).toContain('Clinic visit: not booked yet.');
    expect(event.description).toContain('A reminder, not a booked appointment.');
  });
});

describe('A date that the clinic moved', () => {
  const moved = { ...visit, on: '2026-06-24', outcome: 'moved' };
  test('stands on its new day, still to be confirmed, and does not remind to book', () => {
    const event = eventOn('2026-06-24', firstEvents([moved], { calendarSpan: 'window' }));
    expect([event.end, event.others['status'], triggers(event)]).toEqual(['2026-06-25', 'TENTATIVE', ['-PT15H']]);
    expect(event.description).toContain('Wed 24 Jun 2026 instead of Mon 15 Jun 2026: moved by the clinic.');
  });

  test('to a time is as good as booked', () => {
    const event = eventOn('2026-06-24', firstEvents([{ ...moved, ...atNoon }]));
    expect([event.start, event.others['status']]).toEqual(['2026-06-24T10:00:00Z', 'CONFIRMED']);
  });
});

describe('What was done', () => {
  const done = { on: '2026-06-11', did: 'chest-imaging', exam: 'ct-chest-abdomen-pelvis', outcome: 'done' };
  test('is left out, unless all is asked for: then it stands on its day, confirmed, without a reminder', () => {
    expect(firstEvents([done], {}, '2026-06-12').map(({ start }) => start)).not.toContain('2026-06-11');
    const event = eventOn('2026-06-11', firstEvents([done], { all: true, calendarSpan: 'window' }, '2026-06-12'));
    expect(event).toMatchObject({ end: '2026-06-12', summary: 'CT chest/abdomen/pelvis', alarms: [] });
    expect(event.others['status']).toBe('CONFIRMED');
    expect(event.description.split('\n')[0]).toBe('Done on Thu 11 Jun 2026.');
    expect(event.description).not.toMatch(/on time|reminder|Preparation|instead of/);
  });

  test('on the day of something still open leaves that to the event', () => {
    // The result was told at once: the visit need not wait for it.
    const sameDay = { ...done, on: '2026-06-15', resultOn: '2026-06-15' };
    const event = eventOn('2026-06-15', firstEvents([sameDay], {}, '2026-06-15'));
    expect([event.summary, event.others['status'], event.alarms.length]).toEqual(['Clinic visit', 'TENTATIVE', 2]);
    expect(event.description).not.toContain('Imaging of the lungs');
  });
});

test('A discreet calendar tells when, but neither where nor what', () => {
  const log = [{ ...visit, ...atNoon, note: 'ask about the lump' }];
  const event = eventOn('2026-06-17', firstEvents(log, { discreet: true }));
  expect([event.start, event.summary, event.others['location']]).toEqual([
    '2026-06-17T10:00:00Z',
    'Appointment',
    undefined,
  ]);
  expect(event.description).toBe(
    'Booked for Wed 17 Jun 2026, 12:00 (Europe/Oslo).\nAny day from Mon 1 Jun 2026 to Mon 29 Jun 2026 is on time.',
  );
});

test('Notes never reach a calendar, and a place forges no line', () => {
  const place = 'Radiology\r\nEND:VEVENT\u202e';
  const [event] = firstEvents([{ ...visit, ...atNoon, place, note: 'ask about the lump' }]).slice(1);
  expect(event?.others['location']).toBe('Radiology END:VEVENT');
  expect(event?.description).not.toContain('lump');
});
