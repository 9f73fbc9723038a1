/** Edits between brackets, in JSON or in YAML that is written like it: what is not touched keeps its every byte. */
import { type CaseLayout, type Collection, endOf, indentAt, lineStart, splice, startOf } from './case-layout.js';
import { keyIn, onOneLine } from './written-value.js';

/** A value as it would be written at this indentation: over several lines where JSON is. */
export function flowValue({ style, newline, step }: CaseLayout, value: unknown, indent: string): string {
  if (!style.quoted || step === '') return onOneLine(value, style);
  return JSON.stringify(value, null, step).replaceAll('\n', newline + indent);
}

/** Adds an element (or, with a key, a pair) after the last one, laid out as that one is. */
export function appendInFlow(layout: CaseLayout, list: Collection, value: unknown, key?: string): string {
  const { text, style, newline, step } = layout;
  const close = endOf(list) - 1;
  const last = list.items.at(-1);
  const write = (indent: string, oneLine: boolean): string =>
    (key === undefined ? '' : keyIn(key, style)) +
    (oneLine ? onOneLine(value, style) : flowValue(layout, value, indent));
  if (last === undefined) {
    const outer = indentAt(text, close);
    const isEmpty = text.slice(startOf(list) + 1, close).trim() === '';
    if (!isEmpty || !style.quoted || step === '') return splice(text, close, close, write(outer, true));
    const inner = `${newline}${outer}${step}`;
    return splice(text, startOf(list) + 1, close, `${inner}${write(outer + step, false)}${newline}${outer}`);
  }
  const end = endOf(last);
  const start = startOf(last);
  const indent = indentAt(text, start);
  const item = write(indent, key === undefined && !text.slice(start, end).includes('\n'));
  const tail = text.slice(end, close);
  const comma = /^[^#\n]*,/.exec(tail)?.[0].length ?? 0;
  if (!tail.includes('\n'))
    return splice(text, end + comma, end + comma, `${comma ? '' : ','}${style.tight ? '' : ' '}${item}`);
  // The bracket closes on a line of its own: a comment may stand after the last element, so the new one begins a line.
  const line = lineStart(text, close);
  const bracketIsAlone = text.slice(line, close).trim() === '';
  const added = splice(
    text,
    bracketIsAlone ? line : close,
    bracketIsAlone ? line : close,
    `${indent}${item}${newline}`,
  );
  return comma ? added : splice(added, end, end, ',');
}

/** Takes the last element out, with the comma before it; a comment that stands between stays. */
export function removeLastInFlow({ text }: CaseLayout, list: Collection): string {
  const [last, before] = [list.items.at(-1), list.items.at(-2)];
  const close = endOf(list) - 1;
  if (before === undefined) return splice(text, startOf(list) + 1, close, '');
  const end = endOf(before);
  const between = text.slice(end, startOf(last));
  // JSON has no comments; in YAML the comma may stay, for one may stand after the last element too.
  if (!between.includes('#')) return splice(text, end, endOf(last), '');
  const tail = text.slice(endOf(last), close).replace(/^[ \t]*,/, '');
  return splice(text, end + between.trimEnd().length, close, tail.includes('\n') ? tail : `\n${tail}`);
}
