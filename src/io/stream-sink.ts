/** A stream that is written no faster than its reader reads. */
import type { Writable } from 'node:stream';
import { fileProblem } from './file-problem.js';

/** Resolves to false when the reader has left: nobody wants the rest. Rejects with FileProblem, such as a full disk. */
export type StreamSink = (bytes: Uint8Array) => Promise<boolean>;

export function streamSink(stream: Writable, name: string): StreamSink {
  return (bytes) =>
    new Promise((resolve, reject) => {
      if (stream.destroyed || stream.writableEnded) {
        resolve(false);
        return;
      }
      stream.write(bytes, (error: (Error & { code?: string }) | null | undefined) => {
        if (!error) resolve(true);
        else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') resolve(false);
        else reject(fileProblem(name, error, 'writing'));
      });
    });
}
