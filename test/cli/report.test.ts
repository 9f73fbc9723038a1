/** What is said about a fault, and with which exit code. */
import { describe, expect, it } from 'vitest';
import { exitCodeFor } from '../../src/cli/exit-codes.js';
import { report } from '../../src/cli/report.js';
import { type Fault, FollowUpError } from '../../src/domain/fault.js';
import { FileProblem } from '../../src/io/file-problem.js';
import { exit } from '../support/refusal.js';

function reported(error: unknown) {
  let said = '';
  const exitCode = report(error, (text) => {
    said += text;
  });
  return { exitCode, said };
}

describe('a mistake of the user', () => {
  it('is told with its place, and with what to do on the next line', () => {
    const fault: Fault = { code: 'invalid-size', where: '--size', details: { value: '8cm' } };
    expect(reported(new FollowUpError(fault))).toEqual({
      exitCode: exit.notPlanned,
      said: "error: --size: '8cm' is not a tumour size\n  Write 8, in centimetres.\n",
    });
  });

  it('of several kinds at once is wrong use, if any of them is', () => {
    const inCase: Fault = { code: 'invalid-size', where: '--size', details: { value: '8cm' } };
    const inUse: Fault = { code: 'invalid-number', where: '--years', details: { value: '31', least: 1, most: 30 } };
    expect(exitCodeFor([inCase])).toBe(exit.notPlanned);
    expect(exitCodeFor([inCase, inUse])).toBe(exit.wrongUse);
  });

  it('with a file is told with the name of the file', () => {
    expect(reported(new FileProblem('p7.yaml', 'missing', 'reading'))).toEqual({
      exitCode: exit.wrongUse,
      said: 'error: p7.yaml: Could not be read: there is no such file\n  Check the name and try again.\n',
    });
  });

  it('with the folder for temporary files is told with the way to name another', () => {
    expect(reported(new FileProblem('/tmp', 'full', 'keeping'))).toEqual({
      exitCode: exit.wrongUse,
      said: 'error: /tmp: Could not be written: the disk is full\n  This is the folder for temporary files: name one with room in TMPDIR, then try again.\n',
    });
  });

  it('of a kind that the system alone knows is told with its code', () => {
    expect(reported(new FileProblem('p7.yaml', 'other', 'reading', 'EIO')).said).toContain('the system refused (EIO)');
  });

  it('that is very long is cut short', () => {
    const fault: Fault = { code: 'invalid-date', where: '--as-of', details: { value: 'x'.repeat(100_000) } };
    expect(reported(new FollowUpError(fault)).said.length).toBeLessThan(300);
  });
});

describe('a defect of the program', () => {
  it('is told as one, with the version, the stack and where to report it', () => {
    const { exitCode, said } = reported(new TypeError('plan is not a function'));
    expect(exitCode).toBe(exit.defect);
    expect(said).toMatch(/^This is a defect in lms-followup \d+\.\d+\.\d+/);
    expect(said).toContain('TypeError: plan is not a function\n    at ');
    expect(said).toMatch(/report it[\s\S]+without any patient data/);
  });

  it('that is no Error at all is told as well', () => {
    expect(reported('thrown').exitCode).toBe(exit.defect);
    expect(reported(undefined).exitCode).toBe(exit.defect);
    expect(reported('thrown').said).toContain('thrown');
  });
});
