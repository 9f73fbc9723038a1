/** What runs in a worker thread: blocks in, planned blocks out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BatchSettings } from './batch-settings.js';
import { planBlock } from './plan-block.js';
import type { BlockTask } from './workers.js';

const settings: BatchSettings = workerData;

parentPort?.on('message', ({ block, idsOnly }: BlockTask) => {
  const planned = planBlock(block, settings, idsOnly);
  parentPort?.postMessage(planned, [planned.bytes.buffer]);
});
