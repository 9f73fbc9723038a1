/** Standard output as a good citizen of a pipe. */
import type { Writable } from 'node:stream';
import { fileProblem } from './file-problem.js';

/**
 * A reader that leaves early (`| head`) is no fault: what is left is dropped and the program ends well.
 * Anything else, such as a full disk, is handed to `onProblem` as a FileProblem.
 */
export function tolerateClosedPipe(stream: Writable, name: string, onProblem: (problem: unknown) => void): void {
  stream.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') onProblem(fileProblem(name, error, 'writing'));
  });
}
