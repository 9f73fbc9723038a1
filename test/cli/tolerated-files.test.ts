/** Ways of writing a case file that editors and programs produce, and that change nothing. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWrittenCase } from '../../src/cli/read-case.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { aFolder } from '../support/a-folder.js';
import { runCli, runShell } from '../support/run-cli.js';
import { asOf, caseJson, caseYaml } from '../support/sample-case.js';

async function caseIn(text: string) {
  const written = await readWrittenCase(join(aFolder({ 'p7.yaml': text }), 'p7.yaml'), {});
  return parsePatientCase(written.data);
}

const plain = await caseIn(caseYaml());
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

describe('a case file', () => {
  it.each<[string, string]>([
    ['with the line ends of Windows', windows(caseYaml())],
    ['with a byte-order mark', `\ufeff${caseYaml()}`],
    ['with both', `\ufeff${windows(caseYaml())}`],
    ['without a last line end', caseYaml().trimEnd()],
    ['with comments', `# p7\n${caseYaml('# the end\n')}`],
    ['with the marks of one document', `---\n${caseYaml('...\n')}`],
    ['with quoted values', caseYaml().replace('2026-03-15', "'2026-03-15'").replace('p7', '"p7"')],
    ['with a tab between key and value', caseYaml().replace('grade: high', 'grade:\thigh')],
    ['with an anchor that nothing refers to', caseYaml().replace('id: p7', 'id: &id p7')],
    ['in JSON', caseJson()],
    ['in JSON on one line', caseJson(0)],
    ['in JSON indented with tabs', caseJson('\t')],
    ['in JSON with tabs after colons', caseJson('\t').replaceAll('": ', '":\t')],
    ['in JSON with a byte-order mark, tabs and the line ends of Windows', `\ufeff${windows(caseJson('\t'))}`],
    ['in JSON after blank lines', `\n\n${caseJson()}\n\n`],
    ['in the flow style of YAML', caseJson().replaceAll('"', '')],
  ])('%s says the same', async (_, text) => {
    expect(await caseIn(text)).toEqual(plain);
  });

  it.each(['007', '0012345', '1e3', '0x1F', '12345678901234567890', '1_000', '0o17', '1.50'])(
    'keeps a pseudonym in digits as it is written (%s)',
    async (id) => {
      expect((await caseIn(caseYaml().replace('id: p7', `id: ${id}`))).id).toBe(id);
    },
  );

  it('is the same from a file, from standard input, from a pipe, and when it arrives slowly', async () => {
    const files = { 'p7.yaml': caseYaml(), 'p7.json': caseJson('\t'), 'bom.json': `\ufeff${windows(caseJson())}` };
    const cwd = aFolder(files);
    const flags = [...asOf, '--format', 'ndjson', '--quiet'];
    const expected = await runCli(['plan', 'p7.yaml', ...flags], { cwd });
    expect(expected).toMatchObject({ stderr: '', exitCode: 0 });
    const slowly = '{ head -c 40 p7.yaml; sleep 0.3; tail -c +41 p7.yaml; }';
    for (const line of [
      'lms-followup plan p7.json',
      'lms-followup plan bom.json',
      'cat p7.yaml | lms-followup plan -',
      'lms-followup plan - < p7.json',
      'lms-followup plan <(cat p7.yaml)',
      `${slowly} | lms-followup plan -`,
    ])
      expect(await runShell(`${line} ${flags.join(' ')}`, { cwd }), line).toEqual(expected);
  });
});
