/** Whatever stands in a case or in a clinic's own protocol, no output holds a character that a terminal would act on. */
import { describe, expect, it } from 'vitest';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { surveillanceProtocolSchema } from '../../src/domain/surveillance-protocol.js';
import { exportCsv } from '../../src/export/export-csv.js';
import { exportJson, exportNdjson } from '../../src/export/export-json.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { exportTable } from '../../src/export/export-table.js';
import { exportTimeline } from '../../src/export/export-timeline.js';
import type { Exporter } from '../../src/export/exporters.js';
import { aCase } from '../support/a-case.js';
import { ownProtocol, ownRule } from '../support/clinic-protocol.js';
import { planOf } from '../support/plan-of.js';
import { hostileText, unsafeCharacters } from '../support/unsafe-characters.js';

const protocol = surveillanceProtocolSchema.parse(
  ownProtocol({
    title: hostileText,
    issuer: hostileText,
    version: hostileText,
    summary: hostileText,
    notes: [hostileText],
    populations: [{ id: hostileText, title: hostileText, when: {}, note: hostileText }],
    rules: [{ ...ownRule, id: hostileText, cites: [hostileText], note: hostileText }],
    cites: [hostileText],
    sources: [
      {
        id: hostileText,
        title: hostileText,
        issuer: hostileText,
        doi: '10.1000/1',
        locator: hostileText,
        verification: 'secondary',
        via: hostileText,
      },
    ],
  }),
);

const plan: FollowUpPlan = planOf(aCase({ id: hostileText }), { protocol, asOf: '2024-08-01' });

const exporters: Record<string, Exporter> = {
  table: exportTable,
  timeline: exportTimeline,
  json: exportJson,
  ndjson: exportNdjson,
  csv: exportCsv,
};

const options = { ...defaultExportOptions, all: true };

describe('hostile text', () => {
  it('is hostile indeed (the test of this test)', () => {
    expect(unsafeCharacters(hostileText).length).toBeGreaterThan(15);
  });

  it.each(Object.entries(exporters))(
    'reaches the %s without a character that a terminal would act on',
    (name, exporter) => {
      expect(unsafeCharacters(exporter(plan, options), name === 'csv')).toEqual([]);
    },
  );

  it.each(['json', 'ndjson'])('is the same text again when the %s is read', (name) => {
    const read = JSON.parse(exporters[name]?.(plan, options) ?? '');
    expect(read.case.id).toBe(hostileText);
    expect(read.protocol.title).toBe(hostileText);
    // The supplements keep their own names.
    const rules: string[] = read.assessments.map(({ rule }: { rule: string }) => rule);
    expect(rules.filter((rule) => !rule.startsWith('supplement/'))).toEqual(Array(4).fill(hostileText));
  });

  it.each(['table', 'timeline'])('keeps its visible letters in the %s', (name) => {
    const [title] = (exporters[name]?.(plan, options) ?? '').split('\n');
    expect(title).toMatch(/^Follow-up plan a\[31mred\]0;title b c d e 2J rightx$/);
  });

  it('forges no line of the table', () => {
    const forged = aCase({ id: 'p7\nMon 01 Jan 2024  01 Jan–29 Jan  Clinic visit  m1  upcoming\u2028Sources' });
    const lines = exportTable(planOf(forged), options).split('\n');
    expect(lines.filter((line) => line.startsWith('Mon 01 Jan 2024'))).toEqual([]);
    // A title too long for one line is broken just before its last word.
    expect(lines.filter((line) => line === 'Sources')).toHaveLength(1);
  });

  it('forges no line of the timeline', () => {
    const forged = aCase({ id: `${'x'.repeat(60)}\u20282026  CSV` });
    const lines = exportTimeline(planOf(forged), options).split('\n');
    expect(lines.filter((line) => line === '2026  CSV')).toEqual([]);
  });
});

describe('10,000 emoji as a pseudonym', () => {
  const emoji = '\u{1f600}'.repeat(10_000);

  it.each(Object.entries(exporters))('break nothing in the %s', (_, exporter) => {
    const text = exporter(planOf(aCase({ id: emoji })), options);
    expect(text.isWellFormed()).toBe(true);
    expect(text.length).toBeGreaterThan(500);
  });

  it('are whole when the JSON is read', () => {
    expect(JSON.parse(exportJson(planOf(aCase({ id: emoji })), options)).case.id).toBe(emoji);
  });
});
