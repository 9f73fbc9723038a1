/** A cohort in, plans out: rows are read, planned, settled and written as they come, and what is done is on record. */
import type { ByteSource } from '../io/byte-source.js';
import { batchDocuments } from './batch-documents.js';
import { openBatchFiles } from './batch-files.js';
import { type BatchPlaces, earlierRun, finishFiles } from './batch-places.js';
import type { BatchRequest } from './batch-settings.js';
import { BatchState } from './batch-state.js';
import { type CohortLayout, csvLayout } from './cohort-layout.js';
import type { HolidaysIn } from './holidays-in.js';
import { inOrder } from './in-order.js';
import { openCohort } from './open-cohort.js';
import { startPlanner } from './planner.js';
import { type Reject, rejectLine } from './reject.js';
import { sha256 } from './sha-256.js';
import type { Tally } from './tally.js';

export interface BatchRun {
  request: BatchRequest;
  places: BatchPlaces;
  openInput: () => Promise<ByteSource>;
  jobs: number;
  workerFile: string;
  holidaysIn: HolidaysIn;
  /** Stops at the first reject. */
  strict: boolean;
  /** The version of the program: another one may write other bytes. */
  version: string;
  onLayout: (layout: CohortLayout) => void;
  onReject: (reject: Reject) => void;
  onProgress: (bytes: number, tally: Tally) => void;
}

export interface BatchResult {
  tally: Tally;
  /** `stopped`: at the first reject; `unread`: the reader of the output has left. */
  end: 'finished' | 'stopped' | 'unread';
}

export async function runBatch(run: BatchRun): Promise<BatchResult> {
  const { request, places, strict } = run;
  const done = earlierRun(places)?.done;
  if (done) {
    finishFiles(places);
    return { tally: done.tally, end: 'finished' };
  }
  const input = await run.openInput();
  const { layout, blocks } = await openCohort(input.pieces, csvLayout, batchDocuments[request.format].blockRows);
  run.onLayout(layout);
  const files = openBatchFiles(places, request.asOf, requestDigest(run));
  const planner = startPlanner({ ...request, layout }, input.size, run);
  // Nobody can go on with a stream, so its rejects are as final as what was written.
  const breakOff = (tally: Tally, end: 'stopped' | 'unread'): BatchResult => {
    if (places.target.kind === 'stream') files.finish();
    return { tally, end };
  };
  try {
    const state = new BatchState(layout, files.start);
    const { output, rejects, start } = files;
    const doneRows = start?.rows ?? 0;
    const { head } = batchDocuments[request.format];
    if (!start && isFirstShard(request) && !(await output.head(head))) return breakOff(state.tally, 'unread');
    const work = inOrder(
      blocks,
      async (block) => ({ block, planned: await planner.plan(block, block.firstRow < doneRows) }),
      planner.ahead,
    );
    for await (const { block, planned } of work) {
      state.pass(block);
      if (state.rows <= doneRows) {
        state.recall(block, planned);
        planner.release(planned);
        if (state.rows === doneRows && start) state.checkInput(start);
        continue;
      }
      const settled = state.settle(block, planned, strict);
      const isRead = await output.write(settled, planned);
      planner.release(planned);
      for (const reject of settled.rejects) {
        rejects?.append(Buffer.from(rejectLine(reject)));
        run.onReject(reject);
      }
      run.onProgress(state.bytes, state.tally);
      if (!isRead) return breakOff(state.tally, 'unread');
      if (strict && settled.rejects.length > 0) return breakOff(state.tally, 'stopped');
      if (state.isTimeToNote()) files.note(state.checkpoint(false));
    }
    if (state.rows < doneRows && start) state.checkInput(start);
    files.note(state.checkpoint(true));
    files.finish();
    return { tally: state.tally, end: 'finished' };
  } finally {
    await planner.stop();
    files.close();
  }
}

/** Only the first of several shards has the header, so that their outputs together are one table. */
const isFirstShard = ({ shard }: BatchRequest): boolean => shard === null || shard.number === 1;

const requestDigest = ({ version, request }: BatchRun): string => sha256(JSON.stringify({ version, request }), 'hex');
