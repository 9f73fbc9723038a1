/** A reader who leaves early is no fault of the program; a full disk is told. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { tolerateClosedPipe } from '../../src/io/standard-output.js';

const problemsOf = (code: string): unknown[] => {
  const problems: unknown[] = [];
  const stream = new PassThrough();
  tolerateClosedPipe(stream, 'standard output', (problem) => problems.push(problem));
  expect(stream.emit('error', Object.assign(new Error(`write ${code}`), { code }))).toBe(true);
  return problems;
};

it('A pipe whose reader left is passed over in silence', () => {
  expect(problemsOf('EPIPE')).toEqual([]);
});

it('A full disk is a problem of standard output', () => {
  expect(problemsOf('ENOSPC')).toMatchObject([{ path: 'standard output', kind: 'full', doing: 'writing' }]);
});
