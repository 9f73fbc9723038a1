/** A text becomes one content line that every reader reads back as the same text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/domain/plain-text.js';
import { textLine } from '../../../src/export/calendar/content-line.js';
import { faultsOf } from '../../support/faults-of.js';

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');
const unfolded = (line: string): string => line.replaceAll('\r\n ', '');

/** The value of a line by the rules of RFC 5545, 3.3.11, read character by character. */
function readBack(line: string): string {
  const raw = unfolded(line).slice('SUMMARY:'.length);
  let value = '';
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] !== '\\') value += raw[index];
    else value += raw[++index] === 'n' ? '\n' : raw[index];
  }
  return value;
}

describe('A content line', () => {
  test('escapes backslash, semicolon, comma and line feed, and nothing else', () => {
    expect(textLine('SUMMARY', 'a\\b;c,d\ne:"f"\\n')).toBe('SUMMARY:a\\\\b\\;c\\,d\\ne:"f"\\\\n');
    expect(textLine('SUMMARY', 'é\\b;c,d\ne:"f"\\n')).toBe('SUMMARY:é\\\\b\\;c\\,d\\ne:"f"\\\\n');
  });

  test.each([
    ['CR', '\r'],
    ['CR LF', '\r\n'],
    ['NEL', '\u0085'],
    ['LINE SEPARATOR', '\u2028'],
    ['PARAGRAPH SEPARATOR', '\u2029'],
  ])('writes %s as an escaped line feed', (_name, lineBreak) => {
    expect(textLine('SUMMARY', `a${lineBreak}END:VEVENT`)).toBe('SUMMARY:a\\nEND:VEVENT');
  });

  test.each([...'\u0000\u0007\u001b\u007f\u009b\ufeff\u202e\u2066\u200f'])('leaves out %j', (mark) => {
    expect(textLine('SUMMARY', `a${mark}b`)).toBe('SUMMARY:ab');
  });

  test('keeps a tab, spaces at either end, and what joins an emoji', () => {
    expect(textLine('SUMMARY', ' a\tb ')).toBe('SUMMARY: a\tb ');
    expect(textLine('SUMMARY', '👩🏽‍🦰')).toBe('SUMMARY:👩🏽‍🦰');
  });

  test('of 75 octets stays whole, of 76 is folded after the 75th, and counts the space in what follows', () => {
    expect(textLine('SUMMARY', 'x'.repeat(67))).toBe(`SUMMARY:${'x'.repeat(67)}`);
    expect(textLine('SUMMARY', 'x'.repeat(68))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n x`);
    expect(textLine('SUMMARY', 'x'.repeat(67 + 74 + 1))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n ${'x'.repeat(74)}\r\n x`);
    expect(textLine('SUMMARY', `é${'x'.repeat(65)}`)).toBe(`SUMMARY:é${'x'.repeat(65)}`);
    expect(textLine('SUMMARY', `é${'x'.repeat(66)}`)).toBe(`SUMMARY:é${'x'.repeat(65)}\r\n x`);
  });

  test.each([
    ['two octets', 'é'],
    ['two octets, the last of them', '\u07ff'],
    ['three octets, the first of them', '\u0800'],
    ['three octets', '患'],
    ['four octets', '😀'],
    ['a family of emoji', '👨‍👩‍👧‍👦'],
  ])('is folded between characters of %s, as late as they allow, wherever the limit falls', (_name, character) => {
    for (let shift = 0; shift < 75; shift++) {
      const text = 'x'.repeat(shift) + character.repeat(40);
      const pieces = textLine('SUMMARY', text).split('\r\n ');
      const lengths = pieces.map((piece, index) => octets(piece) + (index === 0 ? 0 : 1));
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
      expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(75 - 4);
      expect(pieces.join('')).toBe(`SUMMARY:${text}`);
    }
  });

  test('reads back as the cleaned text, whatever was written; half a character is refused', () => {
    const anyUnit = fc.oneof(
      fc.constantFrom(...'\\;,:"\r\n\t \u0000\u0085\u2028\ufeff'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const anyText = fc.oneof(
      fc.array(anyUnit, { maxLength: 40 }).map((units) => units.join('')),
      fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        if (!text.isWellFormed())
          expect(faultsOf(() => textLine('SUMMARY', text))).toEqual([
            { code: 'invalid-text', details: { reason: 'broken-unicode' } },
          ]);
        else {
          const line = textLine('SUMMARY', text);
          expect(readBack(line)).toBe(plainText(text));
          expect(line.split('\r\n').every((piece) => octets(piece) <= 75)).toBe(true);
          expect(unfolded(line)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(['\ud800', 'a\udc00', '\udc00\ud800', '\ud83d'])('refuses the lone surrogate in %j', (text) => {
    expect(() => textLine('SUMMARY', text)).toThrow('lone surrogate');
  });

  test('of four million characters is folded whole', () => {
    for (const character of ['x', 'é']) {
      const pieces = textLine('SUMMARY', character.repeat(4_000_000)).split('\r\n ');
      expect(pieces.join('').length).toBe(4_000_008);
      expect(pieces.length).toBe(Math.ceil((octets(character) * 4_000_000 + 8 - 75) / 74) + 1);
    }
  });
});
