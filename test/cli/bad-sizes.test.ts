/** Tumour sizes that are no number of centimetres. */
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { caseYaml, planCase } from '../support/sample-case.js';

const rule = 'a number above 0 and up to 100';

describe('a tumour size', () => {
  it.each([
    ['with its unit', '8cm', 'Write 8, in centimetres.'],
    ['in millimetres', '80 mm', 'Write 8, in centimetres.'],
    ['with a decimal comma', '8,5', 'Write 8.5, in centimetres.'],
    ['below zero', '-3', rule],
    ['of nothing', '0', rule],
    ['larger than a person', '400', rule],
    ['that is not a number', 'NaN', rule],
    ['without end', 'Infinity', rule],
    ['in powers of ten', '1e2', rule],
    ['in hexadecimal', '0x10', rule],
    ['that is empty', '', rule],
  ])('%s (%s) is refused, and the right way to write it is shown', async (_, size, hint) => {
    const run = await runCli([...planCase, '--size', size]);
    expectRefusal(run, exit.notPlanned, [['--size', `'${size}' is not a tumour size`, hint]]);
  });

  it('in a case file is refused with its line', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml().replace('sizeCm: 8', 'sizeCm: 8 cm') });
    const run = await runCli(['plan', 'p7.yaml', '--as-of', '2026-04-01'], { cwd });
    expectRefusal(run, exit.notPlanned, [['p7.yaml, line 6: riskFactors.sizeCm', 'Write 8, in centimetres.']]);
  });

  it('that is unusually large, but possible, is planned with a warning', async () => {
    const { stdout, exitCode } = await runCli([...planCase, '--size', '80']);
    expect(exitCode).toBe(exit.done);
    expect(stdout).toContain('80 cm is unusually large: was it measured in millimetres?');
  });
});
