/** Nothing that was not verified is printed without saying so, in any format. */
import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../src/analysis/explain-plan.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { comparisonExporters } from '../../src/export/comparison/comparison-exporters.js';
import { exportExplanationTable } from '../../src/export/explanation/export-explanation-table.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { type Exporter, exporters } from '../../src/export/exporters.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { csvCells } from '../support/csv-cells.js';
import { planOf } from '../support/plan-of.js';
import { comparison, personWith, protocolCalled, uterusIntact } from './a-comparison.js';

const saysSo = /not\s+verified|unverified/i;

/** As it ships, and without the note of its author, as a clinic's own file might come. */
const shipped = protocolCalled('nccn-uterine');
const unnoted: SurveillanceProtocol = { ...shipped, id: 'ours', notes: [], summary: 'Ours.' };
const verified: SurveillanceProtocol = {
  ...unnoted,
  rules: unnoted.rules.filter(({ verification }) => verification !== 'unverified'),
};

const person = personWith(uterusIntact);
const textIn = async (format: keyof typeof exporters, protocol: SurveillanceProtocol): Promise<string> => {
  const render: Exporter = await exporters[format].load();
  return render(planOf(person, { protocol }), { ...defaultExportOptions, all: true });
};

describe.each([
  ['as it ships', shipped],
  ['without a note of its author', unnoted],
])('the unverified imaging of nccn-uterine, %s,', (_, protocol) => {
  it.each(['table', 'json', 'ndjson', 'csv', 'ics'] as const)('is called so in %s', async (format) => {
    expect((await textIn(format, protocol)).replace(/\r\n /g, '')).toMatch(saysSo);
  });

  it('is called so in every event of the calendar that holds a scan, and in no other', async () => {
    const text = (await textIn('ics', protocol)).replace(/\r\n /g, '');
    const events = text.split('BEGIN:VEVENT').slice(1);
    const scans = events.filter((event) => /SUMMARY:.*CT/.test(event));
    expect(scans).toHaveLength(21);
    expect(scans.filter((event) => !saysSo.test(event))).toEqual([]);
  });

  it('is called so in the row of every scan of the CSV', async () => {
    const [head = [], ...rows] = csvCells(await textIn('csv', protocol));
    const scans = rows.filter((row) => row[head.indexOf('assessment')]?.endsWith('-imaging'));
    expect(scans).toHaveLength(42);
    expect(new Set(scans.map((row) => row[head.indexOf('verification')]))).toEqual(new Set(['unverified']));
  });

  it('is called so wherever explain explains a scan', () => {
    const plan = planOf(person, { protocol });
    const explanations = explainPlan(plan, protocol, clinicalReference);
    const scans = explanations.filter((each) => each.planned && each.key.includes('imaging'));
    expect(scans).toHaveLength(42);
    expect(scans.filter(({ because }) => because[0]?.verification !== 'unverified')).toEqual([]);
    const text = exportExplanationTable({ plan, explanations, sources: [] }, defaultExportOptions);
    expect(text.replace(/\s+/g, ' ')).toContain('not verified');
  });

  it.each(['table', 'json', 'csv', 'md'] as const)('is called so in compare as %s', async (format) => {
    const render = await comparisonExporters[format].load();
    expect(render(comparison(person, [protocol, protocolCalled('ccs-ca')]), defaultExportOptions)).toMatch(saysSo);
  });
});

describe('a plan whose numbers were all verified', () => {
  it.each(['table', 'json', 'csv', 'ics'] as const)('does not say so in %s', async (format) => {
    expect(
      (await textIn(format, verified)).replace(/\r\n /g, '').replace(/nccn-uterine-restated[^\n]*/g, ''),
    ).not.toMatch(/: not verified|unverified/);
  });
});
