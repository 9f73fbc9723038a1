/** Only a zone that has a name knows when its clocks change. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { timeZone } from '../../src/domain/time-zone.js';
import { parsePatientCase } from '../../src/index.js';
import { faultsOf } from '../support/faults-of.js';

describe('a time zone', () => {
  it.each([
    ['Europe/Oslo', 'Europe/Oslo'],
    ['europe/oslo', 'Europe/Oslo'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['America/St_Johns', 'America/St_Johns'],
    ['UTC', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s is known as %s', (written, name) => {
    expect(z.parse(timeZone, written)).toBe(name);
  });

  it.each(['Europe/Olso', '+02:00', 'CEST summer', 'Mars/Olympus', '', 7, null])('cannot be %j', (name) => {
    expect(z.safeParse(timeZone, name).success).toBe(false);
  });

  it.each([
    ['Oslo', 'Europe/Oslo'],
    ['Europe/Olso', 'Europe/Oslo'],
    ['+02:00', 'Europe/Oslo'],
    ['', 'Europe/Oslo'],
    ['tokyo', 'Asia/Tokyo'],
  ])('written %j is told with its place, and %s is suggested', (zone, meant) => {
    const entry = { on: '2026-06-08', did: 'clinic-visit', outcome: 'booked', at: '09:30', zone };
    const anchor = { event: 'surgery', date: '2026-03-15' };
    const faults = faultsOf(() => parsePatientCase({ anchor, riskFactors: { primarySite: 'uterus' }, log: [entry] }));
    const details = { value: zone, expected: `the IANA name of a time zone, such as ${meant}` };
    expect(faults).toEqual([{ code: 'invalid-value', where: 'log.0.zone', details }]);
  });
});
