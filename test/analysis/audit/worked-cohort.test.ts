/** Twelve cases worked out by hand, in which every class appears. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../src/batch/read-events.js';
import { runAudit } from '../../../src/batch/run-audit.js';
import { type AuditedCase, auditClasses } from '../../../src/domain/audit.js';
import { aDate } from '../../support/a-date.js';
import { protocolNamed } from '../../support/plan-of.js';

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(new URL(`../../../fixtures/audit/${file}`, import.meta.url));
}

const standard = (id: string) => ({ id, protocolFor: () => protocolNamed(id) });

/** Of each standard. */
const audited: AuditedCase[][] = [[], []];

const result = await runAudit({
  cohort: bytesOf('cohort.csv'),
  events: await readEvents(bytesOf('events.csv'), 'events.csv'),
  standards: [standard('s1-de-2023-cutaneous'), standard('hdir-no')],
  asOf: aDate('2026-01-31'),
  defaults: {},
  holidaysIn: () => () => undefined,
  onCase: (each, index) => audited[index]?.push(each),
});
const [audit, other] = result.audits;
const [cases = []] = audited;

describe('the audit of twelve cases', () => {
  const worked = readFileSync(new URL('../../../fixtures/audit/worked.md', import.meta.url), 'utf8');
  const rows = worked
    .split('\n')
    .filter((line) => /^\| c\d\d \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([id = '', what = '', ...classes]) => ({ id, what, classes }));

  it('reads all of them, and all events', () => {
    expect(result.rejects.count).toBe(0);
    expect(result.strangers).toEqual([]);
    expect(rows).toHaveLength(12);
    expect(cases).toHaveLength(12);
  });

  it.each(rows)('$id: $what', ({ id, classes }) => {
    const found = cases.find((each) => each.id === id)?.slots.slice(0, 4);
    expect(found?.map((slot) => slot.class)).toEqual(classes);
  });

  it('shows every class', () => {
    const shown = new Set(cases.flatMap(({ slots }) => slots.map((slot) => slot.class)));
    expect([...shown].sort()).toEqual([...auditClasses].sort());
  });

  it('counts by year', () => {
    expect(audit?.cohort.adherence).toMatchObject([
      { assessment: 'clinic-visit', year: 1, advised: 20, onTime: 14, early: 1, late: 1, missed: 4, share: 0.7 },
      { assessment: 'clinic-visit', year: 2, advised: 8, onTime: 7, early: 0, late: 0, missed: 1, share: 7 / 8 },
    ]);
  });

  it('tells the days by which early and late ones were outside their window', () => {
    const first = (id: string) => cases.find((each) => each.id === id)?.slots[0];
    expect(first('c02')).toMatchObject({ on: '2024-06-10', daysFromTarget: -35, daysOutside: 7 });
    expect(first('c03')).toMatchObject({ on: '2024-08-20', daysFromTarget: 36, daysOutside: 8 });
    expect(first('c12')).toMatchObject({ on: '2024-06-17', daysFromTarget: -28, daysOutside: 0 });
  });

  it('tells who had every visit advised for year one', () => {
    expect(audit?.cohort.allAdvisedYearOne).toMatchObject({ cases: 9, n: 6, share: 6 / 9 });
  });

  it('tells delays, extras and follow-up time', () => {
    expect(audit?.cohort.delayDays).toEqual({ count: 23, q1: 0, median: 0, q3: 0 });
    expect(audit?.cohort.extra).toBe(1);
    expect(cases.find(({ id }) => id === 'c06')?.extra).toEqual([{ on: '2024-08-01', what: 'clinic-visit' }]);
    expect(audit?.cohort.followUp.personYears).toBeCloseTo(7299 / 365.2425, 10);
    expect(audit?.cohort.followUp.medianMonths).toBeCloseTo((747 * 12) / 365.2425, 10);
    expect(audit?.cohort.followUp.ends).toEqual({ audit: 8, death: 1, recurrence: 1, 'last-contact': 1, transfer: 1 });
  });

  it('names the cases that a protocol does not cover', () => {
    expect(other?.cohort.cases).toBe(0);
    expect(other?.notAudited).toHaveLength(12);
    expect(result.unaudited).toBe(0);
  });
});
