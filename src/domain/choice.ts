/** Zod schemas for what people type: choices in any case, numbers as text, dates. Each fault carries its details. */
import * as z from 'zod/mini';
import { type CalendarDate, isCalendarDate } from './calendar-date.js';
import type { Fault } from './fault.js';
import { notAChoice } from './not-a-choice.js';
import { plainText } from './plain-text.js';

/** A value, or what is wrong with what was written. */
export type Read<T> = { value: T } | { fault: Fault };

/**
 * A schema from a function that reads a written value or says what is wrong with it. `form` is the JSON Schema of the
 * usual spelling: the function may understand more (other cases, numbers as text) than editors should propose.
 */
export function reading<T>(read: (input: unknown) => Read<T>, form: Readonly<Record<string, unknown>> = {}) {
  const schema = z.pipe(
    z.unknown(),
    z.transform((input, context): T => {
      const result = read(input);
      if ('value' in result) return result.value;
      context.issues.push({ code: 'custom', input, params: { fault: result.fault } });
      return z.NEVER;
    }),
  );
  z.globalRegistry.add(schema, form);
  return schema;
}

export function asWritten(input: unknown): string {
  if (typeof input === 'string') return input;
  if (input === undefined) return 'nothing';
  try {
    return JSON.stringify(input) ?? String(input);
  } catch {
    return Object.prototype.toString.call(input);
  }
}

/** Not `record[key]`: that would find `constructor` in every object. */
const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * One of `values`, in upper or lower case. `same` lists other spellings that mean the same (`1` for `G1`);
 * `related` lists words that are not accepted but help to suggest (`thigh` for `extremity`).
 */
export const choice = <const V extends string>(
  values: readonly V[],
  same: Readonly<Record<string, V>> = {},
  related: Readonly<Record<string, V>> = {},
) =>
  reading(
    (input): Read<V> => {
      const exact = values.find((each) => each === input);
      if (exact) return { value: exact };
      const word = asWritten(input).trim();
      const small = word.toLowerCase();
      const value = values.find((each) => each.toLowerCase() === small) ?? own(same, small);
      if (value) return { value };
      return { fault: { code: 'invalid-choice', details: notAChoice(word, values, own(related, small)) } };
    },
    { enum: values },
  );

export const calendarDate = reading(
  (input): Read<CalendarDate> => {
    const value = asWritten(input).trim();
    return isCalendarDate(value) ? { value } : { fault: { code: 'invalid-date', details: { value } } };
  },
  { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
);

export const wholeNumber = (least: number, most: number) =>
  reading(
    (input): Read<number> => {
      const text = asWritten(input).trim();
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most
        ? { value }
        : { fault: { code: 'invalid-number', details: { value: text, least, most } } };
    },
    { type: 'integer', minimum: least, maximum: most },
  );

// Letters, numbers, punctuation and symbols; blanks and zero-width characters are none of them.
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text with at least one visible character; a lone surrogate cannot be written as UTF-8 and is refused. */
export const typedText = reading(
  (input): Read<string> => {
    if (typeof input !== 'string' && typeof input !== 'number')
      return { fault: { code: 'invalid-value', details: { value: asWritten(input), expected: 'text' } } };
    const value = String(input);
    const reason = !visible.test(plainText(value))
      ? 'empty'
      : value.length > 65_536
        ? 'too-long'
        : value.isWellFormed()
          ? null
          : 'broken-unicode';
    return reason ? { fault: { code: 'invalid-text', details: { reason } } } : { value };
  },
  { anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] },
);
