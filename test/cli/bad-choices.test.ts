/** Words that are not among the choices of a flag. */
import { describe, expect, it } from 'vitest';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, planCase } from '../support/sample-case.js';

describe('a misspelt choice', () => {
  it.each([
    ['--site', 'utreus', 'uterus'],
    ['--site', 'retroperitoneal', 'retroperitoneum'],
    ['--site', 'thigh', 'extremity'],
    ['--site', 'skin', 'dermal'],
    ['--grade', 'hihg', 'high'],
    ['--depth', 'deap', 'deep'],
    ['--margin', 'unknwon', 'unknown'],
    ['--integrity', 'intakt', 'intact'],
    ['--integrity', 'morcelated', 'morcellated'],
    ['--metastasis', 'resectd', 'resected'],
    ['--nodes', 'nonne', 'none'],
    ['--chemotherapy', 'aftr', 'after'],
    ['--radiotherapy', 'befor', 'before'],
  ])('of a fact of the case (%s %s) is refused, and %s suggested', async (flag, word, meant) => {
    const run = await runCli([...planCase, flag, word]);
    expectRefusal(run, exit.notPlanned, [[flag, `'${word}' is not a choice`, `Did you mean ${meant}?`]]);
  });

  it.each([
    ['--cadence', 'shortes', 'shortest'],
    ['--weekends', 'shft', 'shift'],
    ['--format', 'jsn', 'json'],
    ['--format', 'tabel', 'table'],
    ['--calendar-span', 'windwo', 'window'],
  ])('of how to plan or print (%s %s) is wrong use, and %s suggested', async (flag, word, meant) => {
    const run = await runCli([...planCase, flag, word]);
    expectRefusal(run, exit.wrongUse, [[flag, `'${word}'`, `Did you mean ${meant}?`]]);
  });

  it('of a format of another command is suggested too', async () => {
    const run = await runCli(['protocols', 'list', '--format', 'jsn']);
    expectRefusal(run, exit.wrongUse, [['--format', "'jsn'", 'Did you mean json?']]);
  });

  it('of a protocol is wrong use, and the nearest suggested', async () => {
    const run = await runCli([...planCase, '--protocol', 'esmo2021']);
    expectRefusal(run, exit.wrongUse, [
      ['--protocol', "There is no protocol 'esmo2021'", 'Did you mean esmo-2021?', 's1-de-2023-cutaneous'],
    ]);
  });
});

describe('a word that means nothing', () => {
  it.each([
    ['--site', 'xyzzy', 'uterus, retroperitoneum, abdomen-pelvis'],
    ['--grade', 'terrible', 'G1, G2, G3, low, high, unknown'],
    ['--margin', 'positive', 'R0, R1, R2, unknown'],
    ['--integrity', '', 'intact, ruptured, morcellated, unknown'],
    ['--stage', 'IX', 'I, IA, IB, II, IIA, IIB, III, IIIA, IIIB, IIIC, IV, IVA, IVB'],
  ])('for %s (%j) is refused with all choices and no guess', async (flag, word, choices) => {
    const run = await runCli([...planCase, flag, word]);
    expectRefusal(run, exit.notPlanned, [[flag, `'${word}'`, choices]]);
    expect(run.stderr).not.toContain('Did you mean');
  });

  it('for --format is refused with all choices', async () => {
    const run = await runCli([...planCase, '--format', 'xml']);
    expectRefusal(run, exit.wrongUse, [['--format', "'xml'", 'table, timeline, json, ndjson, csv, ics']]);
  });

  it.each([
    ['--grade', 'G4'],
    ['--grade', '4'],
    ['--margin', 'R3'],
    ['--margin', 'RX'],
  ])('but is as near to a good finding as to a bad one (%s %s) is not guessed at', async (flag, word) => {
    const run = await runCli([...planCase, flag, word]);
    expectRefusal(run, exit.notPlanned, [[flag, `'${word}' is not a choice`]]);
    expect(run.stderr).not.toContain('Did you mean');
  });
});

describe('a choice', () => {
  it('is understood in any case, with blanks around it, and in the short forms of a report', async () => {
    const words = [
      '--site',
      'UTERUS',
      '--grade',
      '3',
      '--margin',
      'r0',
      '--integrity',
      ' Intact ',
      '--cadence',
      'LONGEST',
    ];
    const { stdout } = await runCli([...planCase, ...words, '--format', 'json', '--years', '1', '--quiet']);
    expect(JSON.parse(stdout)).toMatchObject({
      case: { riskFactors: { primarySite: 'uterus', grade: 'G3', margin: 'R0', integrity: 'intact' } },
      protocol: { cadence: 'longest' },
    });
  });

  it('given twice is taken as given last', async () => {
    const { stdout } = await runCli([...planCase, '--grade', '1', '--grade', '2', '--format', 'json', '--years', '1']);
    expect(JSON.parse(stdout)).toMatchObject({ case: { riskFactors: { grade: 'G2' } } });
  });

  it('that is wrong in several flags is refused in all of them at once', async () => {
    const run = await runCli(['plan', '--treatment-end', '2026-02-30', '--site', 'utreus', '--size', '8cm', ...asOf]);
    expectRefusal(run, exit.notPlanned, [['--treatment-end'], ['--site'], ['--size']]);
  });
});
