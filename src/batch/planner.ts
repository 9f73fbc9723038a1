/** Who plans the blocks: workers for a cohort that is large, this thread until that is known. */
import type { BatchFormat, BatchSettings } from './batch-settings.js';
import type { HolidaysIn } from './holidays-in.js';
import { blockPlanner, type PlannedBlock } from './plan-block.js';
import type { RowBlock } from './row-block.js';
import { startWorkers, type Workers } from './workers.js';

export interface Planner {
  plan: (block: RowBlock, idsOnly: boolean) => Promise<PlannedBlock>;
  /** The documents of a block are written, so that its room is free for another. */
  release: (planned: PlannedBlock) => void;
  /** How many blocks may be under way. */
  ahead: number;
  stop: () => Promise<void>;
}

/** Two workers have caught up with one thread after some 3,000 plans, as each of them warms up for itself. */
const largeCohortBytes = 262_144;
/** Where the size is not known, a cohort with more blocks is large. */
const blocksBeforeWorkers = 64;
/** For each worker: enough that it has work while this thread waits for the disk. */
const blocksAhead = 3;
const roomBytes = 2_097_152;

/** One for each core; rows of a worklist take two workers longer (measured: a tenth, at 100,000 cases). */
export const defaultJobs = (format: BatchFormat): number =>
  format === 'worklist' ? 1 : process.getBuiltinModule('node:os').availableParallelism();

/** `inputBytes`: null where nobody knows. */
export function startPlanner(
  settings: BatchSettings,
  inputBytes: number | null,
  { jobs, workerFile, holidaysIn }: { jobs: number; workerFile: string; holidaysIn: HolidaysIn },
): Planner {
  const planBlock = blockPlanner(settings, holidaysIn);
  const ownBlocks = jobs === 1 ? Number.POSITIVE_INFINITY : blocksOfOwn(inputBytes);
  /** Rooms are used again, as it takes the system longer to make one than to fill it. */
  const rooms: ArrayBuffer[] = [];
  let workers: Workers | null = null;
  let count = 0;
  return {
    plan: async (block, idsOnly) => {
      count += 1;
      const room = rooms.pop() ?? new ArrayBuffer(roomBytes);
      if (count <= ownBlocks) return planBlock(block, idsOnly, room);
      workers ??= startWorkers(workerFile, settings, jobs);
      return workers.plan({ block, idsOnly, room });
    },
    release: ({ bytes }) => {
      rooms.push(bytes.buffer);
    },
    ahead: ownBlocks === Number.POSITIVE_INFINITY ? 0 : jobs * blocksAhead,
    stop: async () => workers?.stop(),
  };
}

function blocksOfOwn(inputBytes: number | null): number {
  if (inputBytes === null) return blocksBeforeWorkers;
  return inputBytes < largeCohortBytes ? Number.POSITIVE_INFINITY : 0;
}
