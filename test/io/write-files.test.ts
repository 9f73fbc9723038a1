/** Several files are written, or none; none is ever half there, and none is replaced by accident. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/io/file-problem.js';
import { type OutputFile, writeFiles } from '../../src/io/write-files.js';
import { aFolder } from '../support/a-folder.js';

const textAt = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const modeAt = (folder: string, name: string): number => statSync(join(folder, name)).mode & 0o777;

const inFolder = (folder: string, ...names: string[]): OutputFile[] =>
  names.map((name) => ({ path: join(folder, name), text: `new ${name}` }));

/** A file during whose writing, after all was checked, somebody else does something. */
function meanwhile(path: string, act: () => void): OutputFile {
  let acted = false;
  return {
    path,
    get text() {
      if (!acted) act();
      acted = true;
      return 'ours';
    },
  };
}

function problemOf(files: readonly OutputFile[], force = false): string {
  try {
    writeFiles(files, force);
    return 'none';
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error.doing).toBe('writing');
    return `${error.path} ${error.kind}`;
  }
}

describe('writing files', () => {
  it('writes each with its text, for its owner only, and nothing else', () => {
    const folder = aFolder();
    writeFiles(inFolder(folder, 'a.json', 'b.csv'), false);
    expect(readdirSync(folder)).toEqual(['a.json', 'b.csv']);
    expect([textAt(folder, 'a.json'), textAt(folder, 'b.csv')]).toEqual(['new a.json', 'new b.csv']);
    expect([modeAt(folder, 'a.json'), modeAt(folder, 'b.csv')]).toEqual([0o600, 0o600]);
  });

  it('writes nothing when nothing is asked for', () => {
    expect(problemOf([])).toBe('none');
  });

  it('writes what comes in pieces one after another, or nothing where one of them fails', () => {
    const folder = aFolder();
    writeFiles([{ path: join(folder, 'a.csv'), text: ['one ', '', 'two ', 'three'] }], false);
    expect(textAt(folder, 'a.csv')).toBe('one two three');
    const broken = function* (): Generator<string> {
      yield 'one ';
      throw new Error('lost');
    };
    expect(() => writeFiles([{ path: join(folder, 'b.csv'), text: broken() }], false)).toThrow('lost');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('writes text beyond ASCII in UTF-8, and empty text as an empty file', () => {
    const folder = aFolder();
    writeFiles(
      [
        { path: join(folder, 'a'), text: 'ä\u{1f600}\r\n' },
        { path: join(folder, 'b'), text: '' },
      ],
      false,
    );
    expect([textAt(folder, 'a'), textAt(folder, 'b')]).toEqual(['ä\u{1f600}\r\n', '']);
  });

  it('is private from the first byte on, under a name of its own', () => {
    const folder = aFolder();
    let seen: string[] = [];
    const look = () => {
      seen = readdirSync(folder);
      for (const name of seen) expect(modeAt(folder, name)).toBe(0o600);
    };
    writeFiles([...inFolder(folder, 'a.json'), meanwhile(join(folder, 'b.csv'), look)], false);
    expect(seen).toHaveLength(1);
    expect(seen).not.toContain('a.json');
    expect(seen[0]).toMatch(/^\./);
  });
});

describe('a file that exists', () => {
  it('is refused and stays, and no other is written', () => {
    const folder = aFolder({ 'b.csv': 'old' });
    expect(problemOf(inFolder(folder, 'a.json', 'b.csv', 'c.ics'))).toBe(`${join(folder, 'b.csv')} exists`);
    expect(readdirSync(folder)).toEqual(['b.csv']);
    expect(textAt(folder, 'b.csv')).toBe('old');
  });

  it('is replaced with force, and closed to others', () => {
    const folder = aFolder({ 'a.json': 'old' });
    chmodSync(join(folder, 'a.json'), 0o644);
    writeFiles(inFolder(folder, 'a.json'), true);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect([textAt(folder, 'a.json'), modeAt(folder, 'a.json')]).toEqual(['new a.json', 0o600]);
  });

  it('is replaced where a link points, with force', () => {
    const folder = aFolder({ 'shelf/a.json': 'old' });
    symlinkSync('shelf/a.json', join(folder, 'link.json'));
    writeFiles(inFolder(folder, 'link.json'), true);
    expect(readdirSync(folder)).toEqual(['link.json', 'shelf']);
    expect(textAt(folder, 'shelf/a.json')).toBe('new link.json');
  });

  it('is never a folder, even with force', () => {
    const folder = aFolder({ 'a.json/keep': '' });
    expect(problemOf(inFolder(folder, 'a.json'), true)).toBe(`${join(folder, 'a.json')} folder`);
    expect(readdirSync(join(folder, 'a.json'))).toEqual(['keep']);
  });
});

describe('a file that appears while the others are written', () => {
  it('is not replaced, and the others are taken back', () => {
    const folder = aFolder();
    const path = join(folder, 'b.csv');
    const race = meanwhile(path, () => writeFileSync(path, 'theirs'));
    expect(problemOf([...inFolder(folder, 'a.json'), race, ...inFolder(folder, 'c.ics')])).toBe(`${path} exists`);
    expect(readdirSync(folder)).toEqual(['b.csv']);
    expect(textAt(folder, 'b.csv')).toBe('theirs');
  });

  it('is replaced with force', () => {
    const folder = aFolder();
    const path = join(folder, 'b.csv');
    writeFiles([meanwhile(path, () => writeFileSync(path, 'theirs'))], true);
    expect([readdirSync(folder), textAt(folder, 'b.csv')]).toEqual([['b.csv'], 'ours']);
  });
});

describe('what goes wrong half-way', () => {
  it.each([
    ['the folder of the second is missing', 'nowhere/b.csv', 'no-folder'],
    ['the second lies below a file', 'old/b.csv', 'no-folder'],
    ['the name of the second is too long', `${'b'.repeat(256)}`, 'other'],
    ['the second is the first again', 'a.json', '(exists|twice)'],
    ['the second is the first by another name', './a.json', '(exists|twice)'],
  ])('leaves nothing behind when %s', (_, second, kind) => {
    const folder = aFolder({ old: 'old' });
    const files = [...inFolder(folder, 'a.json'), { path: `${folder}/${second}`, text: 'b' }];
    expect(problemOf(files)).toMatch(new RegExp(` ${kind}$`));
    expect(readdirSync(folder)).toEqual(['old']);
  });

  it('leaves nothing behind when a folder disappears', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'shelf'));
    const race = meanwhile(join(folder, 'shelf/b.csv'), () => rmSync(join(folder, 'shelf'), { recursive: true }));
    expect(problemOf([...inFolder(folder, 'a.json'), race])).toBe(`${join(folder, 'shelf/b.csv')} no-folder`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when the text itself fails, and passes that on', () => {
    const folder = aFolder();
    const defect = new RangeError('a defect');
    const race = meanwhile(join(folder, 'b.csv'), () => {
      throw defect;
    });
    expect(() => writeFiles([...inFolder(folder, 'a.json'), race], false)).toThrow(defect);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves what was there when the second of two cannot be replaced', () => {
    const folder = aFolder({ 'a.json': 'old', 'b.csv/keep': '' });
    expect(problemOf(inFolder(folder, 'a.json', 'b.csv'), true)).toBe(`${join(folder, 'b.csv')} folder`);
    expect(textAt(folder, 'a.json')).toBe('old');
  });
});

describe('a device', () => {
  it('is written to directly and stays what it is', () => {
    writeFiles([{ path: '/dev/null', text: 'x' }], false);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('that is full is refused, and no file is written', () => {
    const folder = aFolder();
    expect(problemOf([...inFolder(folder, 'a.json'), { path: '/dev/full', text: 'x' }])).toBe('/dev/full full');
    expect(readdirSync(folder)).toEqual([]);
  });
});
