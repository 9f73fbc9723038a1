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

/** Lines of a TEXT value, cleaned and escaped, so that what many values share is worked on once. */
export interface EscapedText {
  text: string;
  isAscii: boolean;
}

/** Throws FollowUpError for a lone surrogate. */
export function escaped(text: string): EscapedText {
  if (printableAscii.test(text)) return { text: escapeText(text), isAscii: true };
  if (!text.isWellFormed()) throw new FollowUpError({ code: 'invalid-text', details: { reason: 'broken-unicode' } });
  return { text: escapeText(plainText(text)), isAscii: false };
}

/** A property with a TEXT value of these lines, folded. */
export function escapedLine(name: string, lines: readonly EscapedText[]): string {
  const line = `${name}:${lines.map(({ text }) => text).join('\\n')}`;
  return lines.every(({ isAscii }) => isAscii) ? foldAscii(line) : foldUnicode(line);
}

/** A property with a TEXT value, cleaned, escaped and folded. Throws FollowUpError for a lone surrogate. */
export const textLine = (name: string, text: string): string => escapedLine(name, [escaped(text)]);

/** More than there are combinations of exams; then begun again. */
const mostLines = 1000;
const written = new Map<string, string>();

/** As `textLine`, for what is said of exams, never of a person: the same few lines in all calendars of a cohort. */
export function examLine(name: string, text: string): string {
  const key = `${name}:${text}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const line = textLine(name, text);
  if (written.size === mostLines) written.clear();
  written.set(key, line);
  return line;
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
