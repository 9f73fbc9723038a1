/** The README says what the program does: its commands are run, its tables compared with the data. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCaseFile } from '../src/cli/case-file.js';
import { exitCodes } from '../src/cli/exit-codes.js';
import { parsePatientCase } from '../src/domain/parse-patient-case.js';
import { verificationLabels } from '../src/domain/verification.js';
import { exporters } from '../src/export/exporters.js';
import { builtInProtocols } from '../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../src/protocols/clinical-reference.js';
import { allowed } from './support/source-rules.js';

const readme = readFileSync('README.md', 'utf8');
const program = resolve('bin/lms-followup.js');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lms-readme-'));
  symlinkSync(resolve('fixtures'), join(folder, 'fixtures'));
  // The case file that the README shows, for the commands that write to it.
  writeFileSync(join(folder, 'p7.yaml'), /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Some commands tell what day it is, and warn of protocols that nobody has compared with their sources for years. */
const onDayOfWriting = ['--require', resolve('test/support/day-of-writing.cjs')];
const run = (args: readonly string[]): string =>
  execFileSync(process.execPath, [...onDayOfWriting, program, ...args], { cwd: folder, encoding: 'utf8' });

/** Each `$ command` of the console blocks with the output that follows it. */
const commands = [...readme.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .filter(Boolean)
    .map((entry) => ({ command: entry.split('\n', 1)[0] ?? '', output: entry.slice(entry.indexOf('\n') + 1) })),
);
const ours = commands.filter(({ command }) => command.includes('lms-followup'));

test('it opens with the two commands that every newcomer types', () => {
  expect(commands[0]?.command).toMatch(/^npm ci && npx lms-followup plan /);
  expect(commands.map(({ command }) => command)).toContain('npm cit');
});

test.each(ours)('the output of "$command" is what the program prints', ({ command, output }) => {
  const [line = '', lines] = command.split(' | head -n ');
  const args = line.slice(line.indexOf('lms-followup ') + 'lms-followup '.length).split(' ');
  // Tables end their lines with CRLF (RFC 4180), which a page of Markdown does not show.
  const printed = run(args).replaceAll('\r\n', '\n');
  const shown = lines === undefined ? printed : `${printed.split('\n').slice(0, Number(lines)).join('\n')}\n`;
  expect(shown).toBe(output);
});

test('each command of the program is shown at work', () => {
  const { stdout } = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
  const names = [...(stdout.split('Commands:\n')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  expect(names).toContain('plan');
  for (const name of names.filter((each) => each !== 'help'))
    expect(ours.map(({ command }) => command)).toContainEqual(
      expect.stringMatching(new RegExp(`lms-followup ${name}\\b`)),
    );
});

test('the import table is the one that the architecture test holds the source to', () => {
  const rows = [...readme.matchAll(/^\| `src\/([a-z.]+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$/gm)];
  const folders = Object.keys(allowed).filter((area) => existsSync(`src/${area}`));
  expect(rows.map(([, area]) => area).sort()).toEqual(folders.sort());
  for (const [, area = '', ours] of rows) {
    const names = allowed[area]?.ours ?? [];
    expect(ours, area).toBe(area === 'cli' ? 'all' : names.join(', ') || '–');
  }
});

test('the case file is valid, and every key in it is known', () => {
  const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
  expect(parsePatientCase(readCaseFile(yaml, 'README').data)).toMatchObject({ id: 'p7', riskFactors: { sizeCm: 8 } });
});

test('the library example runs as printed and prints a calendar', () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const script = example.replace("'lms-followup'", `'${resolve('dist/index.js')}'`);
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(printed.match(/^BEGIN:VEVENT/gm)).toHaveLength(42);
});

test('the protocol table lists every protocol as the program does', () => {
  const listed = JSON.parse(run(['protocols', 'list', '--format', 'json'])) as {
    population: string[];
    firstIntervalMonths: number;
    endMonth: number | null;
  }[];
  const rows = builtInProtocols.map(({ id, kind, verification }, index) => {
    const { population = [], firstIntervalMonths, endMonth } = listed[index] ?? {};
    const end = endMonth === null ? 'open, planned to 120' : endMonth;
    return `| \`${id}\` | ${population.join('; ')} | ${firstIntervalMonths} | ${end} | ${kind} | ${verification} |`;
  });
  expect(readme.match(/^\| `[a-z0-9-]+` \|.*(expert-choice|primary|secondary) \|$/gm)).toEqual(rows);
});

test('the format table lists every format with its file endings', () => {
  for (const [format, { extensions }] of Object.entries(exporters)) {
    const endings = extensions.map((extension) => `\`.${extension}\``).join(', ');
    expect(readme).toContain(`| \`${format}\` | ${endings}${endings && ' '}| `);
  }
});

test('exit codes, verification and risk tiers are those of the program', () => {
  for (const code of Object.values(exitCodes)) expect(readme).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'));
  for (const [name, label] of Object.entries(verificationLabels)) expect(readme).toContain(`\`${name}\` – ${label}`);
  for (const { reason } of clinicalReference.tierCriteria) expect(readme).toContain(reason);
});
