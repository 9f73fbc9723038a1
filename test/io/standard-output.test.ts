/** A reader who leaves early is no fault of the program. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { tolerateClosedPipe } from '../../src/io/standard-output.js';

it('A pipe whose reader left is passed over in silence', () => {
  const stream = new PassThrough();
  tolerateClosedPipe(stream);
  expect(stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toBe(true);
});
