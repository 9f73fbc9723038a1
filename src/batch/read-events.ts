/** What happened to the people of a cohort: rows of case, date, and what was done or what ended it. */
import { isRecord } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpEvent } from '../domain/follow-up-event.js';
import { type CsvLayout, delimiterOf } from './cohort-layout.js';
import { csvRows, rowTexts, unreadableRow } from './csv-rows.js';
import { type EventFields, eventOf } from './event-of-row.js';
import { openCohort } from './open-cohort.js';
import type { RowBlock } from './row-block.js';
import { rowFault } from './row-fault.js';
import { UnusedRows } from './unused-rows.js';

export interface CohortEvents {
  byCase: Map<string, FollowUpEvent[]>;
  count: number;
  rejects: UnusedRows;
}

type Field = keyof EventFields;

/** Events are short, and blocks of many are read faster. */
const rowsAtOnce = 512;

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

/** Null for a blank row. */
type EventsOfBlock = (block: RowBlock) => (EventFields | FollowUpError | null)[];

/** Reads all events of the file `name`; bad rows are left out and told with their lines. Throws FollowUpError and FileProblem. */
export async function readEvents(pieces: AsyncIterable<Uint8Array>, name: string): Promise<CohortEvents> {
  const { layout, blocks } = await openCohort(pieces, (header) => eventsLayout(header, name), rowsAtOnce);
  const read = layout.kind === 'csv' ? csvReader(layout) : jsonFields;
  const events: CohortEvents = { byCase: new Map(), count: 0, rejects: new UnusedRows() };
  const shared = sharedEvents();
  for await (const block of blocks)
    for (const [index, fields] of read(block).entries()) {
      if (fields === null) continue;
      const found = fields instanceof FollowUpError ? fields : eventOf(fields);
      if (found instanceof FollowUpError)
        events.rejects.add({ line: block.lines[index] ?? 0, ...rowFault(found, (key) => key) });
      else {
        const { id, event } = found;
        const ofCase = events.byCase.get(id);
        if (ofCase) ofCase.push(shared(event));
        else events.byCase.set(id, [shared(event)]);
        events.count += 1;
      }
    }
  return events;
}

/** Millions of events are a few thousand different ones: one of each is kept. */
function sharedEvents(): (event: FollowUpEvent) => FollowUpEvent {
  const known = new Map<string, FollowUpEvent>();
  return (event) => {
    const key = `${event.on} ${event.outcome} ${event.what}`;
    const before = known.get(key);
    if (before) return before;
    known.set(key, event);
    return event;
  };
}

/** Blank cells give nothing. */
function fieldsOf(pairs: Iterable<readonly [Field | null, unknown]>): EventFields {
  const fields: EventFields = {};
  for (const [field, value] of pairs) {
    const cell = value === null || value === undefined ? '' : String(value).trim();
    if (field && cell !== '') fields[field] = cell;
  }
  return fields;
}

function csvReader(layout: CsvLayout): EventsOfBlock {
  const columns = layout.header.map(fieldNamed);
  return (block) =>
    csvRows(block, layout).map((cells) => {
      if (cells instanceof FollowUpError) return cells;
      const fields = fieldsOf(columns.map((field, index) => [field, cells[index]]));
      return Object.keys(fields).length === 0 ? null : fields;
    });
}

const jsonFields: EventsOfBlock = (block) =>
  rowTexts(block).map((text) => {
    if (text instanceof FollowUpError) return text;
    if (text.trim() === '') return null;
    try {
      return fieldsOf(Object.entries(objectOf(text)).map(([name, value]) => [fieldNamed(name), value]));
    } catch {
      return unreadableRow('The row is not a JSON object', 'Write one whole object on one line.');
    }
  });

function objectOf(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (isRecord(value)) return value;
  throw new TypeError('no object');
}
