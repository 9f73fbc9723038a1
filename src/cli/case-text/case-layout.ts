/** The text of a case file together with what stands where in it. */
import { isCollection, isMap, isPair, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { caseDocuments } from '../case-file.js';
import type { WritingStyle } from './written-value.js';

export type Collection = YAMLMap | YAMLSeq;

export interface CaseLayout {
  text: string;
  root: YAMLMap;
  style: WritingStyle;
  newline: string;
  /** One step of indentation; empty where everything is on one line. */
  step: string;
}

/** Null where the text is no case file at all. */
export function layoutOf(text: string): CaseLayout | null {
  const [document] = caseDocuments(text);
  if (!isMap(document?.contents)) return null;
  const quoted = isJson(text);
  return {
    text,
    root: document.contents,
    style: { quoted, tight: quoted && !/":\s/.test(text) },
    newline: /\r?\n/.exec(text)?.[0] ?? '\n',
    step: /\n([ \t]+)\S/.exec(text)?.[1] ?? (text.trim().includes('\n') || !quoted ? '  ' : ''),
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const startOf = (node: unknown): number => rangeOf(isPair(node) ? node.key : node)[0];

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
};

export const isBlock = (node: unknown): node is Collection => isCollection(node) && node.flow !== true;

/** Where the last character of a value stands, comments and blank lines after it left out; for nothing, after its mark. */
export function endOf(node: unknown, mark = 0): number {
  if (isPair(node)) return endOf(node.value, colonEnd(node));
  if (isBlock(node)) {
    const marks = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
    const last = marks.findLast(({ start, key, value }) => key || value || start.some(isDash));
    const dash = last?.start.find(isDash);
    return endOf(node.items.at(-1), dash ? dash.offset + 1 : mark);
  }
  const [start, end] = rangeOf(node);
  return start === end ? mark : end;
}

/** Where the value of a key may begin. */
export function colonEnd({ key, srcToken }: Pair): number {
  const marks = srcToken && 'sep' in srcToken ? srcToken.sep : undefined;
  const colon = marks?.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : endOf(key);
}

const isDash = ({ type }: { type: string }): boolean => type === 'seq-item-ind';

/** Where the line after this place begins; a block of text already ends with its line. */
export function nextLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The blanks that the line at this place begins with. */
export const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';

export const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** Puts lines in at the beginning of a line, or at an end that has no line break yet. */
export function insertLines({ text, newline }: CaseLayout, at: number, lines: readonly string[]): string {
  const before = at > 0 && text[at - 1] !== '\n' ? newline : '';
  return splice(text, at, at, before + lines.map((line) => line + newline).join(''));
}
