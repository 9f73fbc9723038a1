/** Entries that change what was recorded: the same again, undo, the end of a follow-up. */
import { describe, expect, it } from 'vitest';
import { aRecorder } from '../support/record-case.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { caseYaml } from '../support/sample-case.js';

describe('the same entry again', () => {
  it.each([
    ['done chest-imaging --on 2026-06-10', 'done chest-imaging --on 2026-06-10'],
    ['done chest-imaging --on 2026-06-10 --result-on 2026-06-12', 'done chest-imaging --on 2026-06-10'],
    ['booked clinic-visit --on 2026-06-16 --at 9:30', 'booked clinic-visit --on 2026-06-16 --at 09:30'],
    ['missed clinic-visit@m3 --on 2026-06-16', 'missed clinic-visit --on 2026-06-16'],
    ['recurrence --on 2026-10-02', 'recurrence --on 2026-10-02'],
    ['stop --on 2026-10-02 --reason choice', 'stop --on 2026-10-02 --reason choice'],
  ])('after %s, %s changes nothing and says so', async (first, again) => {
    const { record, text } = aRecorder();
    await record(first);
    const before = text();
    const { stderr, exitCode } = await record(again);
    expect([exitCode, text()]).toEqual([exit.done, before]);
    expect(stderr).toMatch(/^That is recorded already, as entry 1 of the log: .+ Nothing was changed\.\n$/);
  });

  it.each([
    [
      'a result that was not known',
      ['done clinic-visit --on 2026-06-16', 'done clinic-visit --on 2026-06-16 --result-on 2026-06-20'],
    ],
    [
      'a booking taken up again',
      [
        'booked clinic-visit --on 2026-06-16',
        'booked clinic-visit --on 2026-06-17',
        'booked clinic-visit --on 2026-06-16',
      ],
    ],
    ['another assessment of that day', ['done clinic-visit --on 2026-06-16', 'done chest-imaging --on 2026-06-16']],
  ])('is news with %s', async (_, lines) => {
    const { record, log } = aRecorder();
    for (const line of lines) expect((await record(line)).stderr).toMatch(/^Recorded in /);
    expect(log()).toHaveLength(lines.length);
  });
});

describe('undo', () => {
  it('takes out the last entry, raises the revision and says what it was', async () => {
    const { record, log, text } = aRecorder();
    await record('done clinic-visit --on 2026-06-16');
    const one = text();
    await record('missed chest-imaging --on 2026-06-08 --exam ct-chest');
    const { stderr, exitCode } = await record('undo --as-of 2026-06-20');
    expect([exitCode, log()]).toEqual([exit.done, ['{ on: 2026-06-16, did: clinic-visit, outcome: done }']]);
    expect(stderr).toMatch(
      /^Taken out of p7\.yaml: Imaging of the lungs \(CT chest\), missed on Mon 8 Jun 2026\.\nDue now: /,
    );
    expect(text()).toBe(one.replace('revision: 1', 'revision: 3'));
  });

  it('takes out what a person wrote', async () => {
    const { record, text } = aRecorder(
      caseYaml('log:\n- on: 2026-06-16 # the visit\n  did: clinic-visit\n  outcome: done\n'),
    );
    expect((await record('undo')).exitCode).toBe(exit.done);
    expect(text()).toBe(caseYaml('log: []\nrevision: 1\n'));
  });

  it.each([[''], ['log: []\n']])('finds nothing in a case with %j, and leaves it', async (more) => {
    const { record, text } = aRecorder(caseYaml(more));
    expectRefusal(await record('undo'), exit.wrongUse, [['p7.yaml: Nothing was changed: its log has no entry']]);
    expect(text()).toBe(caseYaml(more));
  });
});

describe('a recurrence', () => {
  it('closes the course; when its treatment has ended, the end is added to the entry and a new course begins', async () => {
    const { record, log } = aRecorder(caseYaml('preferences: { years: 1 }\n'));
    await record('done chest-imaging --on 2026-06-10');
    const closed = await record('recurrence --on 2026-07-01 --as-of 2026-07-02');
    // Four months with a visit and two scans each: the scans of month 3 are done, the time of its visit is over.
    expect(closed.stderr).toBe(
      'Recorded in p7.yaml: Recurrence on Wed 1 Jul 2026.\nThis course of follow-up is closed, and 9 dates still ahead are cancelled; what was done stays in the log. The treating team decides what comes now. When its treatment has ended, record the same recurrence with --treatment-end.\n',
    );
    const opened = await record('recurrence --on 2026-07-01 --treatment-end 2026-08-31 --as-of 2026-09-01');
    expect(log()[1]).toBe('{ on: 2026-07-01, outcome: recurrence, treatmentEnd: 2026-08-31 }');
    expect(log()).toHaveLength(2);
    expect(opened.stderr).toMatch(/A new course counts from Mon 31 Aug 2026\. No source gives a schedule after/);
    expect(opened.stderr).toMatch(/Next: Mon 23 Nov 2026, CT chest\/abdomen\/pelvis\.\n$/);
  });

  it.each([
    ['recurrence --on 2026-06-01', 'recurrence on 2026-07-01'],
    ['recurrence --on 2026-09-01', 'recurrence on 2026-07-01'],
    ['recurrence --on 2026-09-01 --treatment-end 2026-10-01', 'recurrence on 2026-07-01'],
  ])('while the first is not treated is refused: %s', async (line, other) => {
    const { record, text } = aRecorder(caseYaml('log:\n  - { on: 2026-07-01, outcome: recurrence }\n'));
    const before = text();
    expectRefusal(await record(line), exit.wrongUse, [['--on: ', `and ${other} contradict each other`]]);
    expect(text()).toBe(before);
  });

  it('whose treatment ended before it began is refused at its flag', async () => {
    const { record, text } = aRecorder(caseYaml('log:\n  - { on: 2026-07-01, outcome: recurrence }\n'));
    const before = text();
    const run = await record('recurrence --on 2026-07-01 --treatment-end 2026-06-01');
    expectRefusal(run, exit.wrongUse, [['--treatment-end of the recurrence: ', 'treatment ends after the recurrence']]);
    expect(text()).toBe(before);
  });
});

describe('a stop', () => {
  it.each(['stop --on 2026-08-02 --reason death', 'recurrence --on 2026-08-02'])(
    'is not followed by %s',
    async (line) => {
      const { record } = aRecorder(caseYaml('log:\n  - { on: 2026-08-01, outcome: stop, reason: choice }\n'));
      expectRefusal(await record(line), exit.wrongUse, [['--on: ', 'stop on 2026-08-01 contradict each other']]);
    },
  );

  it.each([
    ['death', 'death', ''],
    ['transfer', 'transfer to another clinic', ' Should it go on after all, undo takes this back.'],
    ['discharge', 'discharge from follow-up', ' Should it go on after all, undo takes this back.'],
    ['Choice', "the person's own choice", ' Should it go on after all, undo takes this back.'],
  ])('for %s ends the plan, in few words', async (reason, words, more) => {
    const { record } = aRecorder(caseYaml('preferences: { years: 1 }\n'));
    const { stderr } = await record(`stop --on 2026-07-01 --reason ${reason}`);
    expect(stderr).toBe(
      `Recorded in p7.yaml: Follow-up stopped on Wed 1 Jul 2026: ${words}.\nThe follow-up ends here, and 9 dates still ahead are cancelled.${more}\n`,
    );
  });
});
