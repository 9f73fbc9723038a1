/** Faults of shape in plain words: unknown keys, words that are no choice, values of the wrong type. */
import type * as z from 'zod/mini';
import { asWritten } from '../../domain/choice.js';
import { nearest } from '../../domain/nearest.js';
import { didYouMean, type Finding, finding, type Path, pathText } from './finding.js';
import { keysAt } from './known-keys.js';

const expected: Record<string, string> = {
  array: 'a list',
  object: 'a section of keys and values',
  string: 'text (a number needs quotes)',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list of two months such as [3, 6]',
};

/** What to write where one word for the type is not enough, by key. */
const writtenSo: Record<string, string> = {
  id: 'Use small letters, digits and hyphens, for example our-clinic.',
  reviewed: 'Write year-month-day, for example 2026-03-15.',
  doi: 'Write it as 10.1016/j.annonc.2021.07.006, without https://doi.org/.',
  from: 'Write a whole number of months from 0 to 360, or a range such as [24, 36].',
  to: 'Write a whole number of months from 0 to 360, a range such as [24, 36], or null for no end.',
  everyMonths: 'Write a whole number of months from 0 to 360, or a range such as [3, 4].',
  sizeCm: 'Write { above: 5 }, { atMost: 5 }, { known: true } or unknown.',
};

const shown = (input: unknown): string => {
  const text = asWritten(input);
  const short = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  return typeof input === 'string' ? `'${short}'` : short;
};

/** All that the issues of zod say; the schema must have been parsed with `reportInput`. */
export function shapeFindings(issues: readonly z.core.$ZodIssue[]): Finding[] {
  // A misspelt key is one fault, not an unknown key and a missing one.
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pathText([...pathOf(issue), nearest(key, keysAt(pathOf(issue))) ?? '']))
        : [],
    ),
  );
  return issues
    .filter((issue) => issue.input !== undefined || !meant.has(pathText(pathOf(issue))))
    .flatMap(issueFindings);
}

const pathOf = ({ path }: z.core.$ZodIssue): Path => path.map((key) => (typeof key === 'number' ? key : String(key)));

function issueFindings(issue: z.core.$ZodIssue): Finding[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path));
  const name = String(path.findLast((key) => typeof key === 'string') ?? 'the file');
  const wanted = writtenSo[name];
  const { input } = issue;
  if (input === undefined) return [finding(path, `${name} is missing`, wanted ?? 'Add it.')];
  if (issue.code === 'invalid_value') return [unknownWord(name, input, issue.values.map(String), path)];
  if (wanted) return [finding(path, `${name} cannot be ${shown(input)}`, wanted)];
  if (issue.code === 'invalid_type') {
    const type = expected[issue.expected] ?? issue.expected;
    return [finding(path, `${name} cannot be ${shown(input)}`, `Expected ${type}.`)];
  }
  return [outOfBounds(issue, name, input, path)];
}

function unknownKey(key: string, path: Path): Finding {
  const known = keysAt(path);
  const todo = `${didYouMean(nearest(key, known))}Known here: ${known.join(', ')}.`;
  return finding([...path, key], `Unknown key ${shown(key)}`, todo);
}

function unknownWord(name: string, input: unknown, choices: readonly string[], path: Path): Finding {
  const meant = typeof input === 'string' ? nearest(input, choices) : undefined;
  return finding(path, `Unknown ${name} ${shown(input)}`, `${didYouMean(meant)}Choose one of: ${choices.join(', ')}.`);
}

function outOfBounds(issue: z.core.$ZodIssue, name: string, input: unknown, path: Path): Finding {
  if (input === '')
    return finding(path, `${name} is empty`, 'Write something, or leave it out where it may be left out.');
  if (Array.isArray(input) && input.length === 0) return finding(path, `${name} lists nothing`, 'List at least one.');
  const bound =
    issue.code === 'too_small'
      ? `at least ${issue.minimum}`
      : issue.code === 'too_big'
        ? `at most ${issue.maximum}`
        : '';
  const todo = Array.isArray(input) ? 'Write two months, such as [3, 6].' : `It must be ${bound || 'something else'}.`;
  return finding(path, `${name} cannot be ${shown(input)}`, todo);
}
