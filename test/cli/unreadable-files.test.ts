/** Case files that are not there, or are no text. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';
import { asOf, caseYaml } from '../support/sample-case.js';

const planFile = (name: string, cwd: string) => runCli(['plan', name, ...asOf], { cwd });

/** Big-endian UTF-16 is little-endian with each pair of bytes swapped. */
const utf16 = (text: string, order: 'LE' | 'BE'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

describe('a case file', () => {
  it('that does not exist is named', async () => {
    expectRefusal(await planFile('p8.yaml', aFolder()), exit.wrongUse, [['p8.yaml: ', 'there is no such file']]);
  });

  it('in a folder that does not exist is named', async () => {
    const run = await planFile('cases/p8.yaml', aFolder());
    expectRefusal(run, exit.wrongUse, [['cases/p8.yaml: ', 'there is no such file']]);
  });

  it('below another file is named', async () => {
    const run = await planFile('p7.yaml/p8.yaml', aFolder({ 'p7.yaml': caseYaml() }));
    expectRefusal(run, exit.wrongUse, [['p7.yaml/p8.yaml: ', 'Could not be read']]);
  });

  it('that is a folder is refused as one', async () => {
    const cwd = aFolder();
    mkdirSync(join(cwd, 'p7.yaml'));
    expectRefusal(await planFile('p7.yaml', cwd), exit.wrongUse, [['p7.yaml: ', 'it is a folder, not a file']]);
  });

  it('that the system will not give is refused without a stack trace', async () => {
    const run = await planFile('/proc/1/mem', aFolder());
    expectRefusal(run, exit.wrongUse, [['/proc/1/mem: ', /permission denied|the system refused/]]);
  });

  it('of 50 MB is refused by its size, not read', async () => {
    const cwd = aFolder({ 'p7.yaml': caseYaml() });
    truncateSync(join(cwd, 'p7.yaml'), 50_000_000);
    expectRefusal(await planFile('p7.yaml', cwd), exit.wrongUse, [['p7.yaml: ', 'larger', '1 MB']]);
  });

  it('of 50 MB of text is refused by its size too', async () => {
    const cwd = aFolder();
    writeFileSync(join(cwd, 'p7.yaml'), `${caseYaml()}# ${'x'.repeat(50_000_000)}\n`);
    expectRefusal(await planFile('p7.yaml', cwd), exit.wrongUse, [['p7.yaml: ', 'larger', '1 MB']]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'it is empty'],
    ['holds only blanks', ' \n\t\r\n ', 'it is empty'],
    ['holds only a byte-order mark', '\ufeff', 'it is empty'],
    ['is in Latin-1', Buffer.from(caseYaml().replace('p7', 'Jürgen'), 'latin1'), 'not UTF-8 text'],
    ['ends in half a character', Buffer.from([...Buffer.from(caseYaml()), 0xc3]), 'not UTF-8 text'],
    ['holds a surrogate in bytes', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xed, 0xa0, 0xbd]), 'not UTF-8 text'],
    ['is in UTF-16, little-endian', utf16(`\ufeff${caseYaml()}`, 'LE'), 'not UTF-8 text'],
    ['is in UTF-16, big-endian', utf16(`\ufeff${caseYaml()}`, 'BE'), 'not UTF-8 text'],
    ['is in UTF-16 without a mark', utf16(caseYaml(), 'LE'), 'not UTF-8 text'],
    ['is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not UTF-8 text'],
  ])('that %s is refused for that reason', async (_, content, reason) => {
    const run = await planFile('p7.yaml', aFolder({ 'p7.yaml': content }));
    expectRefusal(run, exit.wrongUse, [['p7.yaml: Could not be read: ', reason]]);
  });

  it('whose name holds escape codes is named without them', async () => {
    const run = await planFile('\u001b[31mp7\u0007.yaml', aFolder());
    expectRefusal(run, exit.wrongUse, [['p7.yaml: ', 'there is no such file']]);
  });

  it('that cannot be read leaves no output behind', async () => {
    const cwd = aFolder();
    const run = await runShell(`lms-followup plan p8.yaml ${asOf.join(' ')} -o plan.json; ls -A`, { cwd });
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
  });
});

describe('standard input', () => {
  it.each([
    ['that is empty', 'lms-followup plan - < /dev/null', 'it is empty'],
    ['that is closed', 'lms-followup plan - <&-', 'it is empty'],
    ['that is a folder', 'lms-followup plan - < .', 'it is a folder, not a file'],
    ['without end', 'yes | lms-followup plan -', 'larger'],
  ])('%s is refused under that name', async (_, line, reason) => {
    expectRefusal(await runShell(line), exit.wrongUse, [['standard input: Could not be read: ', reason]]);
  });
});
