/** What a person sees at a terminal: `script` gives the program one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { linesBeyond } from '../support/display-width.js';
import { runCli, runShell } from '../support/run-cli.js';
import { asOf, planCase } from '../support/sample-case.js';

const escapeCode = '\u001b';

/** Standard output and error together, as they stand on a screen of so many columns. */
async function onScreen(columns: number, args: string, cwd = aFolder()) {
  const command = `${process.execPath} ${JSON.stringify(join(process.cwd(), 'bin/lms-followup.js'))} ${args}`;
  const line = `script --quiet --return --command 'stty cols ${columns}; ${command}' /dev/null < /dev/null`;
  const { stdout, exitCode } = await runShell(line, { cwd, env: { TERM: 'xterm' } });
  return { text: stdout.replaceAll('\r\n', '\n'), exitCode };
}

const plan = planCase.join(' ');

describe('at a terminal', () => {
  it('the table is coloured, fits 80 columns, and says what a pipe gets', async () => {
    const { text, exitCode } = await onScreen(80, plan);
    expect(exitCode).toBe(0);
    expect(text).toContain(`${escapeCode}[1m`);
    expect(linesBeyond(80, text)).toEqual([]);
    expect(stripVTControlCharacters(text)).toBe((await runCli(planCase)).stdout);
  });

  it('of 120 columns the table uses them, and has room for more of the why', async () => {
    const { text } = await onScreen(120, plan);
    expect(linesBeyond(120, text)).toEqual([]);
    expect(linesBeyond(100, text).length).toBeGreaterThan(10);
    expect(text).toContain('month 3, every 3 months; 7 days before visit');
  });

  it('the table is shown too when files are written, and the files are not coloured', async () => {
    const cwd = aFolder();
    const { text } = await onScreen(80, `${plan} -o plan.ics -o plan.txt`, cwd);
    expect(stripVTControlCharacters(text)).toMatch(/^Follow-up plan p7\n[\s\S]+\nWrote plan\.ics\nWrote plan\.txt\n$/);
    expect(readFileSync(join(cwd, 'plan.txt'), 'utf8')).toBe((await runCli(planCase)).stdout);
  });

  it('without colours there are none', async () => {
    expect((await onScreen(80, `${plan} --no-color`)).text).not.toContain(escapeCode);
  });

  it('an error fits the screen, its advice indented below it', async () => {
    const { text, exitCode } = await onScreen(80, `${plan} --site utreus`);
    expect(exitCode).toBe(1);
    expect(linesBeyond(80, text)).toEqual([]);
    expect(text).toMatch(/^error: --site: 'utreus' is not a choice\n {2}Did you mean uterus\?/);
  });

  it('that does not know its width an error is written as for 80 columns', async () => {
    const { text } = await onScreen(0, `${plan} --size 8cm`);
    expect(text).toContain("error: --size: '8cm' is not a tumour size\n");
  });

  it('a note beside a document fits the screen', async () => {
    const { text } = await onScreen(
      80,
      `plan --treatment-end 2026-03-15 --site uterus ${asOf.join(' ')} --format timeline`,
    );
    expect(text).toContain('note: Not known: grade, size');
    expect(linesBeyond(80, text)).toEqual([]);
  });
});
