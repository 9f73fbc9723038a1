/** The check of a protocol file: every fault named with its place, every built-in protocol without one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkProtocol } from '../../src/analysis/protocol-check/check-protocol.js';
import { checkProtocolFile, loadProtocol } from '../../src/cli/load-protocol.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { faultText } from '../../src/domain/fault-text.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { brokenProtocols } from './broken-protocols.js';

const today = '2026-11-24';
const sound = readFileSync('fixtures/protocols/our-clinic.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'lms-protocols-'));
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(text: string, name = 'broken.yaml') {
  const path = join(folder, name);
  writeFileSync(path, text);
  try {
    loadProtocol(path, today);
    return [];
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    return error.faults.map((fault) => {
      const { what, todo } = faultText(fault);
      return { code: fault.code, where: fault.where?.replace(`${path}, `, ''), text: `${what}\n${todo}` };
    });
  }
}

describe('a broken protocol file', () => {
  test('is tried in more than forty ways', () => {
    expect(new Set(brokenProtocols.map(({ name }) => name)).size).toBe(brokenProtocols.length);
    expect(brokenProtocols.length).toBeGreaterThanOrEqual(40);
  });

  test.each(brokenProtocols)('with $name is refused once, with line and place', ({ replace, by, where, words }) => {
    expect(sound.split(replace)).toHaveLength(2);
    expect(faultsOf(sound.replace(replace, by))).toEqual([
      { code: 'invalid-protocol', where, text: expect.stringMatching(new RegExp(words, 'ms')) },
    ]);
  });
});

describe('the check of a protocol', () => {
  test('names every fault of a file, those of shape and those of months alike', () => {
    const text = sound
      .replace('kind: schedule', 'kind: plan')
      .replace('{ from: 24, to: 60, everyMonths: 6 }', '{ from: 30, to: 60, everyMonths: 6 }')
      .replace('exam: mri-site', 'exam: mri');
    expect(faultsOf(text).map(({ where }) => where)).toEqual([
      'line 6: kind',
      'line 56: rules[3].exam',
      'line 33: rules[0].phases[1].from',
    ]);
  });

  test('finds a population for which nothing is planned', () => {
    const text = sound
      .replace('rules:\n', '  - { id: skin, title: Skin, when: { primarySite: [dermal] } }\nrules:\n')
      .replace('id: any/site-imaging', 'id: any/site-imaging\n    populations: [high-grade, low-grade]');
    expect(faultsOf(text)).toMatchObject([
      { where: 'line 27: populations[2]', text: expect.stringContaining('Nothing is planned for skin') },
    ]);
  });

  test('lets two rules share an assessment where their conditions part the cases', () => {
    const text = sound.replace(
      'populations: [low-grade]\n    assessment: clinic-visit',
      'populations: [high-grade]\n    when: { depth: [deep] }\n    assessment: node-ultrasound',
    );
    const twice = text.replace(
      '  - id: any/site-imaging',
      '  - { id: other, when: { depth: [superficial, unknown] }, assessment: node-ultrasound, at: [6], cites: [], verification: unverified }\n  - id: any/site-imaging',
    );
    expect(faultsOf(twice)).toEqual([]);
    expect(faultsOf(twice.replace('superficial, unknown', 'superficial, deep'))).toMatchObject([
      { where: 'line 55: rules[3]', text: expect.stringContaining('both plan node-ultrasound') },
    ]);
  });

  test('reads JSON as well as YAML, and gives lines in both', () => {
    const hdir = readFileSync('src/protocols/hdir-no.json', 'utf8');
    const own = hdir.replace('"id": "hdir-no"', '"id": "ours"');
    expect(faultsOf(own, 'ours.json')).toEqual([]);
    expect(faultsOf(own.replace('"chest-x-ray"', '"chest-xray"'), 'ours.json')).toMatchObject([
      { where: expect.stringMatching(/^line \d+: rules\[1\]\.exam$/), text: expect.stringContaining('chest-x-ray?') },
    ]);
  });

  test.each([
    ['a list', '- a\n- b\n', 'line 1', 'Expected a section'],
    ['a file that is no YAML', 'id: [1\nx: 2\n', 'line 2', 'Not a protocol file in YAML or JSON'],
    ['a key that stands there twice', sound.replace('kind:', 'title: x\nkind:'), 'line 6', 'unique'],
  ])('refuses %s with its line', (_, text, where, words) => {
    expect(faultsOf(text)).toMatchObject([{ code: 'invalid-protocol', where, text: expect.stringContaining(words) }]);
  });

  test.each(builtInProtocols)('finds no fault in the built-in $id', (protocol) => {
    const options = { today, reference: clinicalReference, builtIn: builtInProtocols };
    expect(checkProtocol(protocol, options).faults).toEqual([]);
    expect(checkProtocol({ ...protocol, title: 'Another' }, options).faults).toMatchObject([{ path: ['id'] }]);
  });
});

describe('what is valid but odd', () => {
  const warningsOf = (text: string, day = today) => {
    const path = join(folder, 'odd.yaml');
    writeFileSync(path, text);
    const { protocol, faults, warnings } = checkProtocolFile(path, day);
    expect({ protocol: protocol?.id, faults }).toEqual({ protocol: 'our-clinic', faults: [] });
    return warnings.map(({ where, problem }) => `${where.replace(`${path}, `, '')}: ${problem}`);
  };
  const ownChoice = 'line 28: rules: No number comes from a source: all are expert-choice';

  test.each([
    ['no source at all', '', '', ownChoice],
    [
      'a yearly and a longer interval',
      '{ from: 60, to: 120, everyMonths: 12 }',
      '{ from: 60, to: 120, everyMonths: 24 }',
      'line 34: rules[0].phases[2].everyMonths: 24 months is a long interval',
    ],
    [
      'an open end',
      'to: 120, everyMonths: 12 }\n    cites: [our-clinic-2026]\n    verification: expert-choice\n    note',
      'to: null, everyMonths: 12 }\n    cites: [our-clinic-2026]\n    verification: expert-choice\n    note',
      'line 43: rules[1].phases[1].to: No end: planned to month 120 unless --years is given',
    ],
    [
      'an unverified phase',
      '{ from: 24, to: 60, everyMonths: 6 }',
      '{ from: 24, to: 60, everyMonths: 6, verification: unverified }',
      'line 33: rules[0].phases[1].verification: Unverified: known in general only',
    ],
    [
      'a late beginning',
      '{ from: 0, to: 60, everyMonths: 6 }',
      '{ from: 6, to: 60, everyMonths: 6 }',
      'line 51: rules[2].phases[0].from: The first phase does not begin at month 0',
    ],
    [
      'a population that nobody sees',
      'populations: [low-grade]\n    assessment: clinic-visit',
      'populations: [low-grade]\n    assessment: node-ultrasound',
      'line 23: populations[1]: No clinic visit is planned for low-grade',
    ],
    [
      'a source that nothing cites',
      'locator: item 4\n    verification: primary',
      'verification: primary\n  - { id: spare, title: x, issuer: y, verification: primary }',
      'line 75: sources[1]: Nothing cites the source spare',
    ],
  ])('is warned of: %s', (_, replace, by, warning) => {
    expect(warningsOf(sound.replace(replace, by))).toContain(warning);
  });

  test('is warned of: a protocol that nobody has looked at for more than three years', () => {
    expect(warningsOf(sound, '2029-11-20')).toEqual([ownChoice]);
    expect(warningsOf(sound, '2029-11-21')).toEqual([ownChoice, 'line 8: reviewed: Not reviewed for 3 years']);
  });

  test('is no longer a missing visit once the protocol says that it leaves it out', () => {
    const [replace, by] = ['    assessment: clinic-visit', '    assessment: node-ultrasound'];
    const unseen = sound.replace(`populations: [low-grade]\n${replace}`, `populations: [low-grade]\n${by}`);
    const said =
      'absent:\n  - { assessment: clinic-visit, populations: [low-grade], why: By telephone, cites: [], verification: expert-choice }';
    expect(warningsOf(unseen)).toHaveLength(2);
    expect(warningsOf(unseen.replace('absent:', said))).toEqual([ownChoice]);
  });

  test('is nothing but its own choice of numbers in the fictional clinic', () => {
    expect(warningsOf(sound)).toEqual([ownChoice]);
  });
});
