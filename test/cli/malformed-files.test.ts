/** Case files that are text, but no case file in YAML or JSON. */
import { describe, expect, it } from 'vitest';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseYaml } from '../support/sample-case.js';

const planText = (stdin: string) => runCli(['plan', '-', ...asOf], { stdin });

const laughs = ['a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
for (const [name, earlier] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [pair[0], pair[1]]))
  laughs.push(`${name}: &${name} [${Array(10).fill(`*${earlier}`).join(', ')}]`);

const minimal = (risk: string, id = 'id: p7') =>
  `${id}\nanchor: { event: treatment-end, date: 2026-03-15 }\nriskFactors:\n  ${risk}\n`;

describe('a case file that cannot be parsed', () => {
  it.each<[string, string, number, string | RegExp]>([
    [
      'indented with a tab',
      minimal('primarySite: uterus').replace('  primary', '\tprimary'),
      4,
      'a tab; indent with spaces',
    ],
    ['with an alias', 'id: &a p7\nanchor: *a\n', 2, 'an alias'],
    ['with a merge key', `x: &x { grade: high }\n${minimal('<<: *x')}`, 5, 'an alias'],
    ['with a billion laughs', laughs.join('\n'), 2, 'an alias'],
    ['with a tag for code', minimal('primarySite: uterus', 'id: !!js/function x'), 1, /tag/i],
    ['with a tag of its own', minimal('primarySite: uterus', 'id: !mine x'), 1, /tag/i],
    ['with a tag for bytes', minimal('primarySite: uterus', 'id: !!binary aGVsbG8='), 1, /tag/i],
    ['with a tag for times', minimal('primarySite: uterus').replace('date: ', 'date: !!timestamp '), 2, /tag/i],
    ['with a key twice', minimal('primarySite: uterus\n  grade: high\n  grade: low'), 6, /unique|twice/],
    ['with two documents', `${caseYaml()}---\n${caseYaml()}`, 11, 'more than one document'],
    ['nested 20,000 lists deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 1, 'nested too deeply'],
    ['nested 400,000 lists deep', `id: ${'['.repeat(400_000)}`, 1, 'nested too deeply'],
    ['nested 5,000 objects deep', `${'{"id":'.repeat(5000)}1${'}'.repeat(5000)}`, 1, 'nested too deeply'],
    ['with an open brace', minimal('primarySite: uterus').replace(' }', ''), 3, /\}/],
    ['without colons', 'id p7\nanchor: surgery\n', 1, 'Not a case file in YAML or JSON'],
    ['with a map as a key', `? { a: b }\n: c\n${minimal('primarySite: uterus')}`, 1, 'keys'],
  ])('%s is refused with the line', async (_, text, line, words) => {
    expectRefusal(await planText(text), exit.wrongUse, [[`standard input, line ${line}: `, words]]);
  });

  it('with nothing but a comment is refused as holding nothing', async () => {
    expectRefusal(await planText('# the case of p7\n'), exit.wrongUse, [['standard input: ', 'it holds nothing']]);
  });

  it('with a JSON key twice is refused with the line', async () => {
    const text = '{\n"id": "p7",\n"riskFactors": {\n  "primarySite": "uterus",\n  "primarySite": "trunk"\n}}';
    expectRefusal(await planText(text), exit.wrongUse, [['standard input, line 5: ']]);
  });

  it('with a JSON object left open is refused with the line', async () => {
    expectRefusal(await planText('{\n"id": "p7"\n'), exit.wrongUse, [[/standard input, line [23]: /]]);
  });

  it('with the directive of YAML 1.1, where yes means true, is not read by the rules of YAML 1.1', async () => {
    const text = `%YAML 1.1\n---\n${caseYaml('constraints: { mriUnsafe: yes }\n')}`;
    const run = await planText(text);
    expect(run.exitCode).not.toBe(exit.done);
    expect(run.stderr).toMatch(/YAML 1\.1|mriUnsafe/);
  });
});

describe('a case file with the wrong shape', () => {
  it.each<[string, string, string[]]>([
    ['a list', '- id: p7\n- anchor: x\n', ['standard input, line 1: ', 'a section of keys and values']],
    ['a word', 'uterus\n', ['standard input, line 1: ', 'a section of keys and values']],
    ['a number', '42', ['standard input, line 1: ', 'a section of keys and values']],
    ['null', 'null\n', ['standard input, line 1: ', 'a section of keys and values']],
    ['an anchor in one word', caseYaml().replace(/anchor: .+/, 'anchor: 2026-03-15'), ['line 2: anchor', 'a section']],
    ['a date as a list', caseYaml().replace('date: 2026-03-15', 'date: [2026]'), ['line 2: anchor.date', 'not a date']],
    ['a grade as a map', caseYaml().replace('grade: high', 'grade: { g: 3 }'), ['line 5: riskFactors.grade']],
    [
      'a switch in words',
      caseYaml('constraints: { mriUnsafe: "yes" }\n'),
      ['line 11: constraints.mriUnsafe', 'true or false'],
    ],
    ['an id that is a list', caseYaml().replace('id: p7', 'id: [p7]'), ['line 1: id', 'text']],
    ['an id that is a date of YAML', caseYaml().replace('id: p7', 'id: true'), ['line 1: id', 'text']],
    ['an empty id', caseYaml().replace('id: p7', 'id: ""'), ['line 1: id', 'empty']],
    ['a section left empty', caseYaml('preferences:\n'), ['line 11: preferences', 'empty']],
    ['a key left empty', caseYaml().replace('grade: high', 'grade:'), ['line 5: riskFactors.grade', 'empty']],
    [
      'a lone surrogate',
      '{"id": "p\\ud83d", "anchor": {"event": "surgery", "date": "2026-03-15"}, "riskFactors": {"primarySite": "uterus"}}',
      ['line 1: id', 'surrogate'],
    ],
  ])('(%s) is refused where it is', async (_, text, words) => {
    expectRefusal(await planText(text), exit.notPlanned, [words]);
  });

  it('is refused with all of its faults at once, in the order of the file', async () => {
    const risks = 'primarySite: utreus\n  garde: 3\n  grade: 7\n  sizeCm: 8 cm';
    const text = minimal(risks).replace('2026-03-15', '15.03.2026');
    expectRefusal(await planText(text), exit.notPlanned, [
      ['line 2: anchor.date', 'Write year-month-day: 2026-03-15'],
      ['line 4: riskFactors.primarySite', 'Did you mean uterus?'],
      ['line 5: riskFactors.garde', 'Did you mean grade?'],
      ['line 6: riskFactors.grade', "'7' is not a choice"],
      ['line 7: riskFactors.sizeCm', 'Write 8, in centimetres'],
    ]);
  });
});

describe('a case file with a key that is not known', () => {
  it.each<[string, string, string, string | null]>([
    ['a misspelt section', 'riskFactor: {}\n', 'line 11: riskFactor', 'riskFactors'],
    ['a misspelt key', 'preferences:\n  protocl: general\n', 'line 12: preferences.protocl', 'protocol'],
    ['a key in another case', 'preferences:\n  Weekends: keep\n', 'line 12: preferences.Weekends', 'weekends'],
    ['a key in the wrong section', 'weekends: keep\n', 'line 11: weekends', 'preferences.weekends'],
    ['a key that is like no other', 'hospital: north\n', 'line 11: hospital', null],
    ['a key that would change all objects', '__proto__: { polluted: true }\n', 'line 11: __proto__', null],
    ['a key of every object', 'constructor: { prototype: {} }\n', 'line 11: constructor', null],
    [
      'a key of every object, within a section',
      'preferences:\n  __proto__: { years: 3 }\n',
      'line 12: preferences.__proto__',
      null,
    ],
  ])('(%s) is refused with its line and the nearest known one', async (_, more, place, meant) => {
    const run = await planText(caseYaml(more));
    expectRefusal(run, exit.notPlanned, [[place, 'Unknown key', ...(meant ? [`Did you mean ${meant}?`] : [])]]);
    if (!meant) expect(run.stderr).not.toContain('Did you mean');
  });
});
