/** Text that people typed, made safe to show: no control characters, no hidden direction changes. */

const lineBreaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
// C0 (but tab and line feed), DEL, C1, the byte-order mark, and the marks that reorder or isolate text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Every kind of line break becomes `\n`; control, byte-order and bidirectional characters are removed. */
export const plainText = (text: string): string => text.replace(lineBreaks, '\n').replace(invisible, '');

/** As `plainText`, on one line. */
export const plainLine = (text: string): string => plainText(text).replace(/[\n\t]+/g, ' ');
