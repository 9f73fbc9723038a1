/** The program at a terminal that a test types into: `script` of util-linux lends it one. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { program } from './run-cli.js';

export const keys = {
  enter: '\r',
  space: ' ',
  down: '\u001b[B',
  up: '\u001b[A',
  escape: '\u001b',
  interrupt: '\u0003',
  end: '\u0004',
  clear: '\u0015',
};

/** False where there is no `script` that knows these flags, as on macOS. */
export const hasPseudoTerminal = ((): boolean => {
  try {
    return execFileSync('script', ['-qefc', 'echo here', '/dev/null'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).includes('here');
  } catch {
    return false;
  }
})();

/** How a frame that is drawn again begins. */
const backToLeft = '\u001b[999D';

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

export class PseudoTerminal {
  /** All that came, with the codes that colour and move taken out. */
  screen = '';
  /** All that came. */
  raw = '';
  /** What was answered lies before it. */
  private read = 0;
  private readonly child: ChildProcess;
  private listener: () => void = () => {};
  readonly exitCode: Promise<number | null>;

  constructor(args: readonly string[], cwd: string, { columns = 100, rows = 50, env = {}, after = '' } = {}) {
    const command = [process.execPath, program, ...args].map(quoted).join(' ');
    const line = `stty cols ${columns} rows ${rows}; echo process $$; exec ${command} ${after}`;
    this.child = spawn('script', ['-qefc', line, '/dev/null'], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
    });
    this.child.stdin?.on('error', () => {});
    this.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.raw += chunk;
      this.screen = stripVTControlCharacters(this.raw.replaceAll(backToLeft, '\n')).replaceAll('\r', '');
      this.listener();
    });
    this.exitCode = new Promise((resolve) => this.child.on('close', resolve)).then((code) => {
      this.listener();
      return typeof code === 'number' ? code : null;
    });
  }

  press(...typed: string[]): void {
    this.child.stdin?.write(typed.join(''));
  }

  /** Takes the terminal away; gives whether the program went with it. */
  async hangUp(): Promise<boolean> {
    this.child.kill('SIGKILL');
    const [, id = ''] = /^process (\d+)$/m.exec(this.screen) ?? [];
    for (let tries = 0; tries < 100; tries += 1) {
      if (!existsSync(`/proc/${id}`)) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  /** Waits for a text behind what was read, and reads on behind it; gives what lay between. */
  async see(text: string): Promise<string> {
    const end = await this.arrival(text);
    const seen = this.screen.slice(this.read, end);
    this.read = end;
    return seen;
  }

  private arrival(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`"${text}" did not come. What came:\n${this.screen}`)), 20_000);
      this.listener = () => {
        const at = this.screen.indexOf(text, this.read);
        if (at < 0) return;
        clearTimeout(late);
        this.listener = () => {};
        resolve(at + text.length);
      };
      this.listener();
    });
  }

  /** Answers the question that is open, which must begin so: types, chooses one, or ticks several. */
  async answer(question: string, reply: string | readonly string[]): Promise<void> {
    await this.see(`◆  ${question}`);
    const frame = await this.see('└');
    if (typeof reply !== 'string') return this.tick(frame, reply);
    if (frame.includes('Enter: confirm')) return this.choose(frame, reply);
    this.press(keys.clear, reply, keys.enter);
  }

  private async choose(frame: string, label: string): Promise<void> {
    const options = [...frame.matchAll(/^│ {2}([●○]) (.*)$/gm)];
    const from = options.findIndex(([, mark]) => mark === '●');
    const to = options.findIndex(([, , text = '']) => text.startsWith(label));
    if (to < 0) throw new Error(`No answer "${label}" in:\n${frame}`);
    if (from !== to) {
      this.press((to > from ? keys.down : keys.up).repeat(Math.abs(to - from)));
      await this.see(`● ${label}`);
    }
    this.press(keys.enter);
  }

  private async tick(frame: string, labels: readonly string[]): Promise<void> {
    const options = [...frame.matchAll(/^│ {2}[◻◼] (.*)$/gm)].map(([, text = '']) => text);
    let at = 0;
    for (const label of labels) {
      const to = options.findIndex((text) => text.startsWith(label));
      if (to < at) throw new Error(`No answer "${label}" after the last in:\n${frame}`);
      this.press(keys.down.repeat(to - at), keys.space);
      await this.see(`◼ ${label}`);
      at = to;
    }
    this.press(keys.enter);
  }
}
