/** Words for standard error: nothing in them acts on the terminal, and they fit it. */
import { plainText } from '../domain/plain-text.js';
import { wrapped } from '../export/table-layout.js';

/** Lines are broken at `width` with what follows indented; null: not a terminal, lines stay whole for grep. */
export function spoken(text: string, width: number | null): string {
  const lines = plainText(text).split('\n');
  return (width === null ? lines : lines.flatMap((line) => fitted(line, width))).join('\n');
}

function fitted(line: string, width: number): string[] {
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  const [first = '', ...rest] = wrapped(text, Math.max(20, width - Math.max(2, indent.length)));
  return [indent + first, ...rest.map((each) => (indent || '  ') + each)];
}

/** To the start of the line, the words, and nothing after them (ECMA-48: CR, EL). */
export const overwritten = (line: string, width: number): string => `\r${plainText(line).slice(0, width - 1)}\u001b[K`;
