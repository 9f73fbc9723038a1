/** Text that people typed is shown without control characters and without hidden changes of direction. */
import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from '../../src/domain/plain-text.js';

const character = (code: number): string => String.fromCharCode(code);

describe('plain text', () => {
  it.each([
    ['carriage return and line feed', '\r\n'],
    ['a bare carriage return', '\r'],
    ['next line', character(0x85)],
    ['line separator', character(0x2028)],
    ['paragraph separator', character(0x2029)],
  ])('has a line feed for %s', (_, written) => {
    expect(plainText(`a${written}b`)).toBe('a\nb');
  });

  it('holds no control, byte-order or direction character, of all of them', () => {
    const controls = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, index) => 0x7f + index)].filter(
      (code) => ![0x09, 0x0a, 0x0d, 0x85].includes(code),
    );
    const directions = [
      0x200e,
      0x200f,
      0x61c,
      0xfeff,
      ...[0, 1, 2, 3, 4].map((n) => 0x202a + n),
      0x2066,
      0x2067,
      0x2068,
      0x2069,
    ];
    const left = [...controls, ...directions].filter((code) => plainText(`a${character(code)}b`) !== 'ab');
    expect(left).toEqual([]);
  });

  it('leaves everything else as it is', () => {
    for (const text of ['Ærøskøbing', '平滑筋肉腫', '👩‍⚕️', 'a\tb\nc', 'שלום', 'e\u0301'])
      expect(plainText(text)).toBe(text);
  });
});

describe('a plain line', () => {
  it('has one space for any run of line breaks and tabs', () => {
    expect(plainLine('a\r\n\n\tb\u2028c')).toBe('a b c');
  });
});
