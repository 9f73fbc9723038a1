/** Whatever was appended comes back, from memory and from the disk, and the disk shows nothing of it. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileProblem } from '../../src/io/file-problem.js';
import { openSpool } from '../../src/io/spool.js';
import { aFolder } from '../support/a-folder.js';

const folder = aFolder();
beforeEach(() => {
  // Where all systems look for the folder of temporary files.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const read = (spool: ReturnType<typeof openSpool>): string => [...spool.pieces()].join('');

describe('a spool', () => {
  it('gives back nothing, and a little, without the disk', () => {
    vi.stubEnv('TMPDIR', `${folder}/nowhere`);
    const spool = openSpool();
    expect(read(spool)).toBe('');
    spool.append('a\r\n');
    spool.append('ä');
    expect(read(spool)).toBe('a\r\nä');
    spool.close();
  });

  it('gives back more than it keeps in memory, in order, more than once, and what comes after', () => {
    const spool = openSpool();
    // Three bytes each, so that pieces of the file end within a character.
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index}${'ꙮ'.repeat(300)}\n`);
    for (const line of lines) spool.append(line);
    const all = lines.join('');
    expect(read(spool) === all).toBe(true);
    spool.append('last');
    expect(read(spool) === `${all}last`).toBe(true);
    expect([...spool.pieces()].length).toBeGreaterThan(10);
    spool.close();
  });

  it('leaves no name on the disk, not even while it is used', () => {
    const spool = openSpool();
    spool.append('x'.repeat(5_000_000));
    expect(read(spool)).toHaveLength(5_000_000);
    expect(readdirSync(folder)).toEqual([]);
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says where it could not write', () => {
    vi.stubEnv('TMPDIR', `${folder}/nowhere`);
    const spool = openSpool();
    expect(() => spool.append('x'.repeat(5_000_000))).toThrow(
      new FileProblem(`${folder}/nowhere`, 'no-folder', 'keeping', 'ENOENT'),
    );
    expect(() => spool.close()).not.toThrow();
  });
});
