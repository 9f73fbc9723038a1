/** Rows that an audit leaves out: all are counted, the first few are kept to be told. */
import type { RowFault } from './row-fault.js';

export interface UnusedRow extends RowFault {
  line: number;
}

const mostKept = 10;

export class UnusedRows {
  readonly first: UnusedRow[] = [];
  count = 0;

  add(row: UnusedRow): void {
    this.count += 1;
    if (this.first.length < mostKept) this.first.push(row);
  }
}
