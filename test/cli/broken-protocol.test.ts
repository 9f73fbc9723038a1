/** Protocol files that would plan nonsense: refused, with the place. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProtocol } from '../../src/cli/load-protocol.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { aFolder } from '../support/a-folder.js';
import { ownProtocol, ownProtocolFile, ownRule, ownRuleFile } from '../support/clinic-protocol.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

/** The messages with which the file is refused, or an empty text. */
function refusalOf(text: string): string {
  try {
    loadProtocol(join(aFolder({ 'ours.json': text }), 'ours.json'), '2026-11-23');
    return '';
  } catch (error) {
    if (error instanceof FollowUpError) return error.message;
    throw error;
  }
}

const phases = (...list: object[]) => ownRuleFile({ phases: list });
const phase = { from: 0, to: 24, everyMonths: 6 };
const again = (changes: object) => ownProtocolFile({ rules: [ownRule, { ...ownRule, ...changes }] });
const without = (key: string) => JSON.stringify({ ...ownProtocol(), [key]: undefined }, null, 2);

describe('a protocol file', () => {
  it('that is sound is not refused', () => {
    expect(refusalOf(ownProtocolFile())).toBe('');
  });

  it.each<[string, string, RegExp]>([
    ['without a title', without('title'), /title/],
    ['without rules', ownProtocolFile({ rules: [] }), /rules/],
    ['without populations', ownProtocolFile({ populations: [] }), /population/],
    ['with an id of two words', ownProtocolFile({ id: 'Our Protocol' }), /line 2: .*\bid\b/],
    ['with an id that means any protocol', ownProtocolFile({ id: 'auto' }), /\bid\b.*auto|auto.*\bid\b/],
    ['reviewed on a day that does not exist', ownProtocolFile({ reviewed: '2026-02-30' }), /reviewed/],
    ['with a status that does not exist', ownProtocolFile({ status: 'brilliant' }), /status/],
    [
      'with two populations of one id',
      ownProtocolFile({ populations: [1, 2].map(() => ({ id: 'all', title: 'All', when: {} })) }),
      /population/,
    ],
    [
      'with a criterion that does not exist',
      ownProtocolFile({ populations: [{ id: 'all', title: 'All', when: { stadium: ['IV'] } }] }),
      /stadium/,
    ],
    ['with a rule for a population that is not there', ownRuleFile({ populations: ['nobody'] }), /nobody/],
    ['with an assessment that does not exist', ownRuleFile({ assessment: 'mri' }), /assessment/],
    ['with an exam that does not exist', ownRuleFile({ exam: 'x-ray' }), /exam/],
    ['with a rule that never falls due', ownRuleFile({ phases: [] }), /phases/],
    ['with two rules for one assessment', again({ id: 'second' }), /visit and second|visit.*second/],
    ['with two rules of one id', again({ assessment: 'chest-imaging' }), /visit/],
    ['with an interval of nothing', phases({ ...phase, everyMonths: 0 }), /visit.*interval|everyMonths/],
    ['with an interval backwards', phases({ ...phase, everyMonths: -3 }), /everyMonths/],
    ['with an interval of part of a month', phases({ ...phase, everyMonths: 2.5 }), /everyMonths/],
    ['with a range the wrong way round', phases({ ...phase, everyMonths: [6, 3] }), /everyMonths|visit/],
    ['with a range of ends the wrong way round', phases({ ...phase, to: [36, 24] }), /\bto\b|visit/],
    ['with a phase that ends before it begins', phases({ from: 24, to: 12, everyMonths: 6 }), /phase|visit/],
    ['with a phase of no length', phases({ from: 12, to: 12, everyMonths: 6 }), /phase|visit/],
    [
      'with a gap between phases, after which nothing would fall due',
      phases(phase, { from: 36, to: 60, everyMonths: 6 }),
      /phase|visit/,
    ],
    ['with phases that overlap', phases(phase, { from: 12, to: 36, everyMonths: 3 }), /phase|visit/],
    ['with a month beyond thirty years', phases({ ...phase, to: 361 }), /\bto\b|361/],
    ['with the anchor itself as a month', ownRuleFile({ phases: undefined, at: [0] }), /\bat\b|visit/],
    ['with a month twice', ownRuleFile({ phases: undefined, at: [3, 3] }), /\bat\b|visit/],
    ['with months out of order', ownRuleFile({ phases: undefined, at: [12, 3] }), /\bat\b|visit/],
    ['with a month both singly and in a phase', ownRuleFile({ at: [6] }), /\bat\b|visit/],
    [
      'with a window the wrong way round',
      ownRuleFile({ phases: undefined, at: [12], windowMonths: [14, 10] }),
      /window/,
    ],
    ['with a window beside its month', ownRuleFile({ phases: undefined, at: [12], windowMonths: [20, 30] }), /window/],
    ['with a source that is listed nowhere', ownRuleFile({ cites: ['nowhere'] }), /nowhere/],
  ])('%s is refused, and says what it is about', (_, text, words) => {
    expect(refusalOf(text)).toMatch(words);
  });
});

describe('the place of a fault', () => {
  const planWith = (text: string) =>
    runCli([...planCase, '--protocol', 'ours.json'], { cwd: aFolder({ 'ours.json': text }) });

  it('is the file and line of a value', async () => {
    const text = ownRuleFile({ assessment: 'mri' });
    const line = text.split('\n').findIndex((each) => each.includes('"mri"')) + 1;
    expectRefusal(await planWith(text), exit.wrongUse, [[`ours.json, line ${line}: `, 'clinic-visit']]);
  });

  it('is the line of a key that is not known, with the nearest one that is', async () => {
    const text = ownProtocolFile({ titel: 'Ours' });
    const line = text.split('\n').findIndex((each) => each.includes('titel')) + 1;
    expectRefusal(await planWith(text), exit.wrongUse, [[`ours.json, line ${line}: `, 'titel', 'Did you mean title?']]);
  });

  it('is the line where the text stops being YAML or JSON, and the file is not called a case file', async () => {
    const run = await planWith('id: ours\ntitle: [\nissuer: x\n');
    expectRefusal(run, exit.wrongUse, [[/ours\.json, line [2-4]: /]]);
    expect(run.stderr).not.toContain('case file');
  });

  it('is given for every fault at once', async () => {
    const run = await planWith(ownProtocolFile({ kind: 'rumour', status: 'brilliant' }));
    expectRefusal(run, exit.wrongUse, [['kind'], ['status']]);
  });
});
