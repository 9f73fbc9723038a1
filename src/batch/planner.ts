/** Who plans the blocks: this thread at first, and workers once the cohort has shown that it is not small. */
import type { BatchFormat, BatchSettings } from './batch-settings.js';
import type { HolidaysIn } from './holidays-in.js';
import { blockPlanner, type PlannedBlock } from './plan-block.js';
import type { RowBlock } from './row-block.js';
import { startWorkers, type Workers } from './workers.js';

export interface Planner {
  plan: (block: RowBlock, idsOnly: boolean) => Promise<PlannedBlock>;
  /** How many blocks may be under way. */
  ahead: number;
  stop: () => Promise<void>;
}

/** Starting a worker takes as long as planning this many blocks. */
const blocksBeforeWorkers = 16;

/** One for each core; a worklist's rows cost less to plan than to hand to another thread (measured: a third slower). */
export const defaultJobs = (format: BatchFormat): number =>
  format === 'worklist' ? 1 : process.getBuiltinModule('node:os').availableParallelism();

export function startPlanner(
  settings: BatchSettings,
  { jobs, workerFile, holidaysIn }: { jobs: number; workerFile: string; holidaysIn: HolidaysIn },
): Planner {
  const planBlock = blockPlanner(settings, holidaysIn);
  let workers: Workers | null = null;
  let count = 0;
  return {
    plan: async (block, idsOnly) => {
      count += 1;
      if (jobs === 1 || count <= blocksBeforeWorkers) return planBlock(block, idsOnly, jobs === 1);
      workers ??= startWorkers(workerFile, settings, jobs);
      return workers.plan(block, idsOnly);
    },
    ahead: jobs === 1 ? 0 : jobs * 8,
    stop: async () => workers?.stop(),
  };
}
