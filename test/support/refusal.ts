/** What every refusal must be, whatever was wrong: short, placed, helpful, and without side effects. */
import { expect } from 'vitest';
import type { CliRun } from './run-cli.js';

export const exit = { done: 0, notPlanned: 1, wrongUse: 2, defect: 3 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const stack = /^\s+at .+[:)]\d*|node:internal|dist\/cli|\bTypeError\b|\bRangeError\b/m;

/** Standard error as faults: the first line says what and where, the rest what to do. */
export const faultsIn = (stderr: string): string[] => stderr.split(/^(?=error: )/m).filter(Boolean);

const literally = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));

/**
 * Exit code as given, nothing on standard output, and on standard error one fault for each element of `faults`: its
 * words stand in it, in any order. No fault is left without advice, and none shows a stack or a control character.
 */
export function expectRefusal(run: CliRun, exitCode: number, faults: readonly (readonly (string | RegExp)[])[]): void {
  const told = faultsIn(run.stderr);
  expect(told, run.stderr).toHaveLength(faults.length);
  expect(run).toMatchObject({ exitCode, stdout: '' });
  for (const [index, words] of faults.entries()) {
    const fault = told[index] ?? '';
    expect(fault).toMatch(/^error: .+\n.+/);
    for (const word of words) expect(fault).toMatch(typeof word === 'string' ? literally(word) : word);
  }
  expect(run.stderr).not.toMatch(stack);
  expect(run.stderr).not.toMatch(control);
}
