/** What happened to the people of a cohort: rows of case, date, and what was done or what ended it. */
import { isUtf8 } from 'node:buffer';
import { isRecord } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpEvent } from '../domain/follow-up-event.js';
import { type CsvLayout, delimiterOf } from './cohort-layout.js';
import { csvCells } from './csv-cells.js';
import { type EventFields, eventOf } from './event-of-row.js';
import { openCohort } from './open-cohort.js';
import { type RowBlock, rowBytes } from './row-block.js';
import { rowFault } from './row-fault.js';
import { UnusedRows } from './unused-rows.js';

export interface CohortEvents {
  byCase: Map<string, FollowUpEvent[]>;
  count: number;
  rejects: UnusedRows;
}

type Field = keyof EventFields;

const fieldNames = ['case_id', 'date', 'what', 'outcome'] as const satisfies readonly Field[];

const names: Record<Field, readonly string[]> = {
  case_id: ['case_id', 'id', 'patient_id', 'pseudonym'],
  date: ['date', 'on'],
  what: ['assessment', 'exam', 'assessment_or_exam', 'what', 'did'],
  outcome: ['outcome', 'event'],
};

const fieldNamed = (header: string): Field | null => {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return fieldNames.find((field) => names[field].includes(name)) ?? null;
};

const isKnown = (header: string): boolean => fieldNamed(header) !== null;

/** Throws FollowUpError `invalid-cohort` where the header lacks what every event needs. */
function eventsLayout(line: string, where: string): CsvLayout {
  const { delimiter, header } = delimiterOf(line, isKnown);
  const missing = (['case_id', 'date'] as const).filter((field) => !header.some((cell) => fieldNamed(cell) === field));
  if (missing.length === 0) return { kind: 'csv', delimiter, header, columns: [] };
  const problem = `The header of the events has no column ${missing.join(' and no ')}`;
  const todo = 'It must be a header such as case_id,date,assessment,outcome (or exam for assessment).';
  throw new FollowUpError({ code: 'invalid-cohort', where, details: { problem, todo } });
}

/** Reads all events of the file `name`; bad rows are left out and told with their lines. Throws FollowUpError and FileProblem. */
export async function readEvents(pieces: AsyncIterable<Uint8Array>, name: string): Promise<CohortEvents> {
  const { layout, blocks } = await openCohort(pieces, (header) => eventsLayout(header, name));
  const events: CohortEvents = { byCase: new Map(), count: 0, rejects: new UnusedRows() };
  for await (const block of blocks)
    for (const index of block.lines.keys()) {
      const fields = fieldsOf(block, index, layout.kind === 'csv' ? layout : null);
      if (fields === null) continue;
      const read = fields instanceof FollowUpError ? fields : eventOf(fields);
      if (read instanceof FollowUpError)
        events.rejects.add({ line: block.lines[index] ?? 0, ...rowFault(read, (key) => key) });
      else {
        const { id, event } = read;
        const ofCase = events.byCase.get(id);
        if (ofCase) ofCase.push(event);
        else events.byCase.set(id, [event]);
        events.count += 1;
      }
    }
  return events;
}

const unreadable = (problem: string): FollowUpError =>
  new FollowUpError({ code: 'unreadable-row', details: { problem, todo: 'Mend the row, or leave it out.' } });

function fieldsOf(block: RowBlock, index: number, layout: CsvLayout | null): EventFields | FollowUpError | null {
  if (block.oversizeBytes !== null) return unreadable('The row is too long');
  const bytes = rowBytes(block, index);
  if (!isUtf8(bytes)) return unreadable('The row is not UTF-8 text');
  const text = Buffer.from(bytes).toString();
  if (text.trim() === '') return null;
  try {
    const pairs: [string, unknown][] = layout ? csvPairs(text, layout) : Object.entries(objectOf(text));
    const fields: EventFields = {};
    for (const [name, value] of pairs) {
      const field = fieldNamed(name);
      const cell = value === null || value === undefined ? '' : String(value).trim();
      if (field && cell !== '') fields[field] = cell;
    }
    return layout && Object.keys(fields).length === 0 ? null : fields;
  } catch {
    return unreadable(layout ? 'The quotation marks of the row do not match' : 'The row is not a JSON object');
  }
}

function csvPairs(text: string, { delimiter, header }: CsvLayout): [string, unknown][] {
  const [cells = []] = csvCells(text, delimiter);
  return header.map((name, index) => [name, cells[index]]);
}

function objectOf(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (isRecord(value)) return value;
  throw new TypeError('no object');
}
