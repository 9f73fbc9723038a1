/** What a cohort is written in is told by its first bytes; columns go by many names. */
import { describe, expect, it } from 'vitest';
import { strangeColumns } from '../../src/batch/cohort-layout.js';
import { openCohort } from '../../src/batch/open-cohort.js';
import { collect } from '../support/collect.js';

/** A short text byte by byte, so that nothing depends on how much arrives at once. */
async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  const size = bytes.length > 1000 ? 65_536 : 1;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function open(text: string | Uint8Array) {
  const { layout, blocks } = await openCohort(bytesOf(text));
  const rows = await collect(blocks);
  return { layout, lines: rows.flatMap(({ lines }) => lines) };
}

const columnsOf = async (header: string) => {
  const { layout } = await open(`${header}\n`);
  return layout.kind === 'csv' ? [layout.delimiter, layout.columns.map((column) => column?.name ?? null)] : null;
};

describe('CSV', () => {
  it.each([
    ['commas', 'id,treatment_end,site', ','],
    ['semicolons', 'id;treatment_end;site', ';'],
    ['tabs', 'id\ttreatment_end\tsite', '\t'],
    ['a byte-order mark', '\ufeffid;treatment_end;site', ';'],
    ['quotes', '"id";"treatment_end";"site"', ';'],
    ['another delimiter within a name', 'id;treatment_end;site;"size, cm"', ';'],
  ])('with %s is read', async (_, header, delimiter) => {
    const [found, columns] = (await columnsOf(header)) ?? [];
    expect(found).toBe(delimiter);
    expect(columns?.slice(0, 3)).toEqual(['id', 'treatment_end', 'site']);
  });

  it.each([
    ['Primary site', 'site'],
    ['primarySite', 'site'],
    ['SITE', 'site'],
    ['size_cm', 'size'],
    ['sizeCm', 'size'],
    ['case_id', 'id'],
    ['patient id', 'id'],
    ['surgery-date', 'surgery_date'],
    ['Date of diagnosis', 'diagnosis_date'],
    ['scanLeadDays', 'scan_lead'],
    ['mri-unsafe', 'mri_unsafe'],
  ])('calls %s what the flag is called: %s', async (header, name) => {
    expect(await columnsOf(`${header},margin`)).toEqual([',', [name, 'margin']]);
  });

  it('numbers lines from the header on, blank lines before it included', async () => {
    expect((await open('\n\nid,site\na,b\n\nc,d\n')).lines).toEqual([4, 5, 6]);
  });

  it('tells columns that no case knows, with what they were perhaps meant to be', async () => {
    const { layout } = await open('id,site,gradee,hospital\n');
    const strange = layout.kind === 'csv' ? strangeColumns(layout) : [];
    expect(strange.map(({ details }) => details)).toEqual([{ key: 'gradee', meant: 'grade' }, { key: 'hospital' }]);
  });
});

describe('NDJSON', () => {
  it.each(['{"id":"a"}\n{}', ' \n{"id":"a"}\n', '\ufeff{"id":"a"}'])('begins with a brace: %j', async (text) => {
    expect((await open(text)).layout).toEqual({ kind: 'ndjson' });
  });
});

describe('refused is', () => {
  it.each([
    ['nothing', ''],
    ['blanks only', ' \n\n'],
    ['a byte-order mark only', '\ufeff'],
    ['an array', '[{"id":"a"}]'],
    ['UTF-16', Buffer.from('\ufeffid,site\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('id,site\n', 'utf16le')],
    ['a header that names nothing', 'name,born\na,b\n'],
    ['a header that is not UTF-8', Buffer.from('id,gr\xf6\xdfe\n', 'latin1')],
    ['two names for one column', 'id,site,primary_site\n'],
    ['a first line without end', 'x'.repeat(1_100_000)],
  ])('%s', async (_, text) => {
    await expect(open(text)).rejects.toMatchObject({ code: 'invalid-cohort' });
  });
});

describe('the input', () => {
  async function* watched(text: string, state: { isClosed: boolean }): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.from(text);
    } finally {
      state.isClosed = true;
    }
  }

  it('is closed when nobody wants the rest', async () => {
    const state = { isClosed: false };
    const { blocks } = await openCohort(watched('id,site\na,uterus\n', state));
    for await (const _ of blocks) break;
    expect(state.isClosed).toBe(true);
  });

  it('is closed when there is nothing to plan by', async () => {
    const state = { isClosed: false };
    await expect(openCohort(watched('name,born\n', state))).rejects.toMatchObject({ code: 'invalid-cohort' });
    expect(state.isClosed).toBe(true);
  });
});
