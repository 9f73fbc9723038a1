/** Events as registries write them: what is read of each row, and what is told of those that cannot be used. */
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../src/batch/read-events.js';

async function* bytes(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

const read = async (...pieces: (string | Uint8Array)[]) => {
  const { byCase, count, rejects } = await readEvents(bytes(...pieces), 'events');
  return { events: Object.fromEntries(byCase), count, rejects: rejects.first.map(({ line, code }) => [line, code]) };
};

const visit = (on: string) => ({ on, outcome: 'done', what: 'clinic-visit' });

describe('events as CSV', () => {
  it('are read by the names of their columns, in any order, blank rows and strange columns left out', async () => {
    const text = [
      'Date;remark;Patient-ID;exam;outcome',
      '2024-01-02;"two\nlines";a;clinic-visit;',
      ';;;;',
      '',
      '2024-02-03;x;b;CT chest;Done',
      '2024-03-04;;a;;death',
      '2024-03-04;;b;last contact;',
      '',
    ].join('\r\n');
    expect(await read(text)).toEqual({
      events: {
        a: [visit('2024-01-02'), { on: '2024-03-04', outcome: 'death', what: null }],
        b: [
          { on: '2024-02-03', outcome: 'done', what: 'ct-chest' },
          { on: '2024-03-04', outcome: 'last-contact', what: null },
        ],
      },
      count: 4,
      rejects: [],
    });
  });

  it('lose a row that cannot be read, with its line, and no other', async () => {
    const row = (id: string) => `${id},2024-01-02,clinic-visit\n`;
    const broken = ['"b,2024-01-02,clinic-visit\n', Buffer.from([0xff, 0x2c, 0x0a]), `${'x'.repeat(1_100_000)}\n`];
    for (const [before, line] of broken.map((_, index) => [index, index + 3] as const)) {
      const good = Array.from({ length: before + 1 }, (_, index) => row(`a${index}`)).join('');
      const found = await read('case_id,date,assessment\n', good, broken[before] ?? '', row('z'));
      expect(found.rejects).toEqual([[line, 'unreadable-row']]);
      expect(Object.keys(found.events)).toEqual([...Array.from({ length: before + 1 }, (_, at) => `a${at}`), 'z']);
    }
  });

  it('are kept once each where they are the same, however many people had them', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `p${index},2024-01-0${1 + (index % 2)},clinic-visit\n`);
    const { byCase, count } = await readEvents(bytes('case_id,date,assessment\n', ...rows), 'events');
    expect(count).toBe(2000);
    expect(new Set([...byCase.values()].flat()).size).toBe(2);
    expect(byCase.get('p1999')).toEqual([visit('2024-01-02')]);
  });
});

describe('events as NDJSON', () => {
  it('are read by the names of their keys; what is no event is told with its line', async () => {
    const lines = [
      '{"case_id":"a","date":"2024-01-02","assessment":"clinic-visit"}',
      '',
      '{}',
      '[1]',
      '{"id":7,"on":"2024-01-02","what":"missed","outcome":null}',
      '{"id":7,"on":"2024-01-02","what":"chest-imaging","outcome":"missed"}',
    ];
    expect(await read(lines.join('\n'))).toEqual({
      events: { a: [visit('2024-01-02')], 7: [{ on: '2024-01-02', outcome: 'missed', what: 'chest-imaging' }] },
      count: 2,
      rejects: [
        [3, 'missing'],
        [4, 'unreadable-row'],
        [5, 'invalid-choice'],
      ],
    });
  });
});
