/** Two never hold a lock, and one that died never keeps it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockPath, withLock } from '../../src/io/file-lock.js';
import { aFolder } from '../support/a-folder.js';

const aFile = (): { folder: string; path: string } => {
  const folder = aFolder({ 'p7.yaml': 'old' });
  return { folder, path: join(folder, 'p7.yaml') };
};

const deadPid = (): number => Number(spawnSync(process.execPath, ['-p', 'process.pid']).stdout.toString());

const held = (path: string, holder: Record<string, unknown>): void =>
  writeFileSync(
    lockPath(path),
    JSON.stringify({ pid: process.pid, host: hostname(), started: '', token: `${process.pid}-0a`, ...holder }),
  );

const hoursAgo = (path: string, hours: number): void => {
  const time = Date.now() / 1000 - hours * 3600;
  utimesSync(path, time, time);
};

describe('a lock', () => {
  it('is held while something is done, names its holder, and leaves nothing behind', async () => {
    const { folder, path } = aFile();
    const seen = await withLock(path, () => [readdirSync(folder), readFileSync(lockPath(path), 'utf8')] as const);
    expect(seen[0]).toEqual(['.p7.yaml.lock', 'p7.yaml']);
    expect(JSON.parse(seen[1])).toMatchObject({ pid: process.pid, host: hostname() });
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('is given back when what is done fails', async () => {
    const { folder, path } = aFile();
    await expect(withLock(path, () => Promise.reject(new RangeError('a defect')))).rejects.toThrow('a defect');
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('lets one in after the other', async () => {
    const { folder, path } = aFile();
    let inside = 0;
    let most = 0;
    let count = 0;
    const one = () =>
      withLock(path, async () => {
        inside += 1;
        most = Math.max(most, inside);
        const read = count;
        await pause(1);
        count = read + 1;
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 30 }, one));
    expect({ most, count, left: readdirSync(folder) }).toEqual({ most: 1, count: 30, left: ['p7.yaml'] });
  });

  it('makes others wait only so long, and says who holds it', async () => {
    const { path } = aFile();
    await withLock(path, async () => {
      const refused = withLock(path, () => 'in', 50);
      await expect(refused).rejects.toMatchObject({ kind: 'locked', doing: 'changing', path });
      await expect(refused).rejects.toThrow(`process ${process.pid} on ${hostname()}, says .p7.yaml.lock`);
    });
  });

  it('is not taken back from one who has it now', async () => {
    const { path } = aFile();
    await withLock(path, () => held(path, { token: '1-ffff' }));
    expect(existsSync(lockPath(path))).toBe(true);
  });
});

describe('a lock whose holder', () => {
  it('is gone is taken over, and what it left is swept', async () => {
    const { folder, path } = aFile();
    const pid = deadPid();
    held(path, { pid, token: `${pid}-0a` });
    for (const ending of ['0a', '0b', '0c-over']) writeFileSync(`${lockPath(path)}-${pid}-${ending}`, '');
    expect(await withLock(path, () => 'in', 0)).toBe('in');
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('is gone while its own lock was being taken over by one who is gone too is taken over', async () => {
    const { folder, path } = aFile();
    const [first, second] = [deadPid(), deadPid()];
    held(path, { pid: first, token: `${first}-0a` });
    const written = readFileSync(lockPath(path), 'utf8').replaceAll(String(first), String(second));
    writeFileSync(`${lockPath(path)}-${first}-0a-over`, written);
    expect(await withLock(path, () => 'in', 0)).toBe('in');
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('is gone is taken over by one only', async () => {
    const { folder, path } = aFile();
    const pid = deadPid();
    held(path, { pid, token: `${pid}-0a` });
    let inside = 0;
    const most = await Promise.all(
      Array.from({ length: 20 }, () =>
        withLock(path, async () => {
          inside += 1;
          const seen = inside;
          await pause(1);
          inside -= 1;
          return seen;
        }),
      ),
    );
    expect(most).toEqual(Array.from({ length: 20 }, () => 1));
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'has ended, but is still in the list of processes, is taken over',
    async () => {
      const { path } = aFile();
      // The shell starts a process that ends at once and becomes another program, which never asks what became of it.
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line));
      while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await pause(5);
      held(path, { pid, token: `${pid}-0a` });
      expect(await withLock(path, () => 'in', 0)).toBe('in');
      parent.kill('SIGKILL');
    },
  );

  it('is gone but has been taken over by another meanwhile stays with that one', async () => {
    const { path } = aFile();
    const pid = deadPid();
    const over = `${lockPath(path)}-${pid}-0a-over`;
    held(path, { pid, token: `${pid}-0a` });
    // Somebody is just taking it over: the next one has seen that it is stale and waits for its turn.
    writeFileSync(over, JSON.stringify({ pid: 1, host: 'elsewhere', started: '', token: '1-0b' }));
    const next = withLock(path, () => 'in', 500).catch((error: unknown) => String(error));
    await pause(50);
    held(path, { host: 'elsewhere', token: '1-0c' });
    rmSync(over);
    expect(await next).toContain('on elsewhere, says .p7.yaml.lock');
    expect(existsSync(lockPath(path))).toBe(true);
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'is gone and whose number another process has now is taken over',
    async () => {
      const { path } = aFile();
      held(path, { started: '1' });
      expect(await withLock(path, () => 'in', 0)).toBe('in');
    },
  );

  it.each([
    ['runs on another computer', { host: 'elsewhere' }],
    ['cannot be told from another process', {}],
  ])('%s is waited for, until nobody can remember it', async (_, holder) => {
    const { path } = aFile();
    held(path, holder);
    await expect(withLock(path, () => 'in', 0)).rejects.toMatchObject({ kind: 'locked' });
    hoursAgo(lockPath(path), 2);
    expect(await withLock(path, () => 'in', 0)).toBe('in');
  });

  it('is not known, for it was killed while it wrote, is waited for likewise', async () => {
    const { path } = aFile();
    writeFileSync(lockPath(path), '{"pid":');
    await expect(withLock(path, () => 'in', 0)).rejects.toMatchObject({ kind: 'locked', detail: /unknown/ });
    hoursAgo(lockPath(path), 2);
    expect(await withLock(path, () => 'in', 0)).toBe('in');
  });
});
