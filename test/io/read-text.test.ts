/** Reading small text files whole, and nothing else. */
import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileProblem, type FileProblemKind } from '../../src/io/file-problem.js';
import { readText } from '../../src/io/read-text.js';
import { aFolder } from '../support/a-folder.js';

const fileWith = (content: string | Uint8Array): string => join(aFolder({ 'case.yaml': content }), 'case.yaml');

function problemOf(path: string): FileProblemKind | null {
  try {
    readText(path);
    return null;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error).toMatchObject({ path, doing: 'reading' });
    return error.kind;
  }
}

const limit = 1_000_000;

describe('the text of a file', () => {
  it.each(['id: p7\n', 'ä€\u{1f600}漢', 'a\r\nb', 'x'])('is read as it is (%j)', (text) => {
    expect(readText(fileWith(text))).toBe(text);
  });

  it('is read without its byte-order mark', () => {
    expect(readText(fileWith('\ufeffid: p7\n'))).toBe('id: p7\n');
  });

  it('may have a million bytes, and not one more', () => {
    expect(readText(fileWith('x'.repeat(limit)))).toHaveLength(limit);
    expect(problemOf(fileWith('x'.repeat(limit + 1)))).toBe('too-large');
    expect(problemOf(fileWith('€'.repeat(333_334)))).toBe('too-large');
  });

  it('of many gigabytes is refused without being read', () => {
    const path = fileWith('x');
    truncateSync(path, 50_000_000_000);
    expect(problemOf(path)).toBe('too-large');
  });
});

describe('a file', () => {
  it.each<[string, string | Uint8Array, FileProblemKind]>([
    ['of no bytes', '', 'empty'],
    ['of blanks', ' \t\r\n\u00a0\u2003', 'empty'],
    ['of a byte-order mark', '\ufeff', 'empty'],
    ['with a lone continuation byte', Uint8Array.of(0x61, 0x80), 'not-utf8'],
    ['with an overlong form', Uint8Array.of(0xc0, 0xaf), 'not-utf8'],
    ['with a surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'not-utf8'],
    ['with NUL, as in UTF-16', 'i\u0000d\u0000', 'not-utf8'],
    ['that ends within a character', Uint8Array.of(0xe2, 0x82), 'not-utf8'],
  ])('%s is refused', (_, content, kind) => {
    expect(problemOf(fileWith(content))).toBe(kind);
  });

  it('that is not there, is a folder, or lies below a file is refused', () => {
    const folder = aFolder({ 'case.yaml': 'x' });
    mkdirSync(join(folder, 'folder'));
    expect(problemOf(join(folder, 'none.yaml'))).toBe('missing');
    expect(problemOf(join(folder, 'folder'))).toBe('folder');
    expect(problemOf(join(folder, 'case.yaml/below'))).toBe('no-folder');
  });

  it('that was refused is closed again', () => {
    const paths = [fileWith(''), fileWith(Uint8Array.of(0xff)), fileWith('x'.repeat(limit + 1)), aFolder()];
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let turn = 0; turn < 50; turn += 1) for (const path of paths) problemOf(path);
    expect(open()).toBe(before);
  });
});

describe('a problem with a file', () => {
  it('says which file and what, for a log', () => {
    expect(new FileProblem('p7.yaml', 'missing', 'reading').message).toBe('p7.yaml: there is no such file');
  });

  it("that is unusual carries the system's own word for it", () => {
    expect(new FileProblem('p7.yaml', 'other', 'reading', 'EIO').message).toBe('p7.yaml: the system refused (EIO)');
  });
});
