/** Texts become the bytes that they are as UTF-8, however small the room was, and nothing of what stood in it stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingBytes } from '../../src/batch/growing-bytes.js';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('growing bytes', () => {
  it('are the texts one after another, in the room where it is large enough', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.nat({ max: 400 }), (texts, roomBytes) => {
        const room = new ArrayBuffer(roomBytes);
        new Uint8Array(room).fill(0xff);
        const bytes = new GrowingBytes(room);
        const ends = texts.map((each) => bytes.append(each));
        const whole = Buffer.from(texts.join(''));
        expect(Buffer.from(bytes.view()).equals(whole)).toBe(true);
        expect(ends).toEqual(texts.map((_, index) => Buffer.byteLength(texts.slice(0, index + 1).join(''))));
        if (3 * texts.join('').length <= roomBytes) expect(bytes.view().buffer).toBe(room);
      }),
      { numRuns: 2000 },
    );
  });
});
