/** Entries that are refused: each fault names the flag, or the line of the file, and nothing is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aRecorder } from '../support/record-case.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli, runShell } from '../support/run-cli.js';
import { caseYaml } from '../support/sample-case.js';

describe('record refuses', () => {
  it.each<[string, string[]]>([
    ['dome chest-imaging --on 2026-06-10', ['what to record: ', "'dome' is not a choice", 'Did you mean done?']],
    ['done --on 2026-06-10', ['the assessment: ', 'missing', 'chest-imaging@m12']],
    ['done chest-imging --on 2026-06-10', ['the assessment: ', 'Did you mean chest-imaging?']],
    ['done chest-imaging@3 --on 2026-06-10', ['the assessment: ', "'chest-imaging@3' is not a choice", '@m12']],
    [
      'done chest-imaging@m5 --on 2026-06-10',
      ['the assessment: ', 'chest-imaging@m3, chest-imaging@m6, chest-imaging@m9'],
    ],
    [
      'done echocardiogram@m5 --on 2026-06-10',
      ['the assessment: ', 'Choose one of: ', 'chest-imaging', 'clinic-visit'],
    ],
    ['done clinic-visit', ['--on: ', 'missing']],
    ['done clinic-visit --on 2026-06-31', ['--on: ', "'2026-06-31' is not a date", 'no day 31']],
    ['done clinic-visit --on 16.6.2026', ['--on: ', 'is not a date']],
    ['done clinic-visit --on 9026-06-16', ['--on: ', 'a day up to today', 'booked or moved']],
    ['missed clinic-visit --on 9026-06-16', ['--on: ', 'a day up to today']],
    ['recurrence --on 9026-06-16', ['--on: ', 'a day up to today']],
    ['stop --on 9026-06-16 --reason choice', ['--on: ', 'a day up to today']],
    ['done clinic-visit --on 2026-06-16 --result-on 2026-06-15', ['--result-on: ', 'a result comes after']],
    ['done clinic-visit --on 2026-06-16 --result-on 9026-06-15', ['--result-on: ', 'a day up to today']],
    [
      'booked clinic-visit --on 2026-06-16 --result-on 2026-06-18',
      ['--result-on: ', 'says nothing about what is booked'],
    ],
    ['done clinic-visit --on 2026-06-16 --exam ct', ['--exam: ', "'ct' is not a choice", 'ct-chest']],
    ['booked clinic-visit --on 2026-06-16 --at 24:00', ['--at: ', 'a time of day such as 09:30']],
    ['booked clinic-visit --on 2026-06-16 --zone Europe/Oslo', ['--zone: ', 'a time zone belongs to a time of day']],
    ['booked clinic-visit --on 2026-06-16 --at 9:00 --zone Oslo', ['--zone: ', 'such as Europe/Oslo']],
    ['booked clinic-visit --on 2026-06-16 --at 9:00 --zone +02:00', ['--zone: ', 'IANA']],
    ['done clinic-visit --on 2026-06-16 --note \u200b', ['--note: ', 'The text is empty']],
    ['done clinic-visit --on 2026-06-16 --reason death', ['--reason: ', 'says nothing about what is done']],
    ['done clinic-visit --on 2026-06-16 --treatment-end 2026-06-16', ['--treatment-end of the recurrence: ']],
    ['recurrence clinic-visit --on 2026-06-16', ['about the whole follow-up', 'Leave clinic-visit out']],
    ['stop --on 2026-06-16', ['--reason: ', 'missing']],
    ['stop --on 2026-06-16 --reason tired', ['--reason: ', 'death, transfer, discharge, choice']],
    ['undo clinic-visit', ['undo takes out the last entry', 'clinic-visit does not belong to it']],
    ['undo --result-on 2026-06-16', ['--result-on does not belong to it']],
    ['done clinic-visit --on 2026-06-16 --as-of yesterday', ['--as-of: ', 'is not a date']],
  ])('%s', async (line, words) => {
    const { record, text, cwd } = aRecorder();
    expectRefusal(await record(line), exit.wrongUse, [words]);
    expect([text(), readdirSync(cwd)]).toEqual([caseYaml(), ['p7.yaml']]);
  });
});

describe('a case file with a fault', () => {
  it('is named by its line, and nothing is added to it', async () => {
    const { record, text } = aRecorder(caseYaml().replace('grade: high', 'grade: hihg'));
    expectRefusal(await record('done clinic-visit --on 2026-06-16'), exit.notPlanned, [['p7.yaml, line 5: ', 'hihg']]);
    expect(text()).not.toContain('log');
  });

  it('in its log is named by its line there, not by a flag', async () => {
    const log = 'log:\n  - { on: 2026-06-31, did: clinic-visit, outcome: done }\n';
    const { record, text } = aRecorder(caseYaml(log));
    expectRefusal(await record('done clinic-visit --on 2026-06-16'), exit.notPlanned, [
      ['p7.yaml, line 12', '2026-06-31'],
    ]);
    expect(text()).toBe(caseYaml(log));
  });
});

describe('what is no file to write to', () => {
  const entry = 'done clinic-visit --on 2026-06-16';

  it.each([
    ['standard input', `lms-followup record - ${entry} < p7.yaml`, ['-: Nothing was changed: standard input cannot']],
    ['a pipe', `lms-followup record <(cat p7.yaml) ${entry}`, [/^error: \/dev\/fd\/\d+: /, 'it is a pipe or a device']],
    ['a device', `lms-followup record /dev/null ${entry}`, ['/dev/null: ', 'it is a pipe or a device']],
    ['a folder', `lms-followup record . ${entry}`, ['.: Nothing was changed: it is a folder']],
    ['a file that is not there', `lms-followup record p8.yaml ${entry}`, ['p8.yaml: ', 'there is no such file']],
    ['a file below a file', `lms-followup record p7.yaml/p8.yaml ${entry}`, ['p7.yaml/p8.yaml: ']],
    ['a read-only file', `chmod 400 p7.yaml; lms-followup record p7.yaml ${entry}`, ['p7.yaml: ', 'read-only']],
    [
      'a link to nothing',
      `ln -s p8.yaml link.yaml; lms-followup record link.yaml ${entry}; rc=$?; rm link.yaml; exit $rc`,
      ['link.yaml: ', 'no such file'],
    ],
  ])('%s is refused with the reason', async (_, line, words) => {
    const { cwd } = aRecorder();
    expectRefusal(await runShell(line, { cwd }), exit.wrongUse, [words]);
    expect([readFileSync(join(cwd, 'p7.yaml'), 'utf8'), readdirSync(cwd)]).toEqual([caseYaml(), ['p7.yaml']]);
  });

  it('a file that does not name what happened is asked for it', async () => {
    const { exitCode, stderr } = await runCli(['record', 'p7.yaml']);
    expect(exitCode).toBe(exit.wrongUse);
    expect(stderr).toContain("missing required argument 'what'");
  });
});
