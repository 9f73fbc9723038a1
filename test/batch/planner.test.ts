/** A small cohort is planned on this thread, a large one by workers, and no room is used while it is still read. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCohort } from '../../src/batch/open-cohort.js';
import type { PlannedBlock } from '../../src/batch/plan-block.js';
import { startPlanner } from '../../src/batch/planner.js';
import { aCohort, asNdjson } from '../support/a-cohort.js';
import { aDate } from '../support/a-date.js';
import { aFolder } from '../support/a-folder.js';
import { collect } from '../support/collect.js';

/** A worker that plans nothing. */
const idleWorker = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ room }) => {
    parentPort.postMessage({ outcomes: [], bytes: new Uint8Array(room, 0, 0) }, [room]);
  });
`;

/** `kept`: so many blocks stay unwritten, and must stay as they are, while the next one is planned. */
async function planned(rows: number, inputBytes: number | null, jobs: number, kept = 0): Promise<PlannedBlock[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(asNdjson(aCohort(rows)));
  }
  const { layout, blocks } = await openCohort(pieces());
  const request = { asOf: aDate('2026-04-01'), defaults: { preferences: { protocol: 'general' } }, ownProtocols: [] };
  const period = { from: request.asOf, until: request.asOf };
  const calendars = { all: false, discreet: false, bookAheadDays: 28, calendarSpan: 'target' } as const;
  const settings = { ...request, ...period, format: 'csv', export: calendars, shard: null, layout } as const;
  const workerFile = join(aFolder({ 'worker.cjs': idleWorker }), 'worker.cjs');
  const holidaysIn = () => () => undefined;
  const planner = startPlanner(settings, inputBytes, { jobs, workerFile, holidaysIn });
  const results: PlannedBlock[] = [];
  const unwritten: { result: PlannedBlock; text: string }[] = [];
  for (const block of await collect(blocks)) {
    const result = await planner.plan(block, false);
    results.push(result);
    unwritten.push({ result, text: textOf(result) });
    const [first] = unwritten;
    if (unwritten.length <= kept || !first) continue;
    expect(textOf(first.result)).toBe(first.text);
    planner.release(first.result);
    unwritten.shift();
  }
  await planner.stop();
  return results;
}

const textOf = ({ bytes }: PlannedBlock): string => Buffer.from(bytes).toString();

/** How many blocks this thread has planned. */
const ownBlocks = async (...[rows, inputBytes, jobs]: [number, number | null, number]): Promise<number> =>
  (await planned(rows, inputBytes, jobs)).filter(({ outcomes }) => outcomes.length > 0).length;

describe('the planner', () => {
  it('starts workers at once for a file that is large, and none for a small one', async () => {
    expect(await ownBlocks(320, 10_000_000, 2)).toBe(0);
    expect(await ownBlocks(320, 10_000, 2)).toBe(10);
  });

  it('starts them for a stream once it has shown to be long', async () => {
    expect(await ownBlocks(32 * 70, null, 2)).toBe(64);
  });

  it('starts none where one thread is asked for', async () => {
    expect(await ownBlocks(32 * 70, 10_000_000, 1)).toBe(70);
  });

  it.each([0, 1, 6])('makes no more rooms than are in use at a time, and shares none (kept: %i)', async (kept) => {
    const results = await planned(640, null, 1, kept);
    expect(new Set(results.map(({ bytes }) => bytes.buffer)).size).toBe(kept + 1);
  });
});
