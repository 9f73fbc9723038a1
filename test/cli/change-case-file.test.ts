/** A case file is changed as a whole, to something valid, or not at all. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeCaseFile } from '../../src/cli/change-case-file.js';
import { aFolder } from '../support/a-folder.js';
import { caseYaml } from '../support/sample-case.js';

const aCaseFile = (text = caseYaml()): { folder: string; path: string; now: () => string } => {
  const folder = aFolder({ 'p7.yaml': text });
  const path = join(folder, 'p7.yaml');
  return { folder, path, now: () => readFileSync(path, 'utf8') };
};

describe('changing a case file', () => {
  it('writes what the change makes of it, and leaves nothing beside it', async () => {
    const { folder, path, now } = aCaseFile();
    await changeCaseFile(path, async (text) => `${text}revision: 1\n`);
    expect([now(), readdirSync(folder)]).toEqual([caseYaml('revision: 1\n'), ['p7.yaml']]);
  });

  it('hands out the text without its byte-order mark and gives the mark back', async () => {
    const { path, now } = aCaseFile(`\ufeff${caseYaml()}`);
    await changeCaseFile(path, (text) => {
      expect(text).toBe(caseYaml());
      return `${text}revision: 1\n`;
    });
    expect(now()).toBe(`\ufeff${caseYaml('revision: 1\n')}`);
  });

  it('writes nothing where nothing changes', async () => {
    const { path } = aCaseFile();
    const before = statSync(path);
    await changeCaseFile(path, (text) => text);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('does one change after the other, each on what the one before left', async () => {
    const { path, now } = aCaseFile();
    const one = (index: number) => changeCaseFile(path, async (text) => `${text}# ${index}\n`);
    await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)));
    const lines = now().slice(caseYaml().length).trimEnd().split('\n').toSorted();
    expect(lines).toEqual(Array.from({ length: 20 }, (_, index) => `# ${index}`).toSorted());
  });
});

describe('a change is not written', () => {
  it.each<[string, (text: string) => string, string]>([
    [
      'that makes no case of it',
      (text) => text.replace('grade: high', 'grade: hihg'),
      'p7.yaml, line 5: riskFactors.grade',
    ],
    ['that makes no YAML of it', (text) => `${text}log: [`, 'p7.yaml, line 11'],
    [
      'that makes a log of it that contradicts itself',
      (text) => `${text}log:\n  - { on: 2026-06-01, outcome: stop }\n`,
      'p7.yaml, line 12',
    ],
  ])('%s; the line is named', async (_, change, place) => {
    const { folder, path, now } = aCaseFile();
    await expect(changeCaseFile(path, change)).rejects.toThrow(place);
    expect([now(), readdirSync(folder)]).toEqual([caseYaml(), ['p7.yaml']]);
  });

  it('that fails itself; what it threw is passed on', async () => {
    const { folder, path } = aCaseFile();
    const defect = Object.assign(new RangeError('a defect'), { code: 'ours' });
    await expect(changeCaseFile(path, () => Promise.reject(defect))).rejects.toBe(defect);
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('over what another program saved meanwhile', async () => {
    const { folder, path, now } = aCaseFile();
    const saved = caseYaml('# saved by an editor\n');
    const change = changeCaseFile(path, (text) => {
      writeFileSync(path, saved);
      return `${text}revision: 1\n`;
    });
    await expect(change).rejects.toMatchObject({ kind: 'changed', doing: 'changing', path });
    expect([now(), readdirSync(folder)]).toEqual([saved, ['p7.yaml']]);
  });

  it('to a file that was removed meanwhile', async () => {
    const { folder, path } = aCaseFile();
    const change = changeCaseFile(path, (text) => {
      rmSync(path);
      return `${text}revision: 1\n`;
    });
    await expect(change).rejects.toMatchObject({ kind: 'missing', path });
    expect(readdirSync(folder)).toEqual([]);
  });
});
