/** `status` of one case: what a person reads on the page. */
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { sixCases } from '../support/case-files.js';
import { linesBeyond } from '../support/display-width.js';
import { runCli } from '../support/run-cli.js';

const page = async (file: string, asOf = '2026-09-01', more: readonly string[] = [], files = sixCases) =>
  (await runCli(['status', file, '--as-of', asOf, ...more], { cwd: aFolder(files) })).stdout;
const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('the page of a case', () => {
  it('tells what is due and next with days left to the target, and days from scan to result', async () => {
    const text = await page('p1.yaml');
    expect(text).toMatch(
      /^Due now\nTue 08 Sep 2026 {2}in 7 days +CT chest\/abdomen\/pelvis +01 Sep–29 Sep\nTue 15 Sep 2026 {2}in 14 days +Clinic visit/m,
    );
    expect(text).toMatch(/^Next\nTue 08 Dec 2026 {2}in 98 days/m);
    expect(words(text)).toContain('CT chest/abdomen/pelvis of Tue 9 Jun 2026: result on Tue 16 Jun 2026, 7 days.');
    expect(words(text)).toContain('of Tue 8 Sep 2026: planned for the visit on Tue 15 Sep 2026, 7 days.');
    expect(text).not.toMatch(/Overdue|Missed/);
  });

  it('shows only the next date, unless told how far to look ahead', async () => {
    const datesAhead = (text: string) => text.match(/^\w{3} \d\d \w{3} \d{4} {2}in \d+ days/gm);
    // In September two; then the CT of 8 December, or also its visit, and both of March 2027.
    expect(datesAhead(await page('p1.yaml'))).toHaveLength(3);
    expect(datesAhead(await page('p1.yaml', '2026-09-01', ['--due-within', '7m']))).toHaveLength(6);
    expect(datesAhead(await page('p1.yaml', '2026-09-01', ['--due-within', '30']))).toHaveLength(2);
  });

  it('tells calmly what to do about what is overdue, and how to record what was done', async () => {
    const text = words(await page('p5.yaml'));
    expect(text).toContain('Overdue Fri 03 Jul 2026 60 days ago');
    expect(text).toContain(
      'What to do now: call the radiology department and the treating team for the next free day.',
    );
    expect(text).toContain('lms-followup record <case-file> done chest-imaging --on <YYYY-MM-DD>');
    expect(text).not.toMatch(/should have|you must|fail|fault|neglect|late\b(?! one)/i);
  });

  it('keeps a missed date until it is arranged or the next has its turn', async () => {
    // The CT of month 3 (1 June) was missed; that of month 6 (1 September) is on time from 14 days before on.
    expect(words(await page('p3.yml', '2026-07-01'))).toMatch(
      /Missed Mon 01 Jun 2026 30 days ago CT chest .+ Still to be arranged: call the radiology department/,
    );
    expect(await page('p3.yml', '2026-08-17')).toContain('Missed\n');
    expect(await page('p3.yml', '2026-08-18')).not.toContain('Missed\n');
  });

  it('tells time and place of what is booked', async () => {
    expect(await page('p3.yml')).toMatch(/^Booked\nWed 09 Sep 2026 {2}in 8 days +CT chest, 09:30, Radiology B/m);
  });

  it('tells what was recorded outside the plan, and which result is awaited', async () => {
    const log =
      (sixCases['p1.yaml'] ?? '') +
      '  - { on: 2026-07-20, did: chest-imaging, exam: chest-x-ray, outcome: done, note: "a cough\\u001b[31m" }\n';
    const text = words(await page('p.yaml', '2026-09-01', [], { 'p.yaml': log }));
    expect(text).toContain('Recorded outside the plan - Mon 20 Jul 2026: Chest X-ray, done. a cough[31m');
    expect(words(await page('p5.yaml', '2026-04-09'))).toContain(
      'CT chest + MRI of site of Fri 3 Apr 2026: no day of the result is recorded.',
    );
    expect(await page('p5.yaml', '2026-04-10')).not.toContain('no day of the result');
  });

  it('without a log calls nothing overdue, and says why', async () => {
    const text = words(await page('p2.yaml', '2026-12-20'));
    expect(text).toContain(
      '4 earlier dates up to Tue 1 Dec 2026: nothing is recorded of them, so nothing is called overdue.',
    );
  });

  it.each([
    [
      'p4.yaml',
      'Follow-up ended on Fri 1 May 2026 (transfer to another clinic). The other clinic gives the dates from there.',
    ],
    [
      'p6.json',
      'This course ended with the recurrence of Sun 1 Feb 2026. During treatment the treating team decides what is done and when. Once it has ended, its last day opens the next course: lms-followup record <case-file> recurrence --on 2026-02-01 --treatment-end <YYYY-MM-DD>.',
    ],
  ])('of %s has one calm line', async (file, line) => {
    const text = words(await page(file));
    expect(text).toContain(line);
    expect(text).not.toMatch(/TARGET|Overdue|Please note/);
  });

  it('after the last date says whom to ask, and within a quiet time that it is quiet', async () => {
    expect(await page('p2.yaml', '2040-01-01')).toContain(
      'No later date is planned: ask the treating team how to go on.',
    );
    expect(await page('p5.yaml', '2026-05-01', ['--due-within', '4w'])).toContain(
      'Nothing is overdue or due, and nothing is planned up to Fri 29 May 2026.',
    );
  });

  it('fits 80 columns and is read from standard input too', async () => {
    for (const file of Object.keys(sixCases)) expect(linesBeyond(80, await page(file))).toEqual([]);
    const { stdout } = await runCli(['status', '-', '--as-of', '2026-09-01'], { stdin: sixCases['p1.yaml'] ?? '' });
    expect(stdout).toBe(await page('p1.yaml'));
  });

  it('is coloured only where it is wished', async () => {
    const run = (env: Record<string, string>) =>
      runCli(['status', 'p5.yaml', '--as-of', '2026-09-01'], { cwd: aFolder(sixCases), env });
    const coloured = (await run({ FORCE_COLOR: '1' })).stdout;
    expect(coloured).toContain('\u001b[');
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).toBe(await page('p5.yaml'));
  });
});
