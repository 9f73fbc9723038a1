/** Every plan in every form is read back as the same events, by ical.js and by a reader that forgives nothing. */
import { describe, expect, test } from 'vitest';
import { examLabels } from '../../../src/domain/exam.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import type { ExportOptions } from '../../../src/export/export-options.js';
import { rereadCalendar } from './reread-calendar.js';
import { allPlans, withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const forms: Partial<ExportOptions>[] = [false, true].flatMap((discreet) =>
  [false, true].flatMap((all) =>
    (['target', 'window'] as const).flatMap((calendarSpan) =>
      [0, 28].map((bookAheadDays) => ({ discreet, all, calendarSpan, bookAheadDays })),
    ),
  ),
);

describe('The file of a plan, in all 16 forms,', () => {
  test.each(allPlans)('is read by ical.js as the trips of the plan: $title', ({ plan }) => {
    for (const form of forms) {
      const calendar = rereadCalendar(exportCalendar(plan, withOptions(form)));
      expect(calendar.properties).toEqual(['version', 'prodid', 'calscale', 'name', 'x-wr-calname']);
      expect([calendar.name, calendar.xName]).toEqual(
        Array(2).fill(form.discreet ? 'Appointments' : `Follow-up plan ${plan.case.id}`),
      );
      const statusOf = new Map(plan.assessments.map(({ key, status }) => [key, status]));
      const trips = plan.trips.filter(({ keys }) => form.all || keys.some((key) => statusOf.get(key) !== 'past'));
      expect(calendar.events.length).toBe(trips.length);
      for (const [index, { date, exams }] of trips.entries()) {
        const event = calendar.events[index];
        const name = form.discreet ? 'Appointment' : exams.map((exam) => examLabels[exam]).join(' + ');
        expect(event?.summary).toBe(name);
        if (form.calendarSpan === 'target') expect(event?.start).toBe(date);
        expect(event?.description.split('\n').length).toBeGreaterThanOrEqual(form.discreet ? 2 : 6);
        expect(event?.alarms.length).toBe(form.bookAheadDays === 0 ? 1 : 2);
        expect(event?.alarms.every(({ description }) => description.endsWith(`: ${name}`))).toBe(true);
        const asOf = `${plan.asOf}T00:00:00Z`;
        expect(event?.others).toEqual({
          dtstamp: asOf,
          created: asOf,
          'last-modified': asOf,
          sequence: '0',
          class: 'PRIVATE',
          transp: 'TRANSPARENT',
          status: 'TENTATIVE',
        });
      }
    }
  });

  test.each(allPlans)('has no line, property or value that we do not mean to write: $title', ({ plan }) => {
    for (const form of forms) expect(() => readStrictly(exportCalendar(plan, withOptions(form)))).not.toThrow();
  });
});

describe('The reader that forgives nothing', () => {
  const [{ plan } = { plan: undefined }] = allPlans;
  const good = plan ? exportCalendar(plan, withOptions()) : '';

  test.each([
    ['a bare line feed', good.replace('\r\n', '\n')],
    ['a bare carriage return', good.replace('SUMMARY:', 'SUMMARY:\r')],
    ['no end of the last line', good.trimEnd()],
    ['an empty line', good.replace('\r\n', '\r\n\r\n')],
    ['a line of 76 octets', good.replace('\r\n ', '')],
    ['a byte-order mark', `\ufeff${good}`],
    ['an unescaped comma', good.replace('\\,', ',')],
    ['an escape that does not exist', good.replace('\\n', '\\x')],
    ['a property from elsewhere', good.replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:PUBLISH')],
    ['a property twice', good.replace('SEQUENCE:0', 'SEQUENCE:0\r\nSEQUENCE:0')],
    ['a property too few', good.replace('SEQUENCE:0\r\n', '')],
    ['a property after an alarm', good.replace('END:VEVENT', 'SEQUENCE:0\r\nEND:VEVENT')],
    ['an event that is not closed', good.replace('END:VEVENT\r\n', '')],
    ['an alarm in days only', good.replace('-P27DT15H', '-P28D')],
    ['an alarm after the start', good.replace('-PT15H', 'PT9H')],
  ])('refuses %s', (_name, bad) => {
    expect(bad).not.toBe(good);
    expect(() => readStrictly(good)).not.toThrow();
    expect(() => readStrictly(bad)).toThrow();
  });
});
