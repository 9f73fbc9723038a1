/** Edits of YAML that is laid out in lines: what is not touched keeps its every byte. */
import { isMap, type Pair } from 'yaml';
import {
  type CaseLayout,
  type Collection,
  colonEnd,
  endOf,
  insertLines,
  isBlock,
  lineStart,
  nextLine,
  splice,
  startOf,
} from './case-layout.js';
import { asBlock, keysOf, onOneLine } from './written-value.js';

/** The column of the dashes or keys of a block. */
const columnOf = (block: Collection): number =>
  block.srcToken && 'indent' in block.srcToken ? Number(block.srcToken.indent) : 0;

/** Adds an element after the last one: on one line, or one key to a line where the last one is written so. */
export function appendToBlock(layout: CaseLayout, list: Collection, value: object): string {
  const { text, style } = layout;
  const last = list.items.at(-1);
  const blanks = ' '.repeat(columnOf(list));
  const inLines = isMap(last) && isBlock(last);
  // `-   on: …`: keys stand as far from the dash as those above.
  const gap = inLines ? ' '.repeat(Math.max(1, columnOf(last) - columnOf(list) - 1)) : ' ';
  const lines = inLines ? keysOf(value).flatMap(([key, each]) => asBlock(key, each, style)) : [onOneLine(value, style)];
  const written = lines.map((line, index) => `${blanks}${index === 0 ? '-' : ' '}${gap}${line}`);
  return insertLines(layout, nextLine(text, endOf(list)), written);
}

/** Adds a key after the last one of an entry that is written one key to a line. */
export function addLineToEntry(layout: CaseLayout, entry: Collection, key: string, value: unknown): string {
  const lines = asBlock(key, value, layout.style).map((line) => ' '.repeat(columnOf(entry)) + line);
  return insertLines(layout, nextLine(layout.text, endOf(entry)), lines);
}

/** `[]` becomes a list of one element on a line of its own; a comment behind it stays where it is. */
export function fillEmptyList(layout: CaseLayout, pair: Pair, value: object): string {
  const { text, root, style } = layout;
  const colon = colonEnd(pair);
  const opened = { ...layout, text: splice(text, colon, endOf(pair), '') };
  const line = `${' '.repeat(columnOf(root) + 2)}- ${onOneLine(value, style)}`;
  return insertLines(opened, nextLine(opened.text, colon), [line]);
}

/** Takes the last element out with its lines; a list that becomes empty stays as `[]`. */
export function removeLastOfBlock(layout: CaseLayout, list: Collection, pair: Pair): string {
  const { text } = layout;
  const dashes = list.srcToken && 'items' in list.srcToken ? list.srcToken.items : [];
  const dash = dashes.flatMap(({ start }) => start).findLast(({ type }) => type === 'seq-item-ind');
  const from = lineStart(text, dash?.offset ?? startOf(list.items.at(-1)));
  const rest = splice(text, from, nextLine(text, endOf(list)), '');
  const colon = colonEnd(pair);
  return list.items.length > 1 ? rest : splice(rest, colon, colon, ' []');
}

/** Adds a key at the end of the file. */
export function addKey(layout: CaseLayout, key: string, value: unknown): string {
  const { text, root, style } = layout;
  const end = endOf(root);
  const marker = /^\.\.\.(?:\s|$)/m.exec(text.slice(end));
  const blanks = ' '.repeat(columnOf(root));
  const lines = asBlock(key, value, style).map((line) => blanks + line);
  return insertLines(layout, marker ? end + marker.index : text.length, lines);
}

/** Writes a key anew that is there already; what else stands on its line stays where the value is short. */
export function replaceKey(layout: CaseLayout, pair: Pair, key: string, value: unknown): string {
  const { text, root, style, newline } = layout;
  const isShort = typeof value !== 'object' || value === null;
  if (isShort && !isBlock(pair.value)) return splice(text, startOf(pair.value), endOf(pair), onOneLine(value, style));
  const blanks = ' '.repeat(columnOf(root));
  const lines = asBlock(key, value, style).map((line) => blanks + line + newline);
  const from = lineStart(text, startOf(pair));
  const to = nextLine(text, endOf(pair));
  return splice(text, from, to, lines.join(''));
}
