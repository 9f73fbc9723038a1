/** Rejected rows as lines of NDJSON: what was wrong with which row, and the row itself, to be mended and fed again. */
import { toJson } from '../export/to-json.js';
import type { RowFault } from './row-fault.js';

export interface Reject extends RowFault {
  line: number;
  id: string | null;
  raw: string;
}

export const rejectLine = ({ line, id, code, field, message, raw }: Reject): string =>
  toJson({ line, id, code, field, message, raw });
