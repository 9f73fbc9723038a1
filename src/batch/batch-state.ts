/** Where a run stands: rows and bytes read, ids seen, what became of the rows. */
import { FollowUpError } from '../domain/fault.js';
import type { Checkpoint } from './batch-journal.js';
import type { CohortLayout } from './cohort-layout.js';
import { KnownIds } from './known-ids.js';
import type { PlannedBlock } from './plan-block.js';
import type { RowBlock } from './row-block.js';
import { type SettledBlock, settleBlock } from './settle-block.js';
import { startSha256 } from './sha-256.js';
import { emptyTally, type Tally } from './tally.js';

/** A checkpoint costs a wait for the disk: one for so much output, or so many rows where there is little. */
const noteBytes = 8_388_608;
const noteRows = 65_536;

export class BatchState {
  rows = 0;
  bytes = 0;
  readonly tally: Tally;
  readonly #ids = new KnownIds();
  readonly #digest;
  #written = 0;
  #noted: { rows: number; written: number };

  constructor(layout: CohortLayout, start: Checkpoint | null) {
    this.#digest = startSha256().update(JSON.stringify(layout));
    this.tally = start ? structuredClone(start.tally) : emptyTally();
    this.#noted = { rows: start?.rows ?? 0, written: 0 };
  }

  /** The next block of the input, whatever is done with it. */
  pass(block: RowBlock): void {
    this.rows = block.firstRow + block.lines.length;
    this.bytes += block.oversizeBytes ?? block.bytes.length;
    this.#digest.update(block.bytes);
  }

  /** A block that an earlier run has written: only its ids are needed. */
  recall(block: RowBlock, { outcomes }: PlannedBlock): void {
    for (const { row, id } of outcomes) if (id !== null) this.#ids.enter(id, block.lines[row] ?? 0);
  }

  settle(block: RowBlock, planned: PlannedBlock, strict: boolean): SettledBlock {
    this.#written += planned.bytes.length;
    return settleBlock(block, planned, this.#ids, this.tally, strict);
  }

  isTimeToNote(): boolean {
    return this.#written - this.#noted.written >= noteBytes || this.rows - this.#noted.rows >= noteRows;
  }

  checkpoint(isLast: boolean): Omit<Checkpoint, 'outputBytes' | 'rejectBytes'> {
    this.#noted = { rows: this.rows, written: this.#written };
    return { rows: this.rows, inputDigest: this.#inputDigest(), tally: this.tally, isLast };
  }

  /** Throws where the rows that an earlier run has done are not those that were read again. */
  checkInput({ rows, inputDigest }: Checkpoint): void {
    if (this.rows === rows && this.#inputDigest() === inputDigest) return;
    throw new FollowUpError({
      code: 'interrupted-run',
      details: {
        problem: 'The cohort has changed in the rows that the interrupted run had planned already',
        todo: 'Give the cohort as it was, or --force to begin again.',
      },
    });
  }

  #inputDigest(): string {
    return this.#digest.copy().digest('hex');
  }
}
