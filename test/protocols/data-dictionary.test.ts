/** The README of the protocols names every key, as the schema has it; the JSON Schema says what the schema says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clinicalReferenceSchema } from '../../src/domain/clinical-reference.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { dictionaryRows, schema, sections } from './data-dictionary.js';
import { mismatches } from './json-schema-mismatches.js';

const readme = readFileSync('src/protocols/README.md', 'utf8');

/** Columns are set straight by the formatter: only one blank of several counts. */
const closeUp = (row: string): string => row.replace(/ +/g, ' ');

const rowsUnder = (heading: string): string[] => {
  const [, text = ''] = readme.split(`\n### ${heading}\n`);
  return ((text.split(/\n##/)[0] ?? '').match(/^\| `.*$/gm) ?? []).map(closeUp);
};

describe('the data dictionary', () => {
  test.each(Object.entries(sections))('lists the keys of %s as the schema has them', (heading, section) => {
    const rows = dictionaryRows(section).map(closeUp);
    expect(rows.length).toBeGreaterThan(1);
    expect(rowsUnder(heading)).toEqual(rows);
    for (const row of rows) expect(row).toMatch(/\| [^|]+\.+ \|$/);
  });

  const { tierCriteria, siteExams, substitutions, doses } = clinicalReferenceSchema.shape;
  test.each([
    ['risk-tiers.json', tierCriteria.def.element.shape],
    ['site-exams.json', siteExams.def.element.shape],
    ['substitutions.json', substitutions.def.element.shape],
    ['exam-doses.json', doses.def.element.shape],
    ['recurrence-hazards.json', clinicalReferenceSchema.shape.recurrenceHazards.def.element.shape],
  ])('lists the keys of %s', (file, shape) => {
    const keys = rowsUnder(`\`${file}\``).map((row) => /`(\w+)`/.exec(row)?.[1]);
    expect(keys).toEqual(Object.keys(shape));
  });

  test('has a section for every file of the reference', () => {
    const imported = readFileSync('src/protocols/clinical-reference.ts', 'utf8').match(/[a-z-]+\.json/g) ?? [];
    for (const file of imported) expect(readme).toContain(`### \`${file}\``);
  });
});

describe('the JSON Schema', () => {
  test.each(builtInProtocols)('accepts the built-in $id', (protocol) => {
    expect(mismatches(protocol, schema)).toEqual([]);
  });

  test('requires what the schema requires, and allows no other key', () => {
    const [protocol] = builtInProtocols;
    for (const key of schema.required ?? [])
      expect(mismatches({ ...protocol, [key]: undefined }, schema)).toEqual([`: ${key} is missing`]);
    expect(mismatches({ ...protocol, colour: 'red' }, schema)).toEqual([': colour is not known']);
    const optional = Object.keys(schema.properties ?? {}).filter((key) => !schema.required?.includes(key));
    expect(optional).toEqual(['notes', 'absent', 'sources']);
  });

  test.each([
    ['an unknown exam', { exam: 'ct-chst' }],
    ['an interval in words', { phases: [{ from: 0, to: 12, everyMonths: 'three' }] }],
    ['a range of three', { phases: [{ from: 0, to: [12, 24, 36], everyMonths: 3 }] }],
    ['an empty criterion, however deep', { when: { anyOf: [{ anyOf: [{ grade: [] }] }] } }],
  ])('refuses %s', (_, change) => {
    const [protocol] = builtInProtocols;
    const rules = protocol?.rules.map((rule, index) => (index === 0 ? { ...rule, ...change } : rule));
    expect(mismatches({ ...protocol, rules }, schema)).toHaveLength(1);
  });

  test('has an address and says what it is', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:lms-followup:surveillance-protocol',
      additionalProperties: false,
    });
  });
});
