/** A cohort file as blocks of rows: what it is written in is told by its first bytes, never by its name. */
import { FollowUpError } from '../domain/fault.js';
import { type CohortLayout, type CsvLayout, csvLayout } from './cohort-layout.js';
import { loadCsv } from './csv-cells.js';
import { cutRows } from './cut-rows.js';
import type { RowBlock } from './row-block.js';
import { csvRowEnd, lineRowEnd } from './row-end.js';

export interface Cohort {
  layout: CohortLayout;
  blocks: AsyncIterable<RowBlock>;
}

const longestHeader = 1_048_576;
const byteOrderMark = [0xef, 0xbb, 0xbf];
const openBrace = 0x7b;
const openBracket = 0x5b;

const refuse = (problem: string, todo: string): never => {
  throw new FollowUpError({ code: 'invalid-cohort', details: { problem, todo } });
};

/** Reads as far as the header; `blockRows`: the rows of a block at most. Throws FollowUpError `invalid-cohort` where there is nothing to plan by. */
export async function openCohort(
  pieces: AsyncIterable<Uint8Array>,
  layoutOf: (header: string) => CsvLayout = csvLayout,
  blockRows?: number,
): Promise<Cohort> {
  const source = pieces[Symbol.asyncIterator]();
  try {
    return await readStart(source, layoutOf, blockRows);
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

async function readStart(
  source: AsyncIterator<Uint8Array>,
  layoutOf: (header: string) => CsvLayout,
  blockRows?: number,
): Promise<Cohort> {
  let start: Uint8Array = new Uint8Array();
  let isLast = false;
  const more = async (): Promise<void> => {
    const { value, done } = await source.next();
    if (done) isLast = true;
    else start = Buffer.concat([start, value]);
  };
  while (start.length < 4 && !isLast) await more();
  if (byteOrderMark.every((byte, index) => start[index] === byte)) start = start.subarray(3);
  if ((start[0] ?? 0) >= 0xfe || start[0] === 0 || start[1] === 0)
    refuse('It is not UTF-8 text (it looks like UTF-16)', 'Save it as UTF-8.');
  const blanks = async (): Promise<number> => {
    for (;;) {
      const index = start.findIndex((byte) => byte > 0x20);
      if (index >= 0 || isLast || start.length > longestHeader) return index;
      await more();
    }
  };
  const first = await blanks();
  if (first < 0) refuse('It holds nothing', 'Give CSV with a header, or one JSON object a line.');
  if (start[first] === openBracket)
    refuse('It is one JSON array', "Give one object a line, for example: jq -c '.[]' cohort.json.");
  const rest = async function* (from: number): AsyncGenerator<Uint8Array> {
    try {
      yield start.subarray(from);
      while (!isLast) {
        const { value, done } = await source.next();
        if (done) return;
        yield value;
      }
    } finally {
      await source.return?.();
    }
  };
  if (start[first] === openBrace)
    return { layout: { kind: 'ndjson' }, blocks: cutRows(rest(0), lineRowEnd, 1, blockRows) };
  const linesBefore = start.subarray(0, first).filter((byte) => byte === 0x0a).length;
  let end = lineRowEnd(start, first, isLast);
  while (end < 0 && start.length <= longestHeader) {
    await more();
    end = lineRowEnd(start, first, isLast);
  }
  if (end < 0) refuse('Its first line is longer than 1 MB', 'Give CSV with a header, or one JSON object a line.');
  await loadCsv();
  const layout = layoutOf(headerText(start.subarray(first, end)));
  return { layout, blocks: cutRows(rest(end), csvRowEnd(layout.delimiter), linesBefore + 2, blockRows) };
}

function headerText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return refuse('Its header is not UTF-8 text', 'Save it as UTF-8.');
  }
}
