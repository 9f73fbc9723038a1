/** An interview that ended before a file was written: no fault of anybody's. */
import type { ExitCode } from './exit-codes.js';

export class InterviewEnded extends Error {
  override readonly name = 'InterviewEnded';

  constructor(readonly exitCode: ExitCode) {
    super('Nothing was written.');
  }
}
