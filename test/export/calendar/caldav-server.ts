/** Radicale, a CalDAV server, where it is installed: on this machine only, on a free port, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rereadCalendar } from './reread-calendar.js';

export interface CalendarServer {
  /** As a CalDAV client does: each event under its UID, a newer one in place of the older. */
  putEvents: (file: string) => Promise<void>;
  /** As a client does that uploads a file: the whole calendar. */
  putCalendar: (file: string) => Promise<void>;
  /** The whole calendar, as the server gives it. */
  calendar: () => Promise<string>;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export async function startRadicale(): Promise<CalendarServer> {
  const folder = mkdtempSync(join(tmpdir(), 'caldav-'));
  const port = await freePort();
  const config = join(folder, 'config');
  const storage = `filesystem_folder = ${join(folder, 'collections')}`;
  writeFileSync(config, `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[storage]\n${storage}\n`);
  const server = spawn('radicale', ['--config', config], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(folder, { recursive: true });
  };
  const home = `http://127.0.0.1:${port}/nurse/`;
  const ask = async (method: string, path: string, body?: string): Promise<string> => {
    const headers = { authorization: `Basic ${btoa('nurse:x')}`, 'content-type': 'text/calendar; charset=utf-8' };
    const answer = await fetch(home + path, { method, headers, ...(body !== undefined && { body }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text;
  };
  try {
    await untilReady(() => ask('PROPFIND', ''), server);
    await ask('MKCALENDAR', 'followup/');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    putEvents: async (file) => {
      const [head = '', ...events] = file.split(/(?=BEGIN:VEVENT)/);
      for (const event of events) {
        const text = `${head}${event.replace(/END:VCALENDAR\r\n$/, '')}END:VCALENDAR\r\n`;
        const [{ uid } = { uid: '' }] = rereadCalendar(text).events;
        await ask('PUT', `followup/${uid}.ics`, text);
      }
    },
    putCalendar: async (file) => void (await ask('PUT', 'followup/', file)),
    calendar: () => ask('GET', 'followup/'),
    stop,
  };
}

async function untilReady(ask: () => Promise<unknown>, server: ChildProcess): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    if (server.exitCode !== null) throw new Error(`radicale ended with ${server.exitCode}`);
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 1) throw error;
      await pause(100);
    }
  }
}

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
