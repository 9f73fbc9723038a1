/** One case, written in flags, in a file, or partly in each. */
import { describe, expect, it } from 'vitest';
import { allCaseFlags } from '../../src/domain/case-flags.js';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseJson, caseYaml, planCase } from '../support/sample-case.js';

const jsonOf = async (args: string[], surroundings = {}) => {
  const run = await runCli([...args, '--format', 'json', '--quiet'], surroundings);
  expect(run).toMatchObject({ exitCode: exit.done, stderr: '' });
  return JSON.parse(run.stdout);
};

const fullFile = `id: p9
course: 2
anchor: { event: surgery, date: 2025-12-01 }
riskFactors: { primarySite: trunk, grade: G1, sizeCm: 3, depth: deep, margin: R1, integrity: ruptured, metastasis: resected, nodes: resected }
treatments: { chemotherapy: before, anthracycline: false, radiotherapy: before }
constraints: { mriUnsafe: false, contrastAllergy: false, lowDose: false }
preferences: { protocol: general, cadence: shortest, years: 4, scanLeadDays: 3, weekends: shift, discreet: false }
`;

/** Each flag with a value that differs from the file, and where it must arrive. */
const overriding: [string[], string, unknown][] = [
  [['--treatment-end', '2026-01-31'], 'anchor', { event: 'treatment-end', date: '2026-01-31' }],
  [['--surgery-date', '2026-01-31'], 'anchor', { event: 'surgery', date: '2026-01-31' }],
  [['--diagnosis-date', '2026-01-31'], 'anchor', { event: 'diagnosis', date: '2026-01-31' }],
  [['--site', 'extremity'], 'riskFactors.primarySite', 'extremity'],
  [['--grade', '3'], 'riskFactors.grade', 'G3'],
  [['--size', '9.5'], 'riskFactors.sizeCm', 9.5],
  [['--depth', 'superficial'], 'riskFactors.depth', 'superficial'],
  [['--margin', 'R2'], 'riskFactors.margin', 'R2'],
  [['--integrity', 'intact'], 'riskFactors.integrity', 'intact'],
  [['--metastasis', 'none'], 'riskFactors.metastasis', 'none'],
  [['--nodes', 'none'], 'riskFactors.nodes', 'none'],
  [['--stage', 'IV'], 'riskFactors.stage', 'IV'],
  [['--id', 'p10'], 'id', 'p10'],
  [['--course', '3'], 'course', 3],
  [['--chemotherapy', 'both'], 'treatments.chemotherapy', 'both'],
  [['--anthracycline'], 'treatments.anthracycline', true],
  [['--radiotherapy', 'after'], 'treatments.radiotherapy', 'after'],
  [['--mri-unsafe'], 'constraints.mriUnsafe', true],
  [['--contrast-allergy'], 'constraints.contrastAllergy', true],
  [['--low-dose'], 'constraints.lowDose', true],
  [['--protocol', 'esmo-2021'], 'preferences.protocol', 'esmo-2021'],
  [['--cadence', 'longest'], 'preferences.cadence', 'longest'],
  [['--years', '2'], 'preferences.years', 2],
  [['--weekends', 'keep'], 'preferences.weekends', 'keep'],
  [['--scan-lead', '10'], 'preferences.scanLeadDays', 10],
  [['--discreet'], 'preferences.discreet', true],
];

const valueAt = (object: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], object);

describe('the same case', () => {
  it('gives the same plan from flags, YAML, JSON and standard input', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml(), 'p7.json': caseJson() });
    const byFlags = await jsonOf(planCase);
    expect(await jsonOf(['plan', 'p7.yaml', ...asOf], { cwd })).toEqual(byFlags);
    expect(await jsonOf(['plan', 'p7.json', ...asOf], { cwd })).toEqual(byFlags);
    expect(await jsonOf(['plan', '-', ...asOf], { stdin: caseYaml() })).toEqual(byFlags);
  });
});

const { case: filed } = await jsonOf(['plan', '-', ...asOf], { stdin: fullFile });

describe('a flag', () => {
  it('of every kind is put to the test here', () => {
    expect(overriding.map(([[flag]]) => flag).sort()).toEqual(
      allCaseFlags.map(({ flag }) => flag.split(' ')[0]).sort(),
    );
  });

  it.each(overriding)('%j overrides its key in the file, and only that', async (flags, path, value) => {
    const cwd = aFolder({ 'p9.yaml': fullFile });
    const { case: planned } = await jsonOf(['plan', 'p9.yaml', ...asOf, ...flags], { cwd });
    expect(valueAt(planned, path)).toEqual(value);
    const [section = '', key] = path.split('.');
    const expected = key
      ? { ...filed, [section]: { ...filed[section], [key]: value } }
      : { ...filed, [section]: value };
    expect(planned).toEqual(expected);
  });

  it('mends a mistake in the file', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml().replace('grade: high', 'grade: 7') });
    expect((await jsonOf(['plan', 'p7.yaml', '--grade', '2', ...asOf], { cwd })).case.riskFactors.grade).toBe('G2');
  });

  it('completes a file that lacks its section', async () => {
    const stdin = 'anchor: { event: surgery, date: 2026-03-15 }\n';
    expect((await jsonOf(['plan', '-', '--site', 'trunk', ...asOf], { stdin })).case.riskFactors.primarySite).toBe(
      'trunk',
    );
  });

  it('that is wrong is named itself, not the line that it overrides', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml() });
    const run = await runCli(['plan', 'p7.yaml', '--grade', '7', ...asOf], { cwd });
    expectRefusal(run, exit.notPlanned, [["error: --grade: '7' is not a choice"]]);
  });

  it('does not hide that the section it belongs to is broken', async () => {
    const run = await runCli(['plan', '-', '--low-dose', ...asOf], { stdin: caseYaml('constraints: mriUnsafe\n') });
    expectRefusal(run, exit.notPlanned, [['line 11: constraints', "'mriUnsafe'", 'a section of keys and values']]);
  });

  it('cannot make a case of a list', async () => {
    const run = await runCli(['plan', '-', '--site', 'uterus', ...asOf], { stdin: '- id: p7\n' });
    expectRefusal(run, exit.notPlanned, [['standard input, line 1', 'a section of keys and values']]);
  });
});

describe('without a pseudonym', () => {
  it('the case is called by site and date', async () => {
    const run = ['plan', '--site', 'trunk', '--surgery-date', '2026-03-15', ...asOf];
    expect((await jsonOf(run)).case.id).toBe('trunk-2026-03-15');
  });
});
