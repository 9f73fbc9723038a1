/** Only a zone that has a name knows when its clocks change. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { timeZone } from '../../src/domain/time-zone.js';
import { parsePatientCase } from '../../src/index.js';
import { faultsOf } from '../support/faults-of.js';

describe('a time zone', () => {
  it.each(['Europe/Oslo', 'America/St_Johns', 'UTC', 'Asia/Calcutta', 'Etc/GMT+5'])('can be %s', (name) => {
    expect(z.parse(timeZone, name)).toBe(name);
  });

  it.each(['Europe/Olso', '+02:00', 'CEST summer', 'Mars/Olympus', '', 7, null])('cannot be %j', (name) => {
    expect(z.safeParse(timeZone, name).success).toBe(false);
  });

  it('that is misspelt is told with its place and the nearest known one', () => {
    const entry = { on: '2026-06-08', did: 'clinic-visit', outcome: 'booked', at: '09:30', zone: 'Europe/Olso' };
    const anchor = { event: 'surgery', date: '2026-03-15' };
    const faults = faultsOf(() => parsePatientCase({ anchor, riskFactors: { primarySite: 'uterus' }, log: [entry] }));
    const expected = 'the IANA name of a time zone, such as Europe/Oslo';
    const details = { value: 'Europe/Olso', expected };
    expect(faults).toEqual([{ code: 'invalid-value', where: 'log.0.zone', details }]);
  });
});
