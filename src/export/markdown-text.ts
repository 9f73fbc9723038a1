/** Markdown in which text from data is no markup (GitHub tables). */
import { plainLine } from '../domain/plain-text.js';

/** Text in which nothing is markup. */
export const literal = (text: string): string => plainLine(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** The first row is the head. */
export const markdownTable = (rows: readonly (readonly string[])[]): string[] => {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.map(literal).join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body].flat();
};

/** A titled list; nothing without items. */
export const markdownList = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${literal(item)}`), ''];
