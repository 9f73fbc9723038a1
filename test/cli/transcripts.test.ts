/**
 * The pages in fixtures/transcripts are what users see. After a change that is meant, `vitest -u` writes them anew:
 * read what changed as the user of that page would.
 */
import { expect, it } from 'vitest';
import { replayed, transcriptNames, transcriptPath } from '../support/transcripts.js';

it.each(transcriptNames())('%s is what the program says', async (name) => {
  await expect(await replayed(name)).toMatchFileSnapshot(transcriptPath(name));
});

it('Patients, nurses and data managers are all there', () => {
  for (const user of ['patient', 'nurse', 'data-manager'])
    expect(transcriptNames().filter((name) => name.startsWith(`${user}-`)).length).toBeGreaterThanOrEqual(2);
});
