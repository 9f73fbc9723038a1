/** Six people are interviewed at a terminal; each gets a valid case file and the plan that `plan` makes of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { caseFileJsonSchema } from '../../src/domain/case-file-json-schema.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { mismatches } from '../protocols/json-schema-mismatches.js';
import { aFolder } from '../support/a-folder.js';
import { linesBeyond } from '../support/display-width.js';
import { type Interview, interviews } from '../support/interviews.js';
import { hasPseudoTerminal, PseudoTerminal } from '../support/pseudo-terminal.js';
import { runCli } from '../support/run-cli.js';

async function interviewed({ replies }: Interview, args: string[] = [], columns = 80) {
  const cwd = aFolder();
  const terminal = new PseudoTerminal(['init', ...args], cwd, { columns, after: '> plan.txt' });
  for (const [question, reply] of replies) await terminal.answer(question, reply);
  const exitCode = await terminal.exitCode;
  const files = readdirSync(cwd).filter((name) => name !== 'plan.txt');
  return { cwd, files, exitCode, screen: terminal.screen, printed: readFileSync(join(cwd, 'plan.txt'), 'utf8') };
}

describe.runIf(hasPseudoTerminal)('the interview of', () => {
  it.each(interviews)(
    '$who ends in a valid case file and its plan',
    { concurrent: true },
    async ({ written, ...person }) => {
      const { cwd, files, exitCode, screen, printed } = await interviewed({ written, ...person });
      expect({ exitCode, count: files.length }).toEqual({ exitCode: 0, count: 1 });
      const [file = ''] = files;
      const { data } = readCaseFile(readFileSync(join(cwd, file), 'utf8'), file);
      expect(data).toEqual(written);
      expect(parsePatientCase(data).id).toBe(written['id']);
      expect(mismatches(data, JSON.parse(JSON.stringify(caseFileJsonSchema())))).toEqual([]);
      expect(statSync(join(cwd, file)).mode & 0o777).toBe(0o600);
      expect(printed).toBe((await runCli(['plan', file], { cwd })).stdout);
      expect(printed).toMatch(/^Follow-up plan /);
      expect(screen).toContain(`Wrote ${file}, readable by you only.`);
      expect(linesBeyond(80, screen)).toEqual([]);
    },
  );
});
