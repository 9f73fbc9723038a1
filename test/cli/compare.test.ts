/** `compare`, run as a user runs it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protocolCalled } from '../analysis/a-comparison.js';
import { asOf, compare, folder, intact, limb, run, uterus } from './run-compare.js';

interface Row {
  id: string;
  cadence: string;
  covers: boolean;
  reason: string;
  [key: string]: unknown;
}

function rowsOf(...args: string[]): Row[] {
  const { stdout, stderr } = compare(...args, '--format', 'json');
  expect(stderr).not.toMatch(/^error/m);
  return JSON.parse(stdout).protocols;
}

const names = (rows: readonly Row[]): string[] => rows.map(({ id, cadence }) => `${id} ${cadence}`);

describe('compare prints JSON', () => {
  it('with the documented keys, and the same keys without numbers for a protocol that does not cover the case', () => {
    const keys = [
      'id',
      'cadence',
      'covers',
      'reason',
      'visits',
      'scans',
      'firstVisit',
      'lastDate',
      'perYear',
      'doseMilliSievert',
      'expectedDelayMonths',
    ];
    const [sarc005, oslo] = rowsOf(...intact, '--protocols', 'sarc005-uterine,oncolex-oslo-abdomen');
    expect(Object.keys(sarc005 ?? {})).toEqual(expect.arrayContaining(keys));
    expect(Object.keys(oslo ?? {})).toEqual(expect.arrayContaining(keys));
    expect(sarc005).toMatchObject({
      ...{ id: 'sarc005-uterine', cadence: 'shortest', covers: true, visits: 0, scans: 14, firstVisit: null },
      doseMilliSievert: { low: 140, typical: 182, high: 238 },
      expectedDelayMonths: [{ hazard: 'uterine-stage-1-intact', site: 'any', value: expect.any(Number) }],
    });
    expect(sarc005?.['perYear']).toContainEqual({ year: 1, visits: 0, scans: 4 });
    expect(oslo).toMatchObject({ covers: false, visits: null, reason: expect.stringContaining('primary site uterus') });
  });

  it('on standard output alone, and says what the delay is not on standard error', () => {
    const { stdout, stderr, exitCode } = compare(...limb, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      asOf: '2026-04-01',
      case: { id: 'extremity-2026-03-15' },
    });
    expect(stderr).toContain('nothing about survival or benefit');
    expect(exitCode).toBe(0);
    expect(compare(...limb, '--format', 'json', '--quiet').stderr).toBe('');
  });
});

describe('compare takes the protocols', () => {
  it('that cover the case, the default first', () => {
    const ids = rowsOf(...limb).map(({ id }) => id);
    expect(ids).toEqual([
      'general',
      'esmo-2021',
      'bsg-2016',
      's3-de-2022',
      'hdir-no',
      'rcc-se-2017',
      'ccs-ca',
      'nccn-sts',
    ]);
  });

  it('with the one that the case is planned by first', () => {
    expect(
      rowsOf(...limb, '--protocol', 'hdir-no')
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['hdir-no', 'general']);
  });

  it('that are named, each once, in that order; auto is the one that suits best', () => {
    expect(names(rowsOf(...limb, '--protocols', 'ccs-ca, hdir-no,ccs-ca'))).toEqual([
      'ccs-ca shortest',
      'hdir-no shortest',
    ]);
    expect(names(rowsOf(...limb, '--protocols', 'auto'))).toHaveLength(1);
  });

  it("from a clinic's own file like a built-in one", () => {
    const own = { ...protocolCalled('hdir-no'), id: 'ours' };
    writeFileSync(join(folder, 'ours.json'), JSON.stringify(own));
    const [ours, hdir] = rowsOf(...limb, '--protocols', './ours.json,hdir-no');
    expect(ours).toMatchObject({ id: 'ours', covers: true, visits: 19 });
    expect(ours?.['perYear']).toEqual(hdir?.['perYear']);
  });
});

describe('compare reads ranges', () => {
  it('by the cadence of the case, by the flag, or both ways', () => {
    expect(names(rowsOf(...limb, '--protocols', 'ccs-ca'))).toEqual(['ccs-ca shortest']);
    expect(names(rowsOf(...limb, '--protocols', 'ccs-ca', '--cadence', 'longest'))).toEqual(['ccs-ca longest']);
    const both = rowsOf(...limb, '--protocols', 'ccs-ca', '--cadence', 'Both');
    expect(both.map(({ cadence, visits }) => [cadence, visits])).toEqual([
      ['shortest', 19],
      ['longest', 12],
    ]);
  });

  it('both ways of a case file that names one', () => {
    const file =
      'anchor: { event: treatment-end, date: 2026-03-15 }\nriskFactors: { primarySite: extremity }\npreferences: { cadence: longest }\n';
    writeFileSync(join(folder, 'p7.yaml'), file);
    expect(names(rowsOf('p7.yaml', '--protocols', 'ccs-ca'))).toEqual(['ccs-ca longest']);
    expect(names(rowsOf('p7.yaml', '--protocols', 'ccs-ca', '--cadence', 'both'))).toHaveLength(2);
  });
});

describe('compare refuses', () => {
  it.each([
    [
      'a protocol that is not known',
      [...limb, '--protocols', 'hdir-no,esmo2021'],
      2,
      ['--protocols', 'Did you mean esmo-2021?'],
    ],
    ['a cadence that is none', [...limb, '--cadence', 'bot'], 2, ['--cadence', 'shortest, longest, both']],
    ['a format of another command', [...limb, '--format', 'ics'], 2, ['--format', 'table, json, csv, md']],
    ['a file ending without a format', [...limb, '-o', 'c.ics'], 2, ['--output', '.md']],
    ['a day that does not exist', [...limb, '--as-of', '2026-02-30'], 2, ['--as-of']],
    ['a case without a date', ['--site', 'uterus'], 2, ['--treatment-end']],
    [
      'active disease',
      [...intact, '--metastasis', 'active', '--protocols', 'hdir-no'],
      1,
      ['--metastasis', 'active metastatic disease'],
    ],
  ])('%s', (_, args, code, words) => {
    const { stdout, stderr, exitCode } = run(['compare', ...asOf, ...args]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    for (const word of words) expect(stderr).toContain(word);
  });

  it('with exit code 1 where none of the named protocols covers the case, but still prints the reasons', () => {
    const { stdout, stderr, exitCode } = compare(...uterus, '--protocols', 'hdir-no', '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).protocols).toMatchObject([{ id: 'hdir-no', covers: false }]);
    expect(stderr).toContain('Leave --protocols out to compare all that cover it.');
  });

  it('nothing that one protocol of several does not cover', () => {
    expect(compare(...uterus, '--protocols', 'hdir-no,general').exitCode).toBe(0);
  });
});

it('the help of compare fits 79 columns and shows its own flags and examples', () => {
  const { stdout } = run(['compare', '--help']);
  expect(stdout.split('\n').filter((line) => line.length > 79)).toEqual([]);
  for (const words of ['--protocols <id|file,…>', 'shortest, longest or both', 'Examples:', 'Exit codes:'])
    expect(stdout).toContain(words);
});
