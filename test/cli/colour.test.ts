/** Colour: only where it is wanted, and never the only carrier of meaning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Terminal, wantsColour, widthOf } from '../../src/cli/terminal.js';
import { aFolder } from '../support/a-folder.js';
import { runCli } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

const escapeCode = '\u001b';
/** Something is past, something due, something to come. */
const seen = [...planCase, '--as-of', '2026-09-10', '--all'];

const stdoutOf = async (args: string[], env: Record<string, string> = {}) => (await runCli(args, { env })).stdout;

describe('into a pipe or file', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['by default', {}, []],
    ['with NO_COLOR', { NO_COLOR: '1' }, []],
    ['with --no-color', {}, ['--no-color']],
    ['with NO_COLOR, even against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, []],
    ['with --no-color, even against FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color']],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, []],
  ])('%s goes no escape code', async (_, env, flags) => {
    expect(await stdoutOf([...seen, ...flags], env)).not.toContain(escapeCode);
  });

  it.each(['table', 'timeline'])(
    'with FORCE_COLOR=1 the %s is coloured, and says the same without the colours',
    async (format) => {
      const plain = await stdoutOf([...seen, '--format', format]);
      const coloured = await stdoutOf([...seen, '--format', format], { FORCE_COLOR: '1' });
      expect(coloured).toContain(`${escapeCode}[`);
      expect(stripVTControlCharacters(coloured)).toBe(plain);
    },
  );

  it.each(['json', 'csv', 'ics'])('%s is never coloured', async (format) => {
    expect(await stdoutOf([...seen, '--format', format], { FORCE_COLOR: '1' })).not.toContain(escapeCode);
  });

  it('files are never coloured', async () => {
    const cwd = aFolder();
    await runCli([...seen, '-o', 'plan.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(cwd, 'plan.txt'), 'utf8')).toBe(await stdoutOf(seen));
  });

  it('errors and help are never coloured', async () => {
    const env = { FORCE_COLOR: '1' };
    expect((await runCli([...seen, '--size', '8cm'], { env })).stderr).not.toContain(escapeCode);
    expect(await stdoutOf(['plan', '--help'], env)).not.toContain(escapeCode);
  });
});

const terminal = (environment: Record<string, string>, isTerminal = true): Terminal => ({
  isTerminal,
  columns: 80,
  environment,
});

describe('colour is wanted', () => {
  it.each<[string, boolean, Terminal, boolean]>([
    ['at a terminal', true, terminal({}), true],
    ['at a terminal that shows none', false, terminal({ TERM: 'dumb' }), true],
    ['at a terminal with --no-color', false, terminal({}), false],
    ['at a terminal with NO_COLOR', false, terminal({ NO_COLOR: '1' }), true],
    ['at a terminal with an empty NO_COLOR, which counts as absent', true, terminal({ NO_COLOR: '' }), true],
    ['elsewhere', false, terminal({}, false), true],
    ['elsewhere with FORCE_COLOR', true, terminal({ FORCE_COLOR: '1' }, false), true],
    ['elsewhere with FORCE_COLOR=true', true, terminal({ FORCE_COLOR: 'true' }, false), true],
    ['at a terminal with FORCE_COLOR=0', false, terminal({ FORCE_COLOR: '0' }), true],
    ['at a terminal with FORCE_COLOR=false', false, terminal({ FORCE_COLOR: 'false' }), true],
  ])('%s: %s', (_, wanted, where, flag) => {
    expect(wantsColour(where, flag)).toBe(wanted);
  });
});

describe('the width', () => {
  it.each([
    ['of a terminal is taken', true, 100, 100],
    ['is 80 into a pipe, whatever the terminal', false, 200, 80],
    ['is 80 where the terminal does not know', true, undefined, 80],
    ['is 80 where the terminal says nothing', true, 0, 80],
    ['of a narrow terminal is at least 60', true, 20, 60],
    ['of a wide terminal is at most 140', true, 300, 140],
  ])('%s', (_, isTerminal, columns, width) => {
    expect(widthOf({ isTerminal, columns, environment: {} })).toBe(width);
  });
});
