/** The same plan, byte for byte, wherever the computer stands. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { fixtureCase } from '../support/fixture-files.js';
import { planOf } from '../support/plan-of.js';

const caseFiles = [
  'dated-general-high.yaml',
  'dated-esmo-shortest.yaml',
  'dated-esmo-longest.yaml',
  'dated-sarc005.yaml',
];

/** Minutes behind UTC on 1 January and 1 July 2024; two of the zones change their clocks. */
const zones: [string, number, number][] = [
  ['UTC', 0, 0],
  ['Pacific/Kiritimati', -840, -840],
  ['America/St_Johns', 210, 150],
  ['Asia/Kathmandu', -345, -345],
  ['Pacific/Apia', -780, -780],
  ['Europe/Oslo', -60, -120],
];

const plansAsBytes = (): string => JSON.stringify(caseFiles.map((name) => planOf(fixtureCase(name))));

describe('a plan', () => {
  let zoneBefore: string | undefined;
  beforeEach(() => {
    zoneBefore = process.env['TZ'];
  });
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  it.each(zones)('in %s is the same as in UTC', (zone, winterOffset, summerOffset) => {
    process.env['TZ'] = 'UTC';
    const expected = plansAsBytes();
    process.env['TZ'] = zone;
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(winterOffset);
    expect(new Date(2024, 6, 1).getTimezoneOffset()).toBe(summerOffset);
    expect(plansAsBytes()).toBe(expected);
  });

  it('is the same twice, and does not change the case or the protocol it was made from', () => {
    const protocolsBefore = JSON.stringify(builtInProtocols);
    const cases = caseFiles.map((name) => fixtureCase(name));
    const casesBefore = JSON.stringify(cases);
    const first = JSON.stringify(cases.map((person) => planOf(person)));
    expect(JSON.stringify(cases.map((person) => planOf(person)))).toBe(first);
    expect(JSON.stringify(cases)).toBe(casesBefore);
    expect(JSON.stringify(builtInProtocols)).toBe(protocolsBefore);
  });
});
