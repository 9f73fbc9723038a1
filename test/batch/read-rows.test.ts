/** Rows as case data: from cells, from flat objects and from case files, with the user's own names for the fields. */
import { describe, expect, it } from 'vitest';
import { openCohort } from '../../src/batch/open-cohort.js';
import { rowsReader } from '../../src/batch/read-rows.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { collect } from '../support/collect.js';

async function read(text: string | Uint8Array, defaults = {}) {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const { layout, blocks } = await openCohort(pieces());
  return (await collect(blocks)).flatMap((block) => rowsReader(layout, defaults)(block));
}

const written = async (text: string, defaults = {}) =>
  (await read(text, defaults)).map((row) => (row instanceof FollowUpError ? row.code : (row?.written ?? null)));

describe('cells', () => {
  it('set the keys of a case file; an empty one sets nothing', async () => {
    expect(await written('id,treatment_end,site,size,years\np7, 2026-03-15 ,uterus,8,\n')).toEqual([
      {
        id: 'p7',
        anchor: { event: 'treatment-end', date: '2026-03-15' },
        riskFactors: { primarySite: 'uterus', sizeCm: '8' },
      },
    ]);
  });

  it('override what the flags say, key by key', async () => {
    const defaults = { preferences: { protocol: 'esmo-2021', cadence: 'longest' } };
    expect(await written('id,protocol\na,auto\nb,\n', defaults)).toMatchObject([
      { preferences: { protocol: 'auto', cadence: 'longest' } },
      { preferences: { protocol: 'esmo-2021', cadence: 'longest' } },
    ]);
  });

  it('take the comma for the decimal one where it parts no cells', async () => {
    expect(await written('id;size\na;8,5\nb;8.5\n')).toMatchObject([
      { riskFactors: { sizeCm: '8.5' } },
      { riskFactors: { sizeCm: '8.5' } },
    ]);
    expect(await written('id,size\na,"8,5"\n')).toMatchObject([{ riskFactors: { sizeCm: '8,5' } }]);
  });

  it('say yes and no in English and German', async () => {
    const words = ['true', 'Yes', 'y', '1', 'WAHR', 'ja', 'false', 'No', 'n', '0', 'FALSCH', 'nein'];
    const rows = await written(`id,mri_unsafe\n${words.map((word) => `x,${word}\n`).join('')}`);
    expect(rows).toMatchObject(words.map((_, index) => ({ constraints: { mriUnsafe: index < 6 } })));
    expect(await written('id,mri_unsafe\na,maybe\n')).toEqual(['invalid-choice']);
  });

  it.each([
    ['too few', 'id,site\na\n'],
    ['too many', 'id,site\na,uterus,3\n'],
    ['ten thousand', `id,site\n${'x,'.repeat(10_000)}\n`],
    ['unmatched quotes', 'id,site\na,"uterus"x\n'],
    ['a quote that is never closed', 'id,site\na,"uterus\n'],
  ])('%s are told as an unreadable row', async (_, text) => {
    expect(await written(text)).toEqual(['unreadable-row']);
  });

  it('beyond the header are no fault while they are empty, and blank rows are none', async () => {
    expect(await written('id,site\na,uterus,,\n\n,\nb,uterus\n')).toMatchObject([{ id: 'a' }, null, null, { id: 'b' }]);
  });

  it('that are not UTF-8 spoil their own row only', async () => {
    const text = Buffer.concat([
      Buffer.from('id,site\na,uterus\n'),
      Buffer.from([0x62, 0xff, 0x2c, 0x0a]),
      Buffer.from('c,uterus\n'),
    ]);
    const rows = await read(text);
    expect(rows.map((row) => row instanceof FollowUpError)).toEqual([false, true, false]);
  });

  it('name only one date to count from', async () => {
    const [first, second] = await read('id,surgery_date,Treatment end\na,2026-01-01,2026-02-01\nb,,2026-02-01\n');
    expect(first).toMatchObject({
      code: 'several-anchors',
      faults: [{ details: { given: ['surgery_date', 'Treatment end'] } }],
    });
    expect(second).toMatchObject({ written: { anchor: { event: 'treatment-end', date: '2026-02-01' } } });
  });

  it('are called what the header calls them', async () => {
    const [row] = await read('id,Primary site,end of treatment\na,x,y\n');
    if (row === null || row === undefined || row instanceof FollowUpError) throw new Error('not read');
    expect(['riskFactors.primarySite', 'anchor.date', 'anchor', 'riskFactors.grade'].map(row.fieldOf)).toEqual([
      'Primary site',
      'end of treatment',
      'treatment_end',
      'grade',
    ]);
  });
});

describe('JSON objects', () => {
  it('are flat, with the names of columns', async () => {
    expect(
      await written(
        '{"id":"a","treatment_end":"2026-03-15","site":"uterus","size":8.5,"mri_unsafe":"yes","grade":null}',
      ),
    ).toEqual([
      {
        id: 'a',
        anchor: { event: 'treatment-end', date: '2026-03-15' },
        riskFactors: { primarySite: 'uterus', sizeCm: 8.5 },
        constraints: { mriUnsafe: true },
      },
    ]);
  });

  it('or case files, over what the flags say', async () => {
    const file = {
      id: 'a',
      anchor: { event: 'surgery', date: '2026-03-15' },
      riskFactors: {},
      preferences: { years: 2 },
    };
    expect(await written(JSON.stringify(file), { preferences: { years: 5, cadence: 'longest' } })).toEqual([
      { ...file, preferences: { years: 2, cadence: 'longest' } },
    ]);
  });

  it('keep strange keys, for the check to refuse', async () => {
    expect(await written('{"id":"a","gradee":"G1"}')).toMatchObject([{ gradee: 'G1' }]);
  });

  it.each(['{"id":', '{}{}', '[]', '7', 'null', '"a"', 'id,site'])('are not: %s', async (line) => {
    expect(await written(`{"id":"a"}\n${line}\n{"id":"b"}\n`)).toMatchObject([
      { id: 'a' },
      'unreadable-row',
      { id: 'b' },
    ]);
  });

  it('nested a million deep are a fault, not a crash', async () => {
    expect(await written(`{"a":${'['.repeat(500_000)}\n{"id":"b"}`)).toMatchObject(['unreadable-row', { id: 'b' }]);
  });
});
