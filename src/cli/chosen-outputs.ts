/** Which formats go where. */
import { FollowUpError } from '../domain/fault.js';
import { type FileFormats, formatOfFile, formatsIn } from '../export/format-of-file.js';
import { chosenWord } from './chosen-word.js';

export interface ChosenOutputs<F extends string> {
  /** What standard output gets; null: nothing. */
  printed: F | 'table' | null;
  files: { path: string; format: F }[];
}

function fileFormat<F extends string>(path: string, formats: FileFormats<F>): F {
  const format = formatOfFile(path, formats);
  if (format) return format;
  const choices = formatsIn(formats).flatMap((each) => formats[each].extensions[0] ?? []);
  throw new FollowUpError({ code: 'unknown-format', where: '--output', details: { value: path, choices } });
}

/** A named format is for the one output; several files are told apart by their names. With files, a terminal still gets the table. */
export function chooseOutputs<F extends string>(
  formats: FileFormats<F>,
  paths: readonly string[],
  named: string | undefined,
  isTerminal: boolean,
): ChosenOutputs<F> {
  const format = named === undefined ? undefined : chosenWord(named, formatsIn(formats), '--format');
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
    files: paths.map((path) => ({ path, format: format ?? fileFormat(path, formats) })),
  };
}
