/** Time zones: IANA names only, for they know when summer time begins. */
import { describe, expect, it } from 'vitest';
import { timeZone } from '../../src/cli/time-zone.js';
import { faultsOf } from '../support/faults-of.js';

describe('a time zone', () => {
  it.each([
    ['Europe/Oslo', 'Europe/Oslo'],
    ['europe/oslo', 'Europe/Oslo'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['UTC', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
  ])('%s is known as %s', (written, name) => {
    expect(timeZone(written, '--zone')).toBe(name);
  });

  it.each([
    ['Oslo', 'Europe/Oslo'],
    ['Europe/Olso', 'Europe/Oslo'],
    ['+02:00', 'Europe/Oslo'],
    ['', 'Europe/Oslo'],
    ['tokyo', 'Asia/Tokyo'],
  ])('%j is none, and %s is suggested', (written, meant) => {
    const expected = `the IANA name of a time zone, such as ${meant}`;
    expect(faultsOf(() => timeZone(written, '--zone'))).toEqual([
      { code: 'invalid-value', where: '--zone', details: { value: written, expected } },
    ]);
  });
});
