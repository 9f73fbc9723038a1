/** Which formats go where. */
import { FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';
import { type Format, formatOfFile, formats } from '../export/exporters.js';

export interface PlanOutputs {
  /** What standard output gets; null: nothing. */
  printed: Format | null;
  files: { path: string; format: Format }[];
}

function namedFormat(name: string): Format {
  const format = formats.find((each) => each === name.toLowerCase());
  if (format) return format;
  const meant = nearest(name, formats);
  const details = { value: name, choices: formats, ...(meant && { meant }) };
  throw new FollowUpError({ code: 'invalid-choice', where: '--format', details });
}

function fileFormat(path: string): Format {
  const format = formatOfFile(path);
  if (format) return format;
  const choices = ['txt', 'json', 'ndjson', 'csv', 'ics'];
  throw new FollowUpError({ code: 'unknown-format', where: '--output', details: { value: path, choices } });
}

/** A named format is for the one output; several files are told apart by their names. With files, a terminal still gets the table. */
export function planOutputs(paths: readonly string[], named: string | undefined, isTerminal: boolean): PlanOutputs {
  const format = named === undefined ? undefined : namedFormat(named);
  if (paths.length > 1 && format)
    throw new FollowUpError({
      code: 'conflicting-flags',
      where: '--format',
      details: {
        problem: 'One format was named for several files',
        instead: 'Leave --format out: each file gets the format of its ending.',
      },
    });
  if (paths.length === 0) return { printed: format ?? 'table', files: [] };
  return {
    printed: isTerminal ? 'table' : null,
    files: paths.map((path) => ({ path, format: format ?? fileFormat(path) })),
  };
}
