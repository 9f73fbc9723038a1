/** A document on its way out, in each of the formats that were asked for. */
import { plainLine } from '../domain/plain-text.js';
import { defaultExportOptions, type View } from '../export/export-options.js';
import { streamSink } from '../io/stream-sink.js';
import { checkTargets, writeFiles } from '../io/write-files.js';
import type { OutputFlags } from './add-output-flags.js';
import type { ChosenOutputs } from './chosen-outputs.js';
import type { Session } from './session.js';
import { displayOptions } from './terminal.js';

export interface Deliverable<F extends string> {
  render: (format: F | 'table', view: View) => Promise<string | Iterable<string>>;
  /** What the table says and other formats have no room for: said on standard error with those. */
  notes: readonly string[];
  /** What must be on record before anything is written. */
  keep?: (() => Promise<void>) | undefined;
  /** Whether an existing file may be replaced without --force. */
  replaces?: ((path: string) => boolean) | undefined;
}

/** Everything is rendered before anything is written, so that a fault leaves no half of the outputs. */
export async function deliver<F extends string>(
  { render, notes, keep, replaces = () => false }: Deliverable<F>,
  { printed, files }: ChosenOutputs<F>,
  { color, force, quiet }: Pick<OutputFlags, 'color' | 'force' | 'quiet'>,
  session: Session,
): Promise<void> {
  // Files are read elsewhere: the width of this terminal and its colours are not theirs.
  const { width, paint } = defaultExportOptions;
  const written = await Promise.all(
    files.map(async ({ path, format }) => ({
      path,
      text: await render(format, { width, paint }),
      replaces: replaces(path),
    })),
  );
  const shown = printed === null ? '' : await render(printed, await displayOptions(session.terminal, color));
  if (keep) {
    checkTargets(written, force);
    await keep();
  }
  writeFiles(written, force);
  await print(shown, session);
  if (quiet) return;
  if (printed !== 'table') for (const note of notes) session.say(`note: ${plainLine(note)}\n`);
  for (const { path } of files) session.say(`Wrote ${plainLine(path)}\n`);
}

async function print(document: string | Iterable<string>, { print, standardOutput }: Session): Promise<void> {
  if (typeof document === 'string') {
    print(document);
    return;
  }
  const sink = streamSink(standardOutput, 'standard output');
  for (const piece of document) if (!(await sink(Buffer.from(piece)))) return;
}
