/** The files of a run: output, rejects, and the journal that tells how far they are good. */
import { FollowUpError } from '../domain/fault.js';
import { type GrowingFile, openGrowingFile, partBytes } from '../io/growing-file.js';
import { removeJournal } from '../io/journal-file.js';
import { type BatchJournal, type Checkpoint, openBatchJournal } from './batch-journal.js';
import { type BatchOutput, fileOutput, folderOutput, streamOutput } from './batch-output.js';
import { type BatchPlaces, type BatchTarget, checkPlaces, finishFiles, journalPath } from './batch-places.js';

export interface BatchFiles {
  output: BatchOutput;
  rejects: GrowingFile | null;
  /** Where to go on; null: at the beginning. */
  start: Checkpoint | null;
  /** Everything so far is put on the disk, and then on record. */
  note: (checkpoint: Omit<Checkpoint, 'outputBytes' | 'rejectBytes'>) => void;
  /** The files take their names, and the journal goes. */
  finish: () => void;
  close: () => void;
}

/** `request` is a digest of what decides the bytes of the output. Throws FileProblem or FollowUpError. */
export function openBatchFiles(places: BatchPlaces, asOf: string, request: string): BatchFiles {
  const { target, rejects: rejectsPath, resume } = places;
  checkPlaces(places);
  const path = journalPath(places);
  if (path !== null && !resume) removeJournal(path);
  // A folder must be there before the journal in it.
  const folder = target.kind === 'folder' ? folderOutput(target.path) : null;
  const journal = path === null ? null : openBatchJournal(path);
  const start = journal && startOf(journal, places, { asOf, request });
  const rejects = rejectsPath === null ? null : openGrowingFile(rejectsPath, start?.rejectBytes ?? null);
  const output = folder ?? openOutput(target, start);
  return {
    output,
    rejects,
    start,
    note: (checkpoint) => {
      if (!journal) return;
      output.sync();
      rejects?.sync();
      journal.note({ ...checkpoint, outputBytes: output.size(), rejectBytes: rejects?.size ?? 0 });
    },
    finish: () => {
      output.finish();
      finishFiles(places);
    },
    close: () => {
      journal?.close();
      output.close();
      rejects?.close();
    },
  };
}

function openOutput(target: BatchTarget, start: Checkpoint | null): BatchOutput {
  if (target.kind === 'stream') return streamOutput(target.stream);
  return target.kind === 'file' ? fileOutput(target.path, start?.outputBytes ?? null) : folderOutput(target.path);
}

/** The latest checkpoint that the files have reached: after a power cut they may be shorter than the last one says. */
function startOf(
  journal: BatchJournal,
  { target, rejects }: BatchPlaces,
  heading: { asOf: string; request: string },
): Checkpoint | null {
  if (journal.heading === null) {
    journal.begin(heading);
    return null;
  }
  if (journal.heading.request !== heading.request)
    throw new FollowUpError({
      code: 'interrupted-run',
      details: {
        problem: 'The interrupted run was started with other flags, or by another version',
        todo: 'Give --resume the same flags and protocols, or --force to begin again.',
      },
    });
  const reached = (path: string | null, bytes: number): boolean => path === null || partBytes(path) >= bytes;
  const file = target.kind === 'file' ? target.path : null;
  return (
    journal.checkpoints.find(
      ({ outputBytes, rejectBytes }) => reached(file, outputBytes) && reached(rejects, rejectBytes),
    ) ?? null
  );
}
