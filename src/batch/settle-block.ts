/** What a planned block comes to once the ids before it are known: the first row with an id keeps it. */
import { FollowUpError } from '../domain/fault.js';
import type { KnownIds } from './known-ids.js';
import type { PlannedBlock } from './plan-block.js';
import type { Reject } from './reject.js';
import { type RowBlock, rawRow } from './row-block.js';
import { rowFault } from './row-fault.js';
import { countPlanned, countRejected, type Tally } from './tally.js';

export interface SettledBlock {
  /** Where each begins and ends in the bytes of the block. */
  documents: { id: string; begin: number; end: number }[];
  rejects: Reject[];
}

/** Blocks must come in the order of the input. `strict`: nothing after the first reject. */
export function settleBlock(
  block: RowBlock,
  { outcomes }: PlannedBlock,
  ids: KnownIds,
  tally: Tally,
  strict: boolean,
): SettledBlock {
  const settled: SettledBlock = { documents: [], rejects: [] };
  let begin = 0;
  for (const { row, id, fault: own, warnings, end } of outcomes) {
    const line = block.lines[row] ?? 0;
    const earlier = id === null ? null : ids.enter(id, line);
    const fault = own ?? (earlier === null ? null : duplicate(earlier));
    if (fault) {
      countRejected(tally, fault);
      settled.rejects.push({ line, id, ...fault, raw: rawRow(block, row) });
      if (strict) break;
    } else {
      countPlanned(tally, warnings);
      settled.documents.push({ id: id ?? '', begin, end });
    }
    begin = end;
  }
  return settled;
}

const duplicate = (firstLine: number) =>
  rowFault(new FollowUpError({ code: 'duplicate-id', where: 'id', details: { firstLine } }), (key) => key);

/** The documents as one piece: that of the block itself where none of it was left out. */
export const wholeOf = ({ documents }: SettledBlock, { bytes }: PlannedBlock): Uint8Array => {
  const kept = documents.reduce((sum, { begin, end }) => sum + end - begin, 0);
  return kept === bytes.length ? bytes : Buffer.concat(documents.map(({ begin, end }) => bytes.subarray(begin, end)));
};
