/** Columns of text: each cell wrapped to its column, padded by what the terminal will show. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

const gap = '  ';

// Most cells are short and of Latin letters, one column each: those need no library.
const simple = /^[ -~\u00a1-\u00ac\u00ae-\u02ff–]*$/;
/** Columns of a terminal that the text takes. */
export const displayWidth = (text: string): number => (simple.test(text) ? text.length : stringWidth(text));

const hardBroken = (text: string, width: number): string[] =>
  displayWidth(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split('\n');

/** A word too long for a line, broken after the marks that join its parts, as in ids. */
function brokenAtMarks(word: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const part of word.split(/(?<=[-_./@])/)) {
    if (line !== '' && displayWidth(line + part) > width) {
      lines.push(line);
      line = '';
    }
    const pieces = hardBroken(line + part, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line].join('\n');
}

/** The text broken into lines of at most `width` columns: within a word only where there is no other way. */
export function wrapped(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const words = text.split(' ').map((word) => (displayWidth(word) <= width ? word : brokenAtMarks(word, width)));
  return hardBroken(words.join(' '), width);
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** One row as lines; the last column is not padded, so that no line ends in blanks. */
export function tableRow(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, index) => wrapped(cell, widths[index] ?? 1));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 1))
      .join(gap)
      .trimEnd(),
  );
}

/** A paragraph with a hanging indent: `label` once, the text beside it. */
export function labelled(label: string, text: string, width: number): string[] {
  const indent = displayWidth(label);
  return wrapped(text, Math.max(20, width - indent)).map(
    (line, index) => (index === 0 ? label : ' '.repeat(indent)) + line,
  );
}
