/** A file is replaced whole, keeps what it was apart from its content, and never loses what another program wrote. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/io/file-problem.js';
import { changeableFile, replaceFile } from '../../src/io/replace-file.js';
import { aFolder } from '../support/a-folder.js';

const bytes = (text: string): Buffer => Buffer.from(text);

function problemOf(act: () => unknown): string {
  try {
    act();
    return 'none';
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return error.kind;
  }
}

describe('replacing a file', () => {
  it.each([0o600, 0o640, 0o644, 0o660, 0o700])('keeps its mode, %o, and leaves nothing beside it', (mode) => {
    const folder = aFolder({ 'p7.yaml': 'old' });
    const path = join(folder, 'p7.yaml');
    chmodSync(path, mode);
    replaceFile(path, bytes('old'), bytes('ä new'));
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['p7.yaml'], 'ä new']);
    expect(statSync(path).mode & 0o777).toBe(mode);
  });

  it('gives it a new file, so that who reads the old one reads it to its end', () => {
    const path = join(aFolder({ 'p7.yaml': 'old' }), 'p7.yaml');
    const before = statSync(path).ino;
    replaceFile(path, bytes('old'), bytes('new'));
    expect(statSync(path).ino).not.toBe(before);
  });

  it('is refused when somebody wrote to it meanwhile', () => {
    const folder = aFolder({ 'p7.yaml': 'theirs' });
    expect(problemOf(() => replaceFile(join(folder, 'p7.yaml'), bytes('old'), bytes('ours')))).toBe('changed');
    expect([readdirSync(folder), readFileSync(join(folder, 'p7.yaml'), 'utf8')]).toEqual([['p7.yaml'], 'theirs']);
  });

  it('is refused when it is gone, and brings nothing back', () => {
    const folder = aFolder({ 'p7.yaml': 'old' });
    rmSync(join(folder, 'p7.yaml'));
    expect(problemOf(() => replaceFile(join(folder, 'p7.yaml'), bytes('old'), bytes('new')))).toBe('missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when it would be too large to be read again', () => {
    const folder = aFolder({ 'p7.yaml': 'old' });
    expect(problemOf(() => replaceFile(join(folder, 'p7.yaml'), bytes('old'), Buffer.alloc(1_000_001, 'x')))).toBe(
      'too-large',
    );
    expect(readFileSync(join(folder, 'p7.yaml'), 'utf8')).toBe('old');
  });

  it('uses up what a killed writer left', () => {
    const folder = aFolder({ 'p7.yaml': 'old', '.p7.yaml.new': 'half a fi' });
    chmodSync(join(folder, '.p7.yaml.new'), 0o444);
    replaceFile(join(folder, 'p7.yaml'), bytes('old'), bytes('new'));
    expect([readdirSync(folder), readFileSync(join(folder, 'p7.yaml'), 'utf8')]).toEqual([['p7.yaml'], 'new']);
  });
});

describe('a file to be changed', () => {
  it('is the one that a link points to', () => {
    const folder = aFolder({ 'shelf/p7.yaml': 'old' });
    symlinkSync('shelf/p7.yaml', join(folder, 'link.yaml'));
    symlinkSync('link.yaml', join(folder, 'again.yaml'));
    expect(changeableFile(join(folder, 'again.yaml'))).toBe(join(folder, 'shelf/p7.yaml'));
  });

  it.each([
    ['is not there', 'p8.yaml', 'missing'],
    ['lies below a file', 'p7.yaml/p8.yaml', 'no-folder'],
    ['is a folder', 'folder', 'folder'],
    ['is a link to nothing', 'nowhere.yaml', 'missing'],
    ['is a link to itself', 'circle.yaml', 'other'],
    ['is read-only, even for the superuser', 'frozen.yaml', 'read-only'],
  ])('that %s is refused', (_, name, kind) => {
    const folder = aFolder({ 'p7.yaml': 'old', 'frozen.yaml': 'old' });
    mkdirSync(join(folder, 'folder'));
    symlinkSync('gone.yaml', join(folder, 'nowhere.yaml'));
    symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
    chmodSync(join(folder, 'frozen.yaml'), 0o444);
    expect(problemOf(() => changeableFile(join(folder, name)))).toBe(kind);
  });

  it('that is a device or a pipe is refused', () => {
    expect(problemOf(() => changeableFile('/dev/null'))).toBe('no-file');
  });
});

describe('a temporary file', () => {
  it('that cannot be made leaves the old file', () => {
    const folder = aFolder({ 'p7.yaml': 'old', '.p7.yaml.new/keep': '' });
    expect(problemOf(() => replaceFile(join(folder, 'p7.yaml'), bytes('old'), bytes('new')))).not.toBe('none');
    expect(readFileSync(join(folder, 'p7.yaml'), 'utf8')).toBe('old');
    writeFileSync(join(folder, 'p7.yaml'), 'still writable');
  });
});
