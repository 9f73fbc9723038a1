/** Where `init` cannot begin, it says so before anybody has answered anything; and it never replaces a file. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeName, isYamlName, safeName } from '../../src/cli/new-case-file.js';
import { aFolder } from '../support/a-folder.js';
import { interviews } from '../support/interviews.js';
import { hasPseudoTerminal, keys, PseudoTerminal } from '../support/pseudo-terminal.js';
import { runCli } from '../support/run-cli.js';

describe('without a terminal', () => {
  it.each([[[]], [['p7.yaml']]])('init %j is refused, with what to do instead', async (args) => {
    const cwd = aFolder();
    const { stdout, stderr, exitCode } = await runCli(['init', ...args], { cwd, stdin: '\r\r\r' });
    expect({ stdout, exitCode, files: readdirSync(cwd) }).toEqual({ stdout: '', exitCode: 2, files: [] });
    expect(stderr).toMatch(
      /^error: init: The questions need a terminal, and there is none\n {2}Give the facts as flags/,
    );
    expect(stderr).toContain('lms-followup plan <file>');
  });
});

describe.runIf(hasPseudoTerminal)('at a terminal', { concurrent: true }, () => {
  it.each([
    ['p7.json', 'does not end in .yaml'],
    ['nowhere/p7.yaml', 'the folder does not exist'],
    ['-', 'does not end in .yaml'],
    ['folder.yaml/p7.txt', 'does not end in .yaml'],
  ])('%s is refused before the first question', async (name, words) => {
    const cwd = aFolder();
    const terminal = new PseudoTerminal(['init', name], cwd);
    expect(await terminal.exitCode).toBe(2);
    expect(terminal.screen.replace(/\s+/g, ' ')).toContain(words);
    expect(terminal.screen).not.toContain('◆');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('a file that exists stays as it is, and another name is offered', async () => {
    const cwd = aFolder({ 'p7.yaml': 'mine\n', 'p7-2.yaml': 'also mine\n' });
    const terminal = new PseudoTerminal(['init', 'p7.yaml'], cwd);
    await terminal.see('p7.yaml exists already and stays as it is');
    for (const [question, reply] of interviews[0]?.replies.slice(0, -1) ?? []) await terminal.answer(question, reply);
    await terminal.answer('Is this right?', 'Yes, but write it to another file');
    await terminal.answer('Which file?', 'p7.yaml');
    await terminal.see('That file exists already');
    await terminal.answer('Which file?', 'p7-3.yaml');
    await terminal.answer('Is this right?', 'Yes: write it to p7-3.yaml');
    expect(await terminal.exitCode).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['p7-2.yaml', 'p7-3.yaml', 'p7.yaml']);
    expect(readFileSync(join(cwd, 'p7.yaml'), 'utf8')).toBe('mine\n');
  });

  it('a file that cannot be written costs no answer', async () => {
    const cwd = aFolder({ 'full/other.txt': '' });
    const terminal = new PseudoTerminal(['init'], cwd);
    for (const [question, reply] of interviews[0]?.replies.slice(0, -1) ?? []) await terminal.answer(question, reply);
    await terminal.answer('Is this right?', 'Yes, but write it to another file');
    await terminal.answer('Which file?', 'gone/p7.yaml');
    await terminal.answer('Is this right?', 'Yes: write it to gone/p7.yaml');
    await terminal.see('gone/p7.yaml could not be written: the folder does not exist');
    await terminal.answer('Is this right?', 'Yes, but write it to another file');
    await terminal.answer('Which file?', 'full/p7.yaml');
    await terminal.answer('Is this right?', 'Yes: write it to full/p7.yaml');
    expect(await terminal.exitCode).toBe(0);
    expect(readdirSync(join(cwd, 'full')).sort()).toEqual(['other.txt', 'p7.yaml']);
  });

  it.each([
    ['NO_COLOR', { env: { NO_COLOR: '1' }, args: ['init'] }],
    ['--no-color', { env: {}, args: ['init', '--no-color'] }],
    ['a dumb terminal', { env: { TERM: 'dumb' }, args: ['init'] }],
  ])('with %s there is no colour', async (_, { env, args }) => {
    const terminal = new PseudoTerminal(args, aFolder(), { env });
    await terminal.answer('From which day', 'The last day');
    await terminal.see('Which day was that?');
    terminal.press(keys.interrupt);
    await terminal.exitCode;
    // SGR 30–49 and 90–107 colour; 7 (inverse) shows the cursor.
    expect(terminal.raw).not.toMatch(new RegExp(`${keys.escape}\\[(3|4|9|10)\\dm`));
  });

  it('otherwise there is', async () => {
    const terminal = new PseudoTerminal(['init'], aFolder());
    await terminal.see('◆  From which day');
    terminal.press(keys.interrupt);
    await terminal.exitCode;
    expect(terminal.raw).toContain(`${keys.escape}[36m`);
  });
});

describe('the name of a new file', () => {
  it.each([
    ['p7', 'p7.yaml'],
    ['mum 7', 'mum-7.yaml'],
    ['../../etc/passwd', 'etc-passwd.yaml'],
    ['.hidden', 'hidden.yaml'],
    ['--force', 'force.yaml'],
    ['a\u0000b\n"c"$(d)', 'a-b-c-d.yaml'],
    ['blåbær', 'blåbær.yaml'],
    ['x'.repeat(300), `${'x'.repeat(60)}.yaml`],
    ['///', 'case.yaml'],
    ['\u202e', 'case.yaml'],
  ])('made from %j is %s', (id, name) => {
    expect(safeName(id)).toBe(name);
    expect(isYamlName(name)).toBe(true);
  });

  it('is the first that is free', () => {
    const folder = aFolder({ 'p7.yaml': '', 'p7-2.yaml': '', 'q.yml': '' });
    chmodSync(join(folder, 'p7.yaml'), 0o000);
    expect(freeName(join(folder, 'p7.yaml'))).toBe(join(folder, 'p7-3.yaml'));
    expect(freeName(join(folder, 'q.yml'))).toBe(join(folder, 'q-2.yml'));
    expect(freeName(join(folder, 'r.yaml'))).toBe(join(folder, 'r.yaml'));
  });
});
