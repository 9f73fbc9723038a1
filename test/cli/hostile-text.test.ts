/** Text made to fool a terminal, through every door: flags, case files, protocol files. */
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { ownProtocolFile, ownRule } from '../support/clinic-protocol.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseJson, planCase } from '../support/sample-case.js';
import { hostileText, unsafeCharacters } from '../support/unsafe-characters.js';

const formats = ['table', 'timeline', 'json', 'ndjson', 'csv'];
/** No argument of a program can hold NUL. */
const hostileArgument = hostileText.replaceAll('\0', '');

describe('a pseudonym', () => {
  it.each(formats)('that is hostile does nothing to a terminal by %s', async (format) => {
    const flag = await runCli([...planCase, '--id', hostileArgument, '--format', format, '--years', '1']);
    const stdin = JSON.stringify({ ...JSON.parse(caseJson()), id: hostileText });
    const file = await runCli(['plan', '-', ...asOf, '--format', format, '--years', '1'], { stdin });
    for (const { exitCode, stdout, stderr } of [flag, file]) {
      expect(exitCode).toBe(exit.done);
      expect(unsafeCharacters(stdout, true)).toEqual([]);
      expect(unsafeCharacters(stderr)).toEqual([]);
    }
  });

  it('is whole in JSON, whatever it holds', async () => {
    for (const id of [hostileArgument, '\u{1f600}'.repeat(10_000), '=1+1', '$(reboot)', '../../etc/passwd', '\\n%s']) {
      const { stdout } = await runCli([...planCase, '--id', id, '--format', 'json', '--years', '1', '--quiet']);
      expect(JSON.parse(stdout).case.id).toBe(id);
    }
  });

  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \t ', 'empty'],
    ['of characters that cannot be seen', '\u200b\u202e\ufeff', 'empty'],
    ['of more than 65,536 characters', 'p'.repeat(65_537), 'too long'],
  ])('that is %s is refused', async (_, id, reason) => {
    expectRefusal(await runCli([...planCase, '--id', id]), exit.notPlanned, [['--id', reason]]);
  });

  it('with half a character is refused', async () => {
    const stdin = caseJson().replace('"p7"', '"p\\ud83d7"');
    expectRefusal(await runCli(['plan', '-', ...asOf], { stdin }), exit.notPlanned, [['line 2: id', 'surrogate']]);
  });
});

describe('an error', () => {
  const code = '\u001b[31m\u009b2J\u202e';

  it.each<[string, string[]]>([
    ['an unknown flag', [...planCase, `--${code}`]],
    ['an unknown command', [`pl${code}`]],
    ['an unknown command of protocols', ['protocols', `x${code}`]],
    ['a choice of a case', [...planCase, '--grade', code]],
    ['a date', [...planCase, '--treatment-end', code]],
    ['a number', [...planCase, '--years', code]],
    ['a number of days', [...planCase, '--book-ahead', code]],
    ['a choice of how to print', [...planCase, '--calendar-span', code]],
    ['a format', [...planCase, '--format', code]],
    ['a format of protocols', ['protocols', 'list', '--format', code]],
    ['a protocol', [...planCase, '--protocol', code]],
    ['a protocol to show', ['protocols', 'show', code]],
    ['a protocol file', [...planCase, '--protocol', `./${code}`]],
    ['a case file', ['plan', `${code}.yaml`, ...asOf]],
    ['an output', [...planCase, '-o', `nowhere/${code}.json`]],
    ['a stage', [...planCase, '--stage', code]],
  ])('about %s repeats no escape code', async (_, args) => {
    const { stderr, exitCode } = await runCli(args);
    expect([exit.notPlanned, exit.wrongUse]).toContain(exitCode);
    expect(unsafeCharacters(stderr)).toEqual([]);
  });

  it('about a case file repeats no escape code from its keys and values', async () => {
    const stdin = JSON.stringify({
      [code]: 1,
      anchor: { event: code, date: code },
      riskFactors: { primarySite: code },
    });
    const { stderr, exitCode } = await runCli(['plan', '-', ...asOf], { stdin });
    expect(exitCode).toBe(exit.notPlanned);
    expect(unsafeCharacters(stderr)).toEqual([]);
  });
});

describe('a protocol file', () => {
  const cwd = aFolder({
    'ours.json': ownProtocolFile({
      title: hostileText,
      issuer: hostileText,
      version: hostileText,
      summary: hostileText,
      notes: [hostileText],
      cites: [hostileText],
      rules: [{ ...ownRule, id: hostileText, cites: [hostileText], note: hostileText }],
      sources: [{ id: hostileText, title: hostileText, issuer: hostileText, verification: 'primary' }],
    }),
  });

  it.each([...formats, 'ics'])('that is hostile does nothing to a terminal by %s', async (format) => {
    const { stdout, stderr, exitCode } = await runCli([...planCase, '--protocol', 'ours.json', '--format', format], {
      cwd,
    });
    expect({ exitCode, stderr: unsafeCharacters(stderr) }).toEqual({ exitCode: exit.done, stderr: [] });
    // A tab within the text of a calendar is legal, and harmless.
    expect(unsafeCharacters(stdout.replaceAll('\t', ''), true)).toEqual([]);
  });

  it.each(['table', 'json', 'csv', 'md'])(
    'that is hostile does nothing to a terminal when it is compared by %s',
    async (format) => {
      const populations = [
        { id: 'womb', title: hostileText, when: { primarySite: ['uterus'] } },
        { id: 'skin', title: hostileText, when: { primarySite: ['dermal'] } },
      ];
      const folder = aFolder({ 'ours.json': ownProtocolFile({ populations }) });
      for (const site of ['uterus', 'trunk']) {
        const args = ['compare', ...planCase.slice(1), '--site', site, '--protocols', 'hdir-no,ours.json'];
        const { stdout, stderr } = await runCli([...args, '--format', format], { cwd: folder });
        expect(stdout).toContain('ours');
        expect(unsafeCharacters(stdout, true)).toEqual([]);
        expect(unsafeCharacters(stderr)).toEqual([]);
      }
    },
  );

  it.each(['table', 'json'])('that is hostile does nothing to a terminal when it is shown as %s', async (format) => {
    const { stdout, exitCode } = await runCli(['protocols', 'show', './ours.json', '--format', format], { cwd });
    expect(exitCode).toBe(exit.done);
    expect(unsafeCharacters(stdout)).toEqual([]);
  });
});
