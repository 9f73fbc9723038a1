/** Worker threads that plan blocks. */
import type { Worker } from 'node:worker_threads';
import type { BatchSettings } from './batch-settings.js';
import type { PlannedBlock } from './plan-block.js';
import type { RowBlock } from './row-block.js';

export interface BlockTask {
  block: RowBlock;
  idsOnly: boolean;
  /** For the documents: it goes to the thread, and comes back with them. */
  room: ArrayBuffer;
}

export interface Workers {
  plan: (task: BlockTask) => Promise<PlannedBlock>;
  stop: () => Promise<void>;
}

/** In megabytes. V8 would give each thread twice this for new objects, and plan no faster for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

interface Pending {
  resolve: (planned: PlannedBlock) => void;
  reject: (error: unknown) => void;
}

/** One thread with the blocks that it has been given, in order. */
class PlanningThread {
  readonly pending: Pending[] = [];
  readonly #worker: Worker;

  constructor(file: string, settings: BatchSettings) {
    // Loaded here, as loading it would slow every start.
    const threads = process.getBuiltinModule('node:worker_threads');
    this.#worker = new threads.Worker(file, { workerData: settings, resourceLimits });
    this.#worker.on('message', (planned: PlannedBlock) => this.pending.shift()?.resolve(planned));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`A worker thread ended with ${code}.`)));
  }

  plan(task: BlockTask): Promise<PlannedBlock> {
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.#worker.postMessage(task, [task.room]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.pending.splice(0)) reject(error);
  }
}

/** Each block goes to the thread that has the least to do. */
export function startWorkers(file: string, settings: BatchSettings, count: number): Workers {
  // Each thread clears away after itself: helpers would wait for the cores that all threads are busy on.
  process.getBuiltinModule('node:v8').setFlagsFromString('--no-parallel-scavenge');
  const threads = Array.from({ length: count }, () => new PlanningThread(file, settings));
  return {
    plan: (task) => {
      const [idlest] = threads.toSorted((a, b) => a.pending.length - b.pending.length);
      return idlest ? idlest.plan(task) : Promise.reject(new Error('No worker thread.'));
    },
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
