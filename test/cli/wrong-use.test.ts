/** Commands and flags that do not exist, are missing, or do not go together. */
import { describe, expect, it } from 'vitest';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, planCase } from '../support/sample-case.js';

const help = '--help';

describe('wrong use of plan', () => {
  it.each([
    ['an unknown flag', ['--sizes', '8'], ["unknown option '--sizes'", 'Did you mean --size?']],
    ['a misspelt date flag', ['--tretment-end', '2026-03-15'], ["'--tretment-end'", 'Did you mean --treatment-end?']],
    ['the British spelling of a flag', ['--no-colour'], ["'--no-colour'", 'Did you mean --no-color?']],
    ['a flag like no other', ['--xyzzy'], ["unknown option '--xyzzy'", help]],
    ['an unknown letter', ['-x'], ["unknown option '-x'", help]],
    ['a switch with a value', ['--all=yes'], ["'--all=yes'", help]],
    ['a flag without its value', ['--years'], ['--years', 'missing', help]],
    ['an output without its name', ['-o'], ['--output', 'missing', help]],
    ['a second case file', ['a.yaml', 'b.yaml'], ['too many arguments', 'plan', help]],
    ['no year at all', ['--years', '0'], ['--years', "'0' is not a whole number from 1 to 30"]],
    ['more years than a plan has', ['--years', '31'], ['--years', "'31' is not a whole number from 1 to 30"]],
    ['half a year', ['--years', '5.5'], ['--years', "'5.5' is not a whole number from 1 to 30"]],
    ['years in words', ['--years', 'abc'], ['--years', "'abc' is not a whole number from 1 to 30"]],
    ['a scan after the visit', ['--scan-lead', '-1'], ['--scan-lead', "'-1' is not a whole number from 0 to 60"]],
    ['a scan long before the visit', ['--scan-lead', '61'], ['--scan-lead', 'from 0 to 60']],
    ['a reminder in words', ['--book-ahead', 'x'], ['--book-ahead', "'x'", 'from 0 to 365']],
    ['a reminder after the date', ['--book-ahead', '-1'], ['--book-ahead', "'-1'", 'from 0 to 365']],
    ['a reminder years before', ['--book-ahead', '366'], ['--book-ahead', "'366'", 'from 0 to 365']],
    ['a protocol that does not exist', ['--protocol', 'xx'], ['--protocol', "There is no protocol 'xx'", 'general']],
    ['an empty protocol', ['--protocol', ''], ['--protocol', 'empty']],
    ['a protocol file that does not exist', ['--protocol', './no.yaml'], ['no.yaml', 'there is no such file']],
  ])('with %s (%j) is refused with a way out', async (_, flags, words) => {
    expectRefusal(await runCli([...planCase, ...flags]), exit.wrongUse, [words]);
  });

  it('with two dates to count from is refused with both flags named', async () => {
    const run = await runCli([...planCase, '--surgery-date', '2026-01-10']);
    expectRefusal(run, exit.wrongUse, [['--treatment-end and --surgery-date', 'Keep the one']]);
  });

  it('with three dates to count from is refused with all flags named', async () => {
    const run = await runCli([...planCase, '--surgery-date', '2026-01-10', '--diagnosis-date', '2025-12-24']);
    expectRefusal(run, exit.wrongUse, [['--treatment-end', '--surgery-date', '--diagnosis-date']]);
  });

  it('without a date to count from is refused with the flag that is missing', async () => {
    expectRefusal(await runCli(['plan', '--site', 'uterus', ...asOf]), exit.wrongUse, [
      ['--treatment-end', 'missing', '--treatment-end 2026-03-15'],
    ]);
  });

  it('without a site is refused with the flag that is missing', async () => {
    const run = await runCli(['plan', '--treatment-end', '2026-03-15', ...asOf]);
    expectRefusal(run, exit.wrongUse, [['--site', 'missing', '--site uterus']]);
  });

  it('without anything is refused with all that is missing', async () => {
    expectRefusal(await runCli(['plan', ...asOf]), exit.wrongUse, [
      ['--treatment-end', 'missing'],
      ['--site', 'missing'],
    ]);
  });
});

describe('a command', () => {
  it.each([
    ['that is misspelt', ['plann'], ["unknown command 'plann'", 'Did you mean plan?']],
    ['in the singular', ['protocol', 'list'], ["unknown command 'protocol'", 'Did you mean protocols?']],
    ['in capitals', ['Plan'], ["unknown command 'Plan'", 'Did you mean plan?']],
    ['that is a misspelt flag', ['--versio'], ["unknown option '--versio'", 'Did you mean --version?']],
    ['within protocols that is misspelt', ['protocols', 'lst'], ["'lst'", 'Did you mean list?']],
    ['to show a protocol without its name', ['protocols', 'show'], ["missing required argument 'id'", help]],
    ['to show a protocol that is not there', ['protocols', 'show', 'nope'], ["no protocol 'nope'", 'general']],
    ['to show a protocol that is misspelt', ['protocols', 'show', 'genral'], ['Did you mean general?']],
    ['to list something', ['protocols', 'list', 'x'], ["'x'", 'list']],
  ])('%s is refused with a way out', async (_, args, words) => {
    expectRefusal(await runCli(args), exit.wrongUse, [words]);
  });

  it('that is missing is answered with the commands there are', async () => {
    const run = await runCli([]);
    expect(run).toMatchObject({ exitCode: exit.wrongUse, stdout: '' });
    expect(run.stderr).toMatch(/^Usage: lms-followup[\s\S]+plan [\s\S]+protocols/);
  });
});
