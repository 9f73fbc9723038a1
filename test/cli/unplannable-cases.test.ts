/** Cases for which there is no honest plan: contradictory, metastatic, or not covered by the protocol. */
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseYaml, planCase } from '../support/sample-case.js';

describe('a case', () => {
  it.each([
    ['of a uterus with a depth', ['--depth', 'deep'], ['--depth', 'Depth deep', 'primary site uterus']],
    ['of a dermal tumour below the fascia', ['--site', 'dermal', '--depth', 'deep'], ['--depth', 'dermal']],
    [
      'with an anthracycline but no chemotherapy',
      ['--anthracycline', '--chemotherapy', 'none'],
      ['--anthracycline', 'no chemotherapy'],
    ],
    ['spread by its stage but not by its facts', ['--stage', 'IVB'], ['--stage', 'Stage IVB', 'no metastasis']],
    ['with nodes by its stage but not by its facts', ['--stage', 'IIIC'], ['--nodes', 'Stage IIIC', 'no nodes']],
  ])('%s contradicts itself', async (_, flags, words) => {
    const run = await runCli([...planCase, ...flags]);
    expectRefusal(run, exit.notPlanned, [[...words, 'contradict each other', 'Correct one of them']]);
  });

  it('of a limb with a stage of the uterus is refused with the stages of its own system', async () => {
    const run = await runCli([...planCase, '--site', 'extremity', '--stage', 'FIGO IIIC']);
    expectRefusal(run, exit.notPlanned, [['--stage', 'AJCC 8 (extremity)', 'IA, IB, II, IIIA, IIIB, IV']]);
  });

  it('that spread by its stage, without a word on whether that was removed, is asked about', async () => {
    const run = await runCli([...planCase, '--stage', 'IVB', '--metastasis', 'unknown']);
    expectRefusal(run, exit.notPlanned, [['--metastasis', 'Stage IVB', '--metastasis resected']]);
  });

  it('with active metastases gets no surveillance plan, and is sent to the team', async () => {
    const run = await runCli([...planCase, '--metastasis', 'active']);
    expectRefusal(run, exit.notPlanned, [['--metastasis', 'active metastatic disease', 'Ask the team']]);
  });

  it.each([
    ['s1-de-2023-cutaneous', [], 'primary site uterus'],
    ['sarc005-uterine', ['--grade', '1'], 'grade G1'],
    ['sarc005-uterine', ['--site', 'extremity'], 'primary site extremity'],
  ])('that %s does not cover is refused with the reason', async (protocol, flags, reason) => {
    const run = await runCli([...planCase, '--protocol', protocol, ...flags]);
    expectRefusal(run, exit.notPlanned, [['--protocol', protocol, 'does not cover', reason, '--protocol auto']]);
  });
});

describe('a case file', () => {
  it.each([
    ['active metastases', 'metastasis: none', 'metastasis: active', 9, 'riskFactors.metastasis'],
    ['a contradiction', 'nodes: none', 'depth: deep', 10, 'riskFactors.depth'],
    ['a stage that does not exist', 'nodes: none', 'stage: IX', 10, 'riskFactors.stage'],
  ])('with %s is refused with the line that says so', async (_, plain, changed, line, key) => {
    const cwd = aFolder({ 'p7.yaml': caseYaml().replace(plain, changed) });
    const run = await runCli(['plan', 'p7.yaml', ...asOf], { cwd });
    expectRefusal(run, exit.notPlanned, [[`p7.yaml, line ${line}: ${key}`]]);
  });

  it('of a date that is far off is refused with its line', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml().replace('2026-03-15', '1966-03-15') });
    const run = await runCli(['plan', 'p7.yaml', ...asOf], { cwd });
    expectRefusal(run, exit.notPlanned, [['p7.yaml, line 2: anchor.date', '1966-03-15 is too far']]);
  });

  it('whose protocol does not cover it is refused with the line of the protocol', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml('preferences:\n  protocol: s1-de-2023-cutaneous\n') });
    const run = await runCli(['plan', 'p7.yaml', ...asOf], { cwd });
    expectRefusal(run, exit.notPlanned, [['p7.yaml, line 12: preferences.protocol', 'does not cover']]);
  });

  it('whose protocol does not exist is wrong use, with the line of the protocol', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml('preferences:\n  protocol: esmo2021\n') });
    const run = await runCli(['plan', 'p7.yaml', ...asOf], { cwd });
    expectRefusal(run, exit.wrongUse, [['p7.yaml, line 12: preferences.protocol', 'Did you mean esmo-2021?']]);
  });

  it('without any of its facts is refused with all that is missing', async () => {
    const run = await runCli(['plan', '-', ...asOf], { stdin: 'id: p7\n' });
    expectRefusal(run, exit.notPlanned, [
      ['standard input, line 1: anchor', 'missing'],
      ['standard input, line 1: riskFactors', 'missing'],
    ]);
  });

  it('of active disease leaves no output behind', async () => {
    const cwd = aFolder();
    const run = await runCli([...planCase, '--metastasis', 'active', '-o', 'plan.ics'], { cwd });
    expectRefusal(run, exit.notPlanned, [['active metastatic disease']]);
    expect((await runCli([...planCase, '-o', 'plan.ics'], { cwd })).exitCode).toBe(exit.done);
  });
});
