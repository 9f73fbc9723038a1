/** Content lines of a calendar file: text made harmless, and long lines folded (RFC 5545, 3.1 and 3.3.11). */
import { FollowUpError } from '../../domain/fault.js';
import { plainText } from '../../domain/plain-text.js';

/** Ends every line of the file. */
export const lineEnd = '\r\n';

const limitOctets = 75;
const fold = `${lineEnd} `;

const special = /[\\;,\n]/g;

/** Text in which there is nothing to clean, and of which each character is one octet: nearly all that we write. */
const printableAscii = /^[\t\n -~]*$/;

/** A property with a TEXT value, cleaned, escaped and folded. Throws FollowUpError for a lone surrogate. */
export function textLine(name: string, text: string): string {
  if (printableAscii.test(text)) return foldAscii(`${name}:${escapeText(text)}`);
  if (!text.isWellFormed()) throw new FollowUpError({ code: 'invalid-text', details: { reason: 'broken-unicode' } });
  return foldUnicode(`${name}:${escapeText(plainText(text))}`);
}

/** RFC 5545, 3.3.11. Beside the tab, the line feed is the only control character that cleaned text can hold. */
const escapeText = (text: string): string =>
  text.replace(special, (character) => (character === '\n' ? '\\n' : `\\${character}`));

function foldAscii(line: string): string {
  if (line.length <= limitOctets) return line;
  const pieces = [line.slice(0, limitOctets)];
  const room = limitOctets - 1;
  for (let start = limitOctets; start < line.length; start += room) pieces.push(line.slice(start, start + room));
  return pieces.join(fold);
}

/** Cut between characters, never within one, so that every line is valid UTF-8; the space of a fold counts. */
function foldUnicode(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index++) {
    const size = octetsOf(line.charCodeAt(index));
    if (octets + size > limitOctets) {
      pieces.push(line.slice(start, index));
      start = index;
      octets = 1;
    }
    octets += size;
    if (size === 4) index++;
  }
  pieces.push(line.slice(start));
  return pieces.join(fold);
}

/** Octets in UTF-8 of the character that begins with this UTF-16 unit; 4 where a second unit belongs to it. */
function octetsOf(unit: number): 1 | 2 | 3 | 4 {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdbff ? 4 : 3;
}
