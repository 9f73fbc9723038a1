/** A cohort that LibreOffice wrote with German settings: `;`, decimal comma, WAHR and FALSCH, a mark of UTF-8 before it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { runCli } from '../support/run-cli.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/cohorts/${name}`, import.meta.url));
const written = fixture('german-libreoffice.csv');
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a spreadsheet in German', () => {
  it('is planned, or rejected with column and reason', async () => {
    const cwd = aFolder();
    const { stdout, exitCode } = await runCli(
      ['batch', written, '--rejects', 'rejects.ndjson', '--as-of', '2026-04-01', '--quiet'],
      { cwd },
    );
    expect(exitCode).toBe(1);
    expect(linesOf(stdout).map((plan) => plan.case)).toMatchObject([
      { id: 'Nr. 7', riskFactors: { sizeCm: 8.5 }, constraints: { mriUnsafe: false } },
      { id: 'Müller-Haus 3', riskFactors: { sizeCm: 12.5 }, constraints: { mriUnsafe: true } },
    ]);
    // A note with a line break stands in the first row, so the third begins on line 5.
    expect(linesOf(readFileSync(join(cwd, 'rejects.ndjson'), 'utf8'))).toMatchObject([
      {
        line: 5,
        id: 'p3',
        field: 'treatment_end',
        message: expect.stringContaining('Write year-month-day: 2026-03-15'),
      },
      { line: 6, id: 'p4', field: 'grade', message: expect.stringContaining("'hoch' is not a choice") },
    ]);
  });

  it.runIf(spawnSync('soffice', ['--version']).status === 0)('is what LibreOffice writes here', () => {
    const folder = aFolder();
    // ; as delimiter, " as quote, UTF-8, German, cells as they are shown.
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false';
    execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, fixture('german.fods')], {
      env: { ...process.env, HOME: folder },
      stdio: 'ignore',
    });
    expect(`\ufeff${readFileSync(join(folder, 'german.csv'), 'utf8')}`).toBe(readFileSync(written, 'utf8'));
  });
});
