/** Values as they are written into a case file: JSON, or YAML with no more quotes than needed. */

export interface WritingStyle {
  /** Keys and texts in quotes. */
  quoted: boolean;
  /** No blanks after colons, commas and brackets. */
  tight: boolean;
}

// Characters that YAML calls not printable, or takes for line breaks; JSON writes them as they are.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

const inQuotes = (text: string): string =>
  JSON.stringify(text).replace(unprintable, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

// Dates, times, and words that no version of YAML takes for anything but text.
const plainly = /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d|\p{L}(?:[\p{L}\p{N}@./_+()-]| (?=[^ ])|:(?=[^ ]))*)$/u;
const otherMeaning = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

const textIn = (text: string, { quoted }: WritingStyle): string =>
  !quoted && plainly.test(text) && !otherMeaning.test(text) ? text : inQuotes(text);

/** On one line: `{ on: 2026-06-08, outcome: done }`. Keys without a value are left out. */
export function onOneLine(value: unknown, style: WritingStyle): string {
  const blank = style.tight ? '' : ' ';
  if (typeof value === 'string') return textIn(value, style);
  if (Array.isArray(value)) return `[${value.map((each) => onOneLine(each, style)).join(`,${blank}`)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = keysOf(value).map(([key, each]) => `${keyIn(key, style)}${onOneLine(each, style)}`);
  return pairs.length === 0 ? '{}' : `{${blank}${pairs.join(`,${blank}`)}${blank}}`;
}

/** Keys are words that only old versions of YAML misread, in a place where people write them plainly (`on:`). */
const nameIn = (key: string, { quoted }: WritingStyle): string =>
  quoted || !/^[a-z]\w*$/i.test(key) ? inQuotes(key) : key;

/** `key: `, ready for its value. */
export const keyIn = (key: string, style: WritingStyle): string => `${nameIn(key, style)}:${style.tight ? '' : ' '}`;

/** A key and its value as lines of YAML: sections one key to a line, lists one element to a line. */
export function asBlock(key: string, value: unknown, style: WritingStyle): string[] {
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  const name = nameIn(key, style);
  if (Array.isArray(value) && value.length > 0)
    return [`${name}:`, ...indented(value.map((each) => `- ${onOneLine(each, style)}`))];
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && keysOf(value).length > 0)
    return [`${name}:`, ...indented(keysOf(value).flatMap(([inner, each]) => asBlock(inner, each, style)))];
  return [`${name}: ${onOneLine(value, style)}`];
}

export const keysOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, each]) => each !== undefined);
