/** Some file systems (FAT, many network drives) know no hard links: files are written there too, as safely. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { withLock } from '../../src/io/file-lock.js';
import { writeFiles } from '../../src/io/write-files.js';
import { aFolder } from '../support/a-folder.js';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  linkSync: () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
  },
}));

describe('without links', () => {
  it('a new file is written whole, and nothing else', () => {
    const folder = aFolder();
    writeFiles([{ path: join(folder, 'a.json'), text: 'new' }], false);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('a file that appeared meanwhile is not replaced', () => {
    const folder = aFolder();
    const path = join(folder, 'a.json');
    const race = {
      path,
      get text() {
        writeFileSync(path, 'theirs');
        return 'ours';
      },
    };
    expect(() => writeFiles([race], false)).toThrow('it exists already');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['a.json'], 'theirs']);
  });

  it('a lock is held by one at a time, and nothing is left of it', async () => {
    const folder = aFolder({ 'p7.yaml': 'old' });
    const path = join(folder, 'p7.yaml');
    let inside = 0;
    const one = () =>
      withLock(path, async () => {
        inside += 1;
        const seen = inside;
        await pause(1);
        inside -= 1;
        return seen;
      });
    expect(await Promise.all(Array.from({ length: 10 }, one))).toEqual(Array.from({ length: 10 }, () => 1));
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });
});
