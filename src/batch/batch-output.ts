/** Where the documents of a batch go: a stream, one file, or a folder with a file for each case. */
import type { Writable } from 'node:stream';
import { type FolderOfFiles, openFolder } from '../io/folder-of-files.js';
import { openGrowingFile, takeOwnName } from '../io/growing-file.js';
import { streamSink } from '../io/stream-sink.js';
import { calendarName } from './calendar-name.js';
import type { PlannedBlock } from './plan-block.js';
import { type SettledBlock, wholeOf } from './settle-block.js';

export interface BatchOutput {
  /** False: nobody reads it any more. */
  head: (text: string) => Promise<boolean>;
  write: (settled: SettledBlock, planned: PlannedBlock) => Promise<boolean>;
  /** Bytes of the one file so far; 0 where there is none. */
  size: () => number;
  /** Returns when the disk holds it all. */
  sync: () => void;
  /** Gives the finished output its name. */
  finish: () => void;
  close: () => void;
}

const nothing = (): void => {};

export function streamOutput(stream: Writable): BatchOutput {
  const sink = streamSink(stream, 'standard output');
  return {
    head: (text) => sink(Buffer.from(text)),
    write: (settled, planned) => sink(wholeOf(settled, planned)),
    size: () => 0,
    sync: nothing,
    finish: nothing,
    close: nothing,
  };
}

export function fileOutput(path: string, keepBytes: number | null): BatchOutput {
  const file = openGrowingFile(path, keepBytes);
  const append = async (bytes: Uint8Array): Promise<boolean> => {
    file.append(bytes);
    return true;
  };
  return {
    head: (text) => append(Buffer.from(text)),
    write: (settled, planned) => append(wholeOf(settled, planned)),
    size: () => file.size,
    sync: file.sync,
    finish: () => takeOwnName(path),
    close: file.close,
  };
}

export function folderOutput(path: string): BatchOutput {
  const folder: FolderOfFiles = openFolder(path);
  return {
    head: async () => true,
    write: async ({ documents }, { bytes }) => {
      for (const { id, begin, end } of documents) folder.write(calendarName(id), bytes.subarray(begin, end));
      return true;
    },
    size: () => 0,
    sync: folder.sync,
    finish: folder.tidy,
    close: nothing,
  };
}
