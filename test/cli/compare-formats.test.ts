/** What `compare` prints and writes, in each of its formats. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protocolCalled } from '../analysis/a-comparison.js';
import { asOf, compare, folder, intact, limb, run } from './run-compare.js';

describe('compare prints for people', () => {
  it.each([
    ['a limb', limb],
    ['a uterus', intact],
    ['a dermal tumour', ['--treatment-end', '2026-03-15', '--site', 'dermal']],
    ['thirty years', [...limb, '--years', '30']],
    ['a pseudonym of 200 letters', [...limb, '--id', 'p'.repeat(200)]],
    ['protocols that do not cover the case', [...limb, '--protocols', 'general,ago-at-uterine,s1-de-2023-cutaneous']],
  ])('a table of at most 80 columns without trailing blanks, for %s both ways', (_, args) => {
    const { stdout } = compare(...args, '--cadence', 'both');
    expect(stdout.split('\n').filter((line) => [...line].length > 80 || /\s$/.test(line))).toEqual([]);
    expect(stdout).toContain('By the shortest intervals');
    expect(stdout).toContain('By the longest intervals');
  });

  it('numbers, bars, years, delays, and where protocols agree and differ', () => {
    const { stdout } = compare(...limb, '--protocols', 'hdir-no,rcc-se-2017');
    expect(stdout).toMatch(/^hdir-no +19 +20 {2}15 Jun 2026 {2}17 Mar 2036 {2}1\.9$/m);
    expect(stdout).toMatch(/^hdir-no +█+▌? 19 +█+▌? 20$/m);
    expect(stdout).toMatch(/^hdir-no +4\+5 {2}3\+3 {2}3\+3 {2}2\+2 {2}2\+2 {2}1\+1/m);
    expect(stdout).toMatch(/^hdir-no +█+▌? 2\.4 +to month 120: 100 %$/m);
    expect(stdout).toMatch(/^hdir-no +– +no routine imaging of the$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Where they agree = First visit: month 3');
    expect(stdout).toContain('! rcc-se-2017 has been superseded');
    expect(stdout.replace(/\s+/g, ' ')).toContain('It says nothing about survival or benefit');
  });

  it('that an interval is not verified', () => {
    expect(compare(...intact, '--protocols', 'nccn-uterine').stdout).toContain(
      'nccn-uterine holds intervals that are not verified',
    );
  });

  it('in colour only where it is wished', () => {
    const sequence = '\u001b[';
    expect(run(['compare', ...limb, ...asOf], { FORCE_COLOR: '1' }).stdout).toContain(sequence);
    expect(run(['compare', ...limb, ...asOf, '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain(sequence);
    expect(compare(...limb).stdout).not.toContain(sequence);
  });

  it('Markdown with a table for each part, in which text from a file is no markup', () => {
    const own = protocolCalled('general');
    writeFileSync(
      join(folder, 'pipe.json'),
      JSON.stringify({
        ...own,
        id: 'pipe',
        populations: [{ id: 'high', title: 'a|<b>', when: { primarySite: ['uterus'] } }],
        rules: own.rules.filter(({ populations }) => populations?.includes('high')),
      }),
    );
    const { stdout } = compare(...limb, '--protocols', 'hdir-no,pipe.json', '--format', 'md');
    expect(stdout).toMatch(/^# Protocols compared for extremity-2026-03-15$/m);
    expect(stdout).toMatch(/^\| hdir-no \| shortest \| 19 \| 20 \| 15 Jun 2026 \| 17 Mar 2036 \| 1\.9 \|$/m);
    expect(stdout).toContain('nothing about survival or benefit');
    expect(stdout).toContain('pipe is for: a\\|\\<b\\>');
  });
});

describe('compare writes', () => {
  it('CSV with one row for each protocol and cadence, CRLF, and no cell that a spreadsheet would run', () => {
    const own = protocolCalled('general');
    writeFileSync(
      join(folder, 'formula.json'),
      JSON.stringify({
        ...own,
        id: 'formula',
        populations: own.populations.map((each) => ({ ...each, title: '=HYPERLINK("x")' })),
      }),
    );
    const { stdout } = compare(...limb, '--protocols', 'formula.json,hdir-no', '--cadence', 'both', '--format', 'csv');
    const lines = stdout.split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^id,cadence,covers,reason,visits,scans,firstVisit,lastDate,/);
    expect(lines[0]).toContain('expectedDelayMonths:extremity-distant');
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[3]).toMatch(
      /^hdir-no,shortest,true,"Limb or trunk, high grade",19,20,2026-06-15,2036-03-17,120,false,1\.9,1\.9,1\.9,/,
    );
  });

  it('several files, each in the format of its ending, readable by the owner only, and never over another without --force', () => {
    const outputs = ['-o', 'c.md', '-o', 'c.csv', '-o', 'c.json'];
    const first = compare(...limb, ...outputs);
    expect(first).toMatchObject({ exitCode: 0, stdout: '' });
    expect(first.stderr).toContain('Wrote c.md\nWrote c.csv\nWrote c.json\n');
    expect(readFileSync(join(folder, 'c.md'), 'utf8')).toMatch(/^# Protocols/);
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')).protocols).toHaveLength(8);
    expect(statSync(join(folder, 'c.csv')).mode & 0o777).toBe(0o600);
    expect(compare(...limb, ...outputs)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('exists already'),
    });
    expect(compare(...limb, ...outputs, '--force').exitCode).toBe(0);
  });
});
