/** Calendar programs that happen to be installed, run in a home of their own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProgramHome {
  path: string;
  /** The file's full name. */
  write: (name: string, text: string) => string;
  /** Standard output; throws if the program fails or complains. */
  run: (command: string, ...args: string[]) => string;
  remove: () => void;
}

export function programHome(): ProgramHome {
  const path = mkdtempSync(join(tmpdir(), 'calendar-'));
  const env = { PATH: process.env['PATH'], HOME: path, TMPDIR: path, LC_ALL: 'C.UTF-8', TZ: 'America/New_York' };
  return {
    path,
    write: (name, text) => {
      const file = join(path, name);
      writeFileSync(file, text);
      return file;
    },
    run: (command, ...args) => {
      const { status, stdout, stderr } = spawnSync(command, args, { env, cwd: path, encoding: 'utf8' });
      if (status !== 0 || stderr !== '') throw new Error(`${command} ${args.join(' ')}: ${status} ${stderr} ${stdout}`);
      return stdout;
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

export const isInstalled = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

export interface KhalEvent {
  uid: string;
  start: string;
  /** Inclusive. */
  end: string;
  title: string;
  description: string;
}

/** khal with one empty calendar. */
export function khalIn(home: ProgramHome) {
  const folder = join(home.path, 'followup');
  mkdirSync(folder);
  const locale = 'local_timezone = America/New_York\ndefault_timezone = America/New_York\n';
  const formats = ['dateformat', 'longdateformat'].map((name) => `${name} = %Y-%m-%d\n`).join('');
  const times = ['datetimeformat', 'longdatetimeformat'].map((name) => `${name} = %Y-%m-%d %H:%M\n`).join('');
  const config = home.write(
    'khal.conf',
    `[calendars]\n[[followup]]\npath = ${folder}\n[locale]\ntimeformat = %H:%M\n${formats}${times}${locale}` +
      `[sqlite]\npath = ${join(home.path, 'khal.db')}\n`,
  );
  return {
    import: (file: string) => home.run('khal', '-c', config, 'import', '--batch', '-a', 'followup', file),
    list: (from: string, days: number): KhalEvent[] => {
      const format = '{uid}\u001f{start-date}\u001f{end-date}\u001f{title}\u001f{description}\u001e';
      const listed = home.run('khal', '-c', config, 'list', '-o', '-df', '', '-f', format, from, `${days}d`);
      return listed.split('\u001e\n').flatMap((record) => {
        const [uid = '', start = '', end = '', title = '', description = ''] = record.split('\u001f');
        return uid ? [{ uid, start, end, title, description }] : [];
      });
    },
    /** When and where each event is, and whether it is marked as cancelled. */
    states: (from: string, days: number) => {
      const format = '{uid}\u001f{start}\u001f{location}\u001f{cancelled}\u001e';
      const listed = home.run('khal', '-c', config, 'list', '-o', '-df', '', '-f', format, from, `${days}d`);
      return listed.split('\u001e\n').flatMap((record) => {
        const [uid = '', start = '', place = '', cancelled = ''] = record.split('\u001f');
        return uid ? [{ uid, start: start.trim(), place, cancelled: cancelled.trim() !== '' }] : [];
      });
    },
  };
}
