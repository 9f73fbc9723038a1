/** What runs in a worker thread: blocks in, planned blocks out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BatchSettings } from './batch-settings.js';
import { loadCsv } from './csv-cells.js';
import type { HolidaysIn } from './holidays-in.js';
import { blockPlanner } from './plan-block.js';
import type { BlockTask } from './workers.js';

export async function serveBlocks(holidaysIn: HolidaysIn): Promise<void> {
  const settings: BatchSettings = workerData;
  const planBlock = blockPlanner(settings, holidaysIn);
  await loadCsv();
  parentPort?.on('message', ({ block, idsOnly, room }: BlockTask) => {
    const planned = planBlock(block, idsOnly, room);
    parentPort?.postMessage(planned, [planned.bytes.buffer]);
  });
}
