/** Standard output as a good citizen of a pipe. */
import type { Writable } from 'node:stream';

/** A reader that leaves early (`| head`) is no fault: what is left is dropped and the program ends well. */
export function tolerateClosedPipe(stream: Writable): void {
  stream.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
