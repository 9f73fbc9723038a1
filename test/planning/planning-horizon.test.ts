/** How far a plan reaches: the protocol's end, ten years, or the years asked for. */
import { describe, expect, it } from 'vitest';
import { aCase, type Changes } from '../support/a-case.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const plan = (protocol: string, years?: number, changes: Changes = {}) =>
  planOf(aCase({ ...changes, preferences: { protocol, ...(years !== undefined && { years }) } }));

const lastMonth = ({ assessments }: ReturnType<typeof plan>): number =>
  Math.max(...assessments.map(({ month }) => month));

const dermal: Changes = { riskFactors: { primarySite: 'dermal' } };

describe('a protocol without an end', () => {
  it('is planned for ten years', () => {
    expect(plan('general').protocol.horizonMonths).toBe(120);
    expect(lastMonth(plan('general'))).toBe(120);
  });

  it.each(Array.from({ length: 30 }, (_, index) => index + 1))(
    'is planned for %i years where they are asked for',
    (years) => {
      const asked = plan('general', years);
      expect(asked.protocol.horizonMonths).toBe(years * 12);
      expect(lastMonth(asked)).toBe(years * 12);
      expect(warningCodes(asked)).not.toContain('beyond-protocol');
    },
  );

  it('gives the same first years whatever the years asked for', () => {
    const first = (years: number) => plan('general', years).assessments.filter(({ month }) => month <= 24);
    expect(first(2).length).toBeGreaterThan(0);
    expect(first(2)).toEqual(first(30));
  });
});

describe('a protocol that ends', () => {
  it('is planned to its end', () => {
    expect(lastMonth(plan('s1-de-2023-cutaneous', undefined, dermal))).toBe(60);
  });

  it('is shortened to the years asked for', () => {
    const asked = plan('s1-de-2023-cutaneous', 2, dermal);
    expect(asked.assessments.map(({ month }) => month)).toEqual([6, 12, 18, 24]);
    expect(warningCodes(asked)).not.toContain('beyond-protocol');
  });

  it('is not extended past its end: a warning, not an invention', () => {
    const asked = plan('s1-de-2023-cutaneous', 6, dermal);
    expect(asked.protocol.horizonMonths).toBe(60);
    expect(lastMonth(asked)).toBe(60);
    expect(warningCodes(asked)).toContain('beyond-protocol');
  });

  it('does not warn when exactly its years are asked for', () => {
    expect(warningCodes(plan('s1-de-2023-cutaneous', 5, dermal))).not.toContain('beyond-protocol');
  });
});
