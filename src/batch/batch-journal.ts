/** The journal of a batch: which rows are done, and how far the files had grown when they were. */
import { type JournalFile, openJournal } from '../io/journal-file.js';
import type { Tally } from './tally.js';

/** All rows before `rows` are done, and on the disk. */
export interface Checkpoint {
  rows: number;
  /** SHA-256 of these rows as they were read. */
  inputDigest: string;
  outputBytes: number;
  rejectBytes: number;
  tally: Tally;
  /** No more rows will come. */
  isLast: boolean;
}

/** What was asked for: a run goes on only with the same. */
interface Heading {
  asOf: string;
  /** A digest of everything else that decides the bytes of the output. */
  request: string;
}

export interface BatchJournal {
  heading: Heading | null;
  /** The latest first. */
  checkpoints: readonly Checkpoint[];
  begin: (heading: Heading) => void;
  note: (checkpoint: Checkpoint) => void;
  close: () => void;
}

/** What an earlier run of this program wrote down: nobody else writes here. */
const parsed = <T>(line: string): T => JSON.parse(line);

export function openBatchJournal(path: string): BatchJournal {
  const file: JournalFile = openJournal(path);
  const [heading, ...checkpoints] = file.earlier;
  return {
    heading: heading === undefined ? null : parsed<Heading>(heading),
    checkpoints: checkpoints.map((line) => parsed<Checkpoint>(line)).reverse(),
    begin: (started) => file.append(JSON.stringify(started)),
    note: (checkpoint) => file.append(JSON.stringify(checkpoint)),
    close: file.close,
  };
}
