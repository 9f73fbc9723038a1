/** Content lines of a calendar file: text made harmless, and long lines folded (RFC 5545, 3.1 and 3.3.11). */
import { FollowUpError } from '../../domain/fault.js';
import { plainText } from '../../domain/plain-text.js';

/** Ends every line of the file. */
export const lineEnd = '\r\n';

const limitOctets = 75;
const fold = `${lineEnd} `;
const beyondAscii = /[\u0080-\uffff]/;

/** A property with a TEXT value, cleaned, escaped and folded. Throws FollowUpError for a lone surrogate. */
export function textLine(name: string, text: string): string {
  if (!text.isWellFormed()) throw new FollowUpError({ code: 'invalid-text', details: { reason: 'broken-unicode' } });
  return foldLine(`${name}:${escapeText(plainText(text))}`);
}

/** RFC 5545, 3.3.11; the line feed is the only control character beside the tab that `plainText` leaves. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** The line in pieces of at most 75 octets of UTF-8, cut between characters; the space that marks a fold counts. */
export function foldLine(line: string): string {
  if (line.length <= limitOctets && !beyondAscii.test(line)) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    const size = octetsOf(unit);
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
