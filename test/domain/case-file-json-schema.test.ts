/** The JSON Schema of a case file says what the program reads: every case file we ship fits, and wrong ones do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { caseFileJsonSchema } from '../../src/domain/case-file-json-schema.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { caseFileSchema } from '../../src/domain/patient-case.js';
import type { JsonSchema } from '../protocols/data-dictionary.js';
import { mismatches } from '../protocols/json-schema-mismatches.js';
import { runCli } from '../support/run-cli.js';

const schema: JsonSchema = JSON.parse(JSON.stringify(caseFileJsonSchema()));

const minimal = {
  anchor: { event: 'treatment-end', date: '2025-01-31' },
  riskFactors: { primarySite: 'uterus' },
};
const entry = { on: '2025-05-14', outcome: 'done', did: 'chest-imaging' };
const event = {
  course: 1,
  slot: 'clinic-visit@m3',
  day: '2025-05-01',
  exams: ['ct-chest'],
  sequence: 0,
  createdOn: '2025-02-01',
  modifiedOn: '2025-02-01',
};

/** The least case with one more value at a path such as `riskFactors.grade`. */
function caseWith(path: string, value: unknown): Record<string, unknown> {
  const [section = '', key] = path.split('.');
  const before: Record<string, unknown> = minimal;
  return { ...before, [section]: key === undefined ? value : { ...(before[section] ?? {}), [key]: value } };
}

function isRead(written: unknown): boolean {
  try {
    return parsePatientCase(written).anchor.date !== undefined;
  } catch (error) {
    if (error instanceof FollowUpError) return false;
    throw error;
  }
}

const folder = new URL('../../fixtures/cases/', import.meta.url);

describe('the JSON Schema of a case file accepts', () => {
  it.each(readdirSync(folder))('fixtures/cases/%s', (name) => {
    const { data } = readCaseFile(readFileSync(new URL(name, folder), 'utf8'), name);
    expect(mismatches(data, schema)).toEqual([]);
  });

  it('the case file of the README', () => {
    const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(mismatches(readCaseFile(yaml, 'README').data, schema)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['id', 'p7'],
    ['id', 7],
    ['riskFactors.sizeCm', 8.5],
    ['riskFactors.sizeCm', 'unknown'],
    ['riskFactors.stage', 'IB'],
    ['course', 2],
    ['preferences.holidays', 'DE-BY'],
    ['preferences.clinicDays', ['tue', 'thu']],
    ['preferences.away', [{ from: '2025-07-01', to: '2025-07-14' }]],
    ['log', [entry, { on: '2025-06-01', outcome: 'booked', did: 'clinic-visit@m6', at: '09:30', zone: 'Europe/Oslo' }]],
    ['log', [{ on: '2025-06-01', outcome: 'recurrence', treatmentEnd: '2025-09-01' }]],
    ['calendar', { id: 'p7', issuedOn: '2025-02-01', events: [{ ...event, digest: 'a' }] }],
  ])('%s: %j, as the program does', (path, value) => {
    const written = caseWith(path, value);
    expect(mismatches(written, schema)).toEqual([]);
    expect(isRead(written)).toBe(true);
  });
});

describe('the JSON Schema of a case file refuses', () => {
  it.each<[string, unknown]>([
    ['anchor', undefined],
    ['anchor.date', '15/03/2026'],
    ['anchor.date', 2025],
    ['anchor.event', 'treatment'],
    ['riskFactors.primarySite', undefined],
    ['riskFactors.primarySite', 'thigh'],
    ['riskFactors.grade', 'G4'],
    ['riskFactors.sizeCm', '8 cm'],
    ['riskFactors.sizeCm', 0],
    ['riskFactors.sizeCm', 101],
    ['riskFactors.size', 8],
    ['treatments.anthracycline', 'yes'],
    ['preferences.years', 31],
    ['preferences.scanLeadDays', 2.5],
    ['preferences.holidays', 'Norway'],
    ['preferences.clinicDays', []],
    ['preferences.away', [{ from: '2025-07-01' }]],
    ['log', [{ ...entry, outcome: 'forgotten' }]],
    ['log', [{ ...entry, did: 'chest-imaging@3' }]],
    ['log', [{ ...entry, at: '25:00' }]],
    ['calendar', { id: 'p7', issuedOn: '2025-02-01', events: [event] }],
    ['colour', 'red'],
  ])('%s: %j, as the program does', (path, value) => {
    const written = caseWith(path, value);
    expect(mismatches(written, schema)).not.toEqual([]);
    expect(isRead(written)).toBe(false);
  });
});

/** Every property in the schema, however deep, as `log.on`. */
const leaves = (node: JsonSchema, at: string): [string, JsonSchema][] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, each]): [string, JsonSchema][] => [
    [at ? `${at}.${key}` : key, each],
    ...leaves(each, at ? `${at}.${key}` : key),
  ]),
  ...(node.items ? leaves(node.items, at) : []),
];

describe('every key of a case file', () => {
  it.each(leaves(schema, ''))(
    '%s has a kind and a description of one sentence',
    (_, { type, enum: choices, ...rest }) => {
      expect(type ?? choices ?? rest.anyOf).toBeDefined();
      expect(rest.description).toMatch(/^[A-Za-z0-9][^\n]+[^.]\.$/);
    },
  );

  it('stands in the schema, and no other', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(caseFileSchema.shape));
    expect(schema.required).toEqual(['anchor', 'riskFactors']);
  });

  it.each(leaves(schema, '').filter(([path, { enum: choices }]) => choices && !path.startsWith('log')))(
    '%s offers only words that the program reads',
    (path, { enum: choices = [] }) => {
      for (const value of choices) expect(caseFileSchema.safeParse(caseWith(path, value)).success).toBe(true);
      expect(caseFileSchema.safeParse(caseWith(path, 'something else')).success).toBe(false);
    },
  );
});

it('protocols schema --case prints it', async () => {
  const { stdout, stderr, exitCode } = await runCli(['protocols', 'schema', '--case']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toEqual(schema);
  expect(JSON.parse((await runCli(['protocols', 'schema'])).stdout)['$id']).toBe(
    'urn:lms-followup:surveillance-protocol',
  );
});
