/** Dates that name no day, or no plausible one. */
import { describe, expect, it } from 'vitest';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { planCase } from '../support/sample-case.js';

describe('a date to count from', () => {
  it.each([
    ['that the month does not have', '2026-02-30', 'no day 30'],
    ['of 29 February in a common year', '2025-02-29', '2025 is not a leap year'],
    ['of 29 February in a century that is no leap year', '2100-02-29', '2100 is not a leap year'],
    ['in a thirteenth month', '2026-13-01', 'no month 13'],
    ['in a month zero', '2026-00-10', 'no month 00'],
    ['without dashes', '20260315', 'Write 2026-03-15.'],
    ['without leading zeros', '2026-3-5', 'Write 2026-03-05.'],
    ['in British order', '15/03/2026', 'Write year-month-day: 2026-03-15.'],
    ['in German order', '15.03.2026', 'Write year-month-day: 2026-03-15.'],
    ['that can be read two ways', '03/04/2026', '2026-04-03 or 2026-03-04'],
    ['with a year of two digits', '26-03-15', 'Write year-month-day, for example 2026-03-15.'],
    ['with a time of day', '2026-03-15T09:00', 'Write year-month-day, for example 2026-03-15.'],
    ['in words', 'yesterday', 'Write year-month-day, for example 2026-03-15.'],
    ['that is empty', '', 'Write year-month-day, for example 2026-03-15.'],
  ])('%s (%s) is refused, and the right way to write it is shown', async (_, date, hint) => {
    const run = await runCli([...planCase, '--treatment-end', date]);
    expectRefusal(run, exit.notPlanned, [['--treatment-end', `'${date}' is not a date`, hint]]);
  });

  it.each([
    ['in the first century', '0026-03-15'],
    ['sixty years ago', '1966-03-15'],
    ['one day more than thirty years ago', '1996-03-31'],
    ['one day more than a year ahead', '2027-04-02'],
    ['two years ahead', '2028-04-01'],
  ])('%s (%s) is refused as a typing error in the year', async (_, date) => {
    const run = await runCli([...planCase, '--treatment-end', date]);
    expectRefusal(run, exit.notPlanned, [['--treatment-end', date, '2026-04-01', 'check the year']]);
  });

  it.each(['1996-04-01', '2027-04-01'])('at the edge of what is plausible (%s) is planned', async (date) => {
    expect(await runCli([...planCase, '--treatment-end', date, '--quiet'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it.each(['--surgery-date', '--diagnosis-date'])('is checked for %s too', async (flag) => {
    const run = await runCli(['plan', '--site', 'uterus', '--as-of', '2026-04-01', flag, '2026-02-30']);
    expectRefusal(run, exit.notPlanned, [[`${flag}: '2026-02-30' is not a date`]]);
  });
});

describe('the day as of which a plan is read', () => {
  it.each([
    ['2026-02-30', 'no day 30'],
    ['yesterday', 'for example 2026-03-15'],
    ['', 'for example 2026-03-15'],
  ])('%j is wrong use of the flag, not a fault of the case', async (date, hint) => {
    const run = await runCli([...planCase, '--as-of', date]);
    expectRefusal(run, exit.wrongUse, [['--as-of', `'${date}' is not a date`, hint]]);
  });
});
