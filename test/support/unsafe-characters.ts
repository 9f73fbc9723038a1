/** Characters that a terminal or editor acts on instead of showing them. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Those in the text, as code points; CRLF counts as a line end where `crlf` is the rule of the format. */
export const unsafeCharacters = (text: string, crlf = false): string[] =>
  [...new Set((crlf ? text.replaceAll('\r\n', '\n') : text).match(unsafe) ?? [])].map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** One text with every kind of them: colours, titles, line breaks, C0, DEL, C1, bidi, marks. */
export const hostileText = [
  'a\u001b[31mred\u001b]0;title\u0007',
  '\r\nb\rc\nd\te',
  '\u0000\u0008\u007f\u0085\u009b2J\u2028\u2029',
  '\u202eright\u202c\u2066x\u2069\u200e\u200f\u061c\ufeff',
].join('');
