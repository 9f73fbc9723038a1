/**
 * Changes in the text of a case file, in YAML or JSON. Comments, the order of keys, indentation and line breaks are the
 * user's: only the lines that change are written, and each change is read back before it is given out.
 */
import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isPair, isScalar, type Pair } from 'yaml';
import { FollowUpError } from '../domain/fault.js';
import { readCaseFile } from './case-file.js';
import {
  addKey,
  addLineToEntry,
  appendToBlock,
  fillEmptyList,
  removeLastOfBlock,
  replaceKey,
} from './case-text/block-edits.js';
import { type CaseLayout, endOf, isBlock, layoutOf, splice, startOf } from './case-text/case-layout.js';
import { appendInFlow, flowValue, removeLastInFlow } from './case-text/flow-edits.js';
import { onOneLine } from './case-text/written-value.js';

/** Adds an entry to a list at the top of the file, such as `log`; the list is made if it is not there. */
export function appendEntry(text: string, list: string, entry: object): string {
  const layout = open(text);
  const pair = pairOf(layout, list);
  const written = pair?.value;
  if (pair === undefined || !isCollection(written)) return setKey(text, list, [entry]);
  const isEmptyLine = written.items.length === 0 && isBlock(layout.root) && /^\[\s*\]$/.test(sourceOf(layout, written));
  const after = isEmptyLine
    ? fillEmptyList(layout, pair, entry)
    : isBlock(written)
      ? appendToBlock(layout, written, entry)
      : appendInFlow(layout, written, entry);
  return checked(text, after, (data) => ({ ...data, [list]: [...listIn(data, list), definedIn(entry)] }), entry);
}

/** Takes the last entry out of a list at the top of the file. The list must have one. */
export function removeLastEntry(text: string, list: string): string {
  const layout = open(text);
  const pair = pairOf(layout, list);
  if (!pair || !isCollection(pair.value) || pair.value.items.length === 0) throw new RangeError(`no entry in ${list}`);
  const after = isBlock(pair.value)
    ? removeLastOfBlock(layout, pair.value, pair)
    : removeLastInFlow(layout, pair.value);
  return checked(text, after, (data) => ({ ...data, [list]: listIn(data, list).slice(0, -1) }));
}

/** Adds a key to an entry that is there already: what was not known when it was written. */
export function extendEntry(text: string, list: string, index: number, key: string, value: string): string {
  const layout = open(text);
  const written = pairOf(layout, list)?.value;
  const entry = isCollection(written) ? written.items[index] : undefined;
  if (!isMap(entry)) throw new RangeError(`no entry ${index} in ${list}`);
  const after = isBlock(entry) ? addLineToEntry(layout, entry, key, value) : appendInFlow(layout, entry, value, key);
  const extended = (each: unknown, position: number): unknown =>
    position === index ? { ...Object(each), [key]: value } : each;
  return checked(text, after, (data) => ({ ...data, [list]: listIn(data, list).map(extended) }), { [key]: value });
}

/** Writes a key at the top of the file: in its place if it is there, else at the end. */
export function setKey(text: string, key: string, value: unknown): string {
  const layout = open(text);
  const pair = pairOf(layout, key);
  const after = isBlock(layout.root)
    ? pair
      ? replaceKey(layout, pair, key, value)
      : addKey(layout, key, value)
    : pair
      ? splice(text, startOf(pair.value), endOf(pair), flowValue(layout, value, layout.step))
      : appendInFlow(layout, layout.root, value, key);
  return checked(text, after, (data) => ({ ...data, [key]: definedIn(value) }), { [key]: value });
}

function open(text: string): CaseLayout {
  const layout = layoutOf(text);
  if (!layout) throw new TypeError('only a case file that was read without faults can be changed');
  return layout;
}

const pairOf = ({ root }: CaseLayout, key: string): Pair | undefined =>
  root.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);

const sourceOf = ({ text }: CaseLayout, node: unknown): string => text.slice(startOf(node), endOf(node));

type Data = Readonly<Record<string, unknown>>;

const dataOf = (text: string): Data => {
  const { data } = readCaseFile(text, 'case file');
  return typeof data === 'object' && data !== null ? { ...data } : {};
};

const listIn = (data: Data, key: string): unknown[] => (Array.isArray(data[key]) ? data[key] : []);

const definedIn = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The text after the change, if it says exactly what it should; otherwise nothing is changed and the way out is told. */
function checked(before: string, after: string, change: (data: Data) => Data, added?: object): string {
  let isRight = false;
  try {
    isRight = isDeepStrictEqual(dataOf(after), change(dataOf(before)));
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
  }
  if (isRight) return after;
  const line = added ? onOneLine(added, { quoted: false, tight: false }) : 'the last entry';
  const todo = added ? `Write it in by hand: ${line}` : 'Take the last entry out by hand.';
  throw new FollowUpError({ code: 'unchanged-file', details: { reason: 'its layout is too unusual', todo } });
}
