/** What `record` writes for each thing that can happen, and what it answers. Dates are worked out by hand. */
import { describe, expect, it } from 'vitest';
import { aRecorder } from '../support/record-case.js';
import { exit } from '../support/refusal.js';
import { caseYaml } from '../support/sample-case.js';

/** One entry into a new log: the entry as written, and the answer after its first line. */
async function recorded(line: string, asOf: string): Promise<{ log: string[]; answer: string[] }> {
  const { record, log } = aRecorder();
  const run = await record(`${line} --as-of ${asOf}`);
  expect(run).toMatchObject({ exitCode: exit.done, stdout: '' });
  const [first = '', ...answer] = run.stderr.trimEnd().split('\n');
  expect(first).toMatch(/^Recorded in p7\.yaml: .+\.$/);
  return { log: log(), answer };
}

const wholeCt =
  'Taken as CT chest/abdomen/pelvis, the scan planned for that day. If it was another: undo, and record it with --exam.';

describe('done', () => {
  it('is told by its assessment; one CT that was planned instead of two fulfils both', async () => {
    const { log, answer } = await recorded('done chest-imaging --on 2026-06-10', '2026-06-11');
    expect(log).toEqual(['{ on: 2026-06-10, did: chest-imaging, exam: ct-chest-abdomen-pelvis, outcome: done }']);
    expect(answer).toEqual([
      wholeCt,
      'It fulfils chest-imaging@m3 and site-imaging@m3: 2 days after the day proposed, on time.',
      'Due now: Clinic visit, on time until Mon 29 Jun 2026.',
      'Next: Tue 8 Sep 2026, CT chest/abdomen/pelvis.'.replace('Tue 8', 'Tue 08'),
    ]);
  });

  it('whose result comes later is still the scan that was recorded', async () => {
    const { record, log } = aRecorder();
    await record('done chest-imaging --on 2026-06-10 --as-of 2026-06-11');
    const { stderr } = await record('done chest-imaging --on 2026-06-10 --result-on 2026-06-17 --as-of 2026-06-17');
    expect(log()[1]).toBe(
      '{ on: 2026-06-10, did: chest-imaging, exam: ct-chest-abdomen-pelvis, outcome: done, resultOn: 2026-06-17 }',
    );
    expect(stderr).toContain('It fulfils chest-imaging@m3 and site-imaging@m3:');
  });

  it('with an exam is that exam', async () => {
    const { log, answer } = await recorded('done chest-imaging --on 2026-06-08 --exam CT-chest', '2026-06-08');
    expect(log).toEqual(['{ on: 2026-06-08, did: chest-imaging, exam: ct-chest, outcome: done }']);
    expect(answer[0]).toBe('It fulfils chest-imaging@m3: on the day proposed, on time.');
  });

  it.each([
    ['2026-05-20', '19 days before the day proposed, earlier than the days that are on time; it counts all the same'],
    ['2026-07-03', '25 days after the day proposed, later than the days that are on time; it counts all the same'],
  ])('on %s counts for the nearest date', async (on, timing) => {
    const { answer } = await recorded(`done chest-imaging --on ${on} --exam ct-chest`, '2026-07-04');
    expect(answer[0]).toBe(`It fulfils chest-imaging@m3: ${timing}.`);
  });

  it('far from every date is kept beside the plan', async () => {
    const { log, answer } = await recorded('done chest-imaging --on 2026-04-01', '2026-04-02');
    expect(log).toEqual(['{ on: 2026-04-01, did: chest-imaging, outcome: done }']);
    expect(answer[0]).toBe('It decides no date of the plan; it is kept in the log beside the plan.');
  });

  it('of one date counts for that date, the whole CT too, though another is nearer', async () => {
    const { log, answer } = await recorded('done site-imaging@m6 --on 2026-11-20', '2026-11-21');
    expect(log).toEqual(['{ on: 2026-11-20, did: site-imaging@m6, exam: ct-chest-abdomen-pelvis, outcome: done }']);
    expect(answer[1]).toMatch(/^It fulfils site-imaging@m6 and chest-imaging@m6: 73 days after the day proposed/);
  });

  it('is told with all its facts, in the order in which one tells them', async () => {
    const { record, log } = aRecorder();
    await record('done clinic-visit --note fine --result-on 2026-06-20 --on 2026-06-16 --at 8:05 --place Ward');
    expect(log()).toEqual([
      '{ on: 2026-06-16, did: clinic-visit, outcome: done, resultOn: 2026-06-20, at: 08:05, zone: Europe/Oslo, place: Ward, note: fine }',
    ]);
  });
});

describe('an arrangement', () => {
  it('is what comes next, and what is overdue is not passed over', async () => {
    const booked = await recorded('booked chest-imaging --on 2026-06-10', '2026-04-01');
    expect(booked.answer).toContain('Next: Wed 10 Jun 2026, CT chest/abdomen/pelvis (booked).');
    // A log is kept from 8 June on, so the visit of 15 June is overdue after 29 June.
    const done = await recorded('done chest-imaging --on 2026-06-08', '2026-07-01');
    expect(done.answer).toContain('Overdue: Clinic visit, planned for Mon 15 Jun 2026.');
  });

  it('booked names its date of the plan, its time and zone', async () => {
    const line = 'booked clinic-visit --on 2026-06-16 --at 9:30 --zone europe/london';
    const { log, answer } = await recorded(line, '2026-05-20');
    expect(log).toEqual(['{ on: 2026-06-16, did: clinic-visit@m3, outcome: booked, at: 09:30, zone: Europe/London }']);
    expect(answer[0]).toBe('This is the day of clinic-visit@m3: 1 day after the day proposed, on time.');
  });

  it('without a zone has that of the computer, and says so', async () => {
    const { log, answer } = await recorded('booked clinic-visit --on 2026-06-16 --at 9:30', '2026-05-20');
    expect(log[0]).toContain('zone: Europe/Oslo');
    expect(answer[0]).toMatch(/^The time is that of Europe\/Oslo, as this computer has it;/);
  });

  it('moved stays where the clinic put it, both scans together', async () => {
    const { log, answer } = await recorded('moved chest-imaging@m6 --on 2026-09-11', '2026-05-20');
    expect(log).toEqual(['{ on: 2026-09-11, did: chest-imaging@m6, exam: ct-chest-abdomen-pelvis, outcome: moved }']);
    expect(answer[1]).toBe(
      'From now on this is the day of chest-imaging@m6 and site-imaging@m6: 3 days after the day proposed, on time.',
    );
  });

  it('outside the days that are on time is worth a question', async () => {
    const { answer } = await recorded('booked clinic-visit@m3 --on 2026-07-02', '2026-05-20');
    expect(answer[0]).toBe(
      'This is the day of clinic-visit@m3: 17 days after the day proposed, later than the days that are on time. Ask the clinic whether that is as it should be.',
    );
  });

  it.each([
    [
      'cancelled clinic-visit@m3 --on 2026-06-15',
      'clinic-visit@m3 has no day any more. If it is still wanted, call the clinic for a new one; it is on time until Mon 29 Jun 2026. Then record it: lms-followup record <case-file> booked clinic-visit@m3 --on <YYYY-MM-DD>.',
    ],
    ['not-applicable clinic-visit@m3 --on 2026-06-15', 'clinic-visit@m3 is left out of the plan.'],
  ])('%s', async (line, effect) => {
    const { answer } = await recorded(line, '2026-06-10');
    expect(answer[0]).toBe(effect);
  });

  it.each(['booked', 'moved'])('%s in the past is recorded, with a question', async (outcome) => {
    const { answer } = await recorded(`${outcome} clinic-visit --on 2026-06-16`, '2026-06-20');
    expect(answer).toContain('note: Tue 16 Jun 2026 is in the past. If it took place, record it as done.');
  });
});

describe('missed', () => {
  it.each([
    ['2026-06-09', 'it is on time until Mon 29 Jun 2026'],
    ['2026-07-10', 'the next free day is a good day, for a late examination counts too'],
  ])('says on %s what to do now, and blames nobody', async (asOf, until) => {
    const { log, answer } = await recorded('missed clinic-visit --on 2026-06-08', asOf);
    expect(log).toEqual(['{ on: 2026-06-08, did: clinic-visit@m3, outcome: missed }']);
    expect(answer[0]).toBe(
      `What to do now: call the clinic and ask for a new day for clinic-visit@m3; ${until}. Then record it: lms-followup record <case-file> booked clinic-visit@m3 --on <YYYY-MM-DD>.`,
    );
    expect(answer.join()).not.toMatch(/should have|fail|forgot|late for|must/i);
  });
});

describe('every entry', () => {
  it('raises the revision and bears the day on which it was recorded', async () => {
    const { record, text } = aRecorder(caseYaml('revision: 4\n'));
    await record('done clinic-visit --on 2026-06-16');
    await record('done chest-imaging --on 2026-06-16');
    expect(text()).toMatch(/^revision: 6$/m);
    expect(text().match(/recordedOn: 20\d\d-\d\d-\d\d \}/g)).toHaveLength(2);
  });

  it('before the day that the follow-up counts from is recorded, with a question', async () => {
    const { answer } = await recorded('done clinic-visit --on 2025-06-16', '2026-06-10');
    expect(answer).toContain(
      'note: Mon 16 Jun 2025 is before the day that the follow-up counts from (end of treatment, Sun 15 Mar 2026). Is the year right?',
    );
  });

  it('is silent with --quiet', async () => {
    const { record, log } = aRecorder();
    expect(await record('done clinic-visit --on 2026-06-16 --quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(log()).toHaveLength(1);
  });

  it('of a case that cannot be planned is kept all the same', async () => {
    const { record, log } = aRecorder(caseYaml().replace('metastasis: none', 'metastasis: active'));
    const { stderr, exitCode } = await record('booked chest-imaging --on 2026-06-16');
    expect([exitCode, log()]).toEqual([exit.done, ['{ on: 2026-06-16, did: chest-imaging, outcome: booked }']]);
    expect(stderr).toContain('It is kept, though no plan can be made of this case now. No surveillance plan:');
  });
});
