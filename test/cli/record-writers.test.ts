/** Many who record at once: each entry lands, once, and none waits in vain. RECORD_WRITERS=50 for a crowd. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { caseNow, notesIn, startRecord } from '../support/record-run.js';
import { caseYaml } from '../support/sample-case.js';

const writers = Number(process.env['RECORD_WRITERS'] ?? 8);

describe(`${writers} at once`, () => {
  it('all land', async () => {
    const folder = aFolder({ 'p7.yaml': caseYaml() });
    const notes = Array.from({ length: writers }, (_, index) => `writer ${index}`);
    const runs = await Promise.all(notes.map((note) => startRecord(folder, note).ended));
    for (const { stderr, exitCode } of runs) expect({ stderr, exitCode }).toMatchObject({ exitCode: 0 });
    const now = caseNow(folder);
    expect(notesIn(now).toSorted()).toEqual(notes.toSorted());
    expect(now.revision).toBe(writers);
    expect(readdirSync(folder)).toEqual(['p7.yaml']);
  });

  it('with the same entry leave one', async () => {
    const folder = aFolder({ 'p7.yaml': caseYaml() });
    const runs = await Promise.all([1, 2, 3].map(() => startRecord(folder, 'the same').ended));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(runs.filter(({ acknowledged }) => acknowledged)).toHaveLength(1);
    expect(notesIn(caseNow(folder))).toEqual(['the same']);
  });
});
