/** Public holidays, as the law of the place has them, keep the plan's dates away. Expectations are from those laws. */
import { afterEach, describe, expect, it } from 'vitest';
import { holidaysIn } from '../../src/cli/holidays.js';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import { aDate } from '../support/a-date.js';
import { aFolder } from '../support/a-folder.js';
import { faultsOf } from '../support/faults-of.js';
import { runCli } from '../support/run-cli.js';

const yearOf = (region: string, year: number): string[] => {
  const holidayOn = holidaysIn(region);
  const days: string[] = [];
  for (let day = aDate(`${year}-01-01`); day < `${year + 1}-01-01`; day = addDays(day, 1))
    if (holidayOn(day) !== undefined) days.push(day.slice(5));
  return days;
};

describe('the public holidays', () => {
  // Easter is on 5 April 2026, so Ascension on 14 May, Whit Monday on 25 May, Corpus Christi on 4 June.
  it('of Norway in 2026 are those of the Holidays Act, and 1 and 17 May', () => {
    const easter = ['04-02', '04-03', '04-05', '04-06'];
    const days = ['01-01', ...easter, '05-01', '05-14', '05-17', '05-24', '05-25', '12-25', '12-26'];
    expect(yearOf('NO', 2026)).toEqual(days);
  });

  it.each([
    ['DE-BY', '2026-06-04', true],
    ['DE-HH', '2026-06-04', false],
    ['DE-BY', '2026-01-06', true],
    ['DE', '2026-01-06', false],
    ['US-CA', '2026-03-31', true],
    ['US', '2026-03-31', false],
  ])('of %s and those of the whole country are told apart on %s', (region, date, isHoliday) => {
    expect(holidaysIn(region)(aDate(date)) !== undefined).toBe(isHoliday);
  });

  it('are told by the calendar of the place, be it half a day from Greenwich', () => {
    // Waitangi Day is a Friday in 2026, and the 3rd Monday of January is the 19th.
    const days = ['2026-02-05', '2026-02-06', '2026-02-07'].map(aDate);
    expect(days.map((day) => holidaysIn('NZ')(day) !== undefined)).toEqual([false, true, false]);
    const hawaii = ['2026-01-18', '2026-01-19', '2026-01-20'].map(aDate);
    expect(hawaii.map((day) => holidaysIn('US-HI')(day) !== undefined)).toEqual([false, true, false]);
  });

  it('are named, in English where the package knows the word', () => {
    expect(holidaysIn('NO')(aDate('2026-05-17'))).toMatch(/Constitution/);
    expect(holidaysIn('DE')(aDate('2026-12-25'))).toBe('Christmas Day');
  });

  it('that fall on a Saturday have their day off on the Friday, be it in the year before', () => {
    // 4 July 2026 and 1 January 2022 are Saturdays (United States Code, title 5, section 6103).
    expect(holidaysIn('US')(aDate('2026-07-03'))).toMatch(/Independence Day/);
    expect(holidaysIn('US')(aDate('2021-12-31'))).toMatch(/New Year/);
  });

  it('of the Islamic calendar are the days, not the evenings before, all three of them', () => {
    // The first of Shawwal 1447 is 20 March 2026.
    const holidayOn = holidaysIn('BA');
    const days = ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map(aDate);
    expect(days.map((day) => holidayOn(day) !== undefined)).toEqual([false, true, true, true, false]);
  });

  it('hold no half-days, no observances and no days that only banks or schools have off', () => {
    expect(holidaysIn('GT')(aDate('2026-12-24'))).toBeUndefined();
    expect(holidaysIn('NO')(aDate('2026-12-24'))).toBeUndefined();
    expect(holidaysIn('DE')(aDate('2026-02-14'))).toBeUndefined();
  });
});

describe('in another time zone', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  const regions = ['NO', 'DE-BY', 'US-CA', 'BA', 'IL', 'JP', 'SE', 'GB-SCT', 'CN', 'FO', 'NZ-CAN-TIMARU', 'US-LA-NO'];
  const allDays = (): string => JSON.stringify(regions.map((region) => [2025, 2026].map((y) => yearOf(region, y))));

  it.each(['Pacific/Kiritimati', 'America/St_Johns'])('(%s) the same days are holidays', (zone) => {
    process.env['TZ'] = 'UTC';
    const expected = allDays();
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(allDays()).toBe(expected);
  });
});

describe('a region that is not known', () => {
  const where = 'preferences.holidays';
  it.each([
    ['UK', 'perhaps GB'],
    ['NOR', 'perhaps NO'],
    ['XQ', 'such as NO or DE'],
  ])('%s is refused, with the words: %s', (value, hint) => {
    const expected = expect.stringContaining(hint);
    expect(faultsOf(() => holidaysIn(value))).toEqual([{ code: 'invalid-value', where, details: { value, expected } }]);
  });

  it.each([
    ['DE-BX', 'DE-BY'],
    ['NZ-CAN-TIMRU', 'NZ-CAN-Timaru'],
    ['VA-X', 'VA'],
  ])('%s is refused, and among the choices is %s', (value, choice) => {
    const [fault] = faultsOf(() => holidaysIn(value));
    const choices = expect.arrayContaining([choice]);
    expect(fault).toMatchObject({ code: 'invalid-choice', where, details: { value, choices } });
  });
});

describe('plan --holidays', () => {
  // Month 9 after 17 August 2025 is Sunday 17 May 2026; the visit goes to Monday, in Norway as elsewhere. Month 3 after
  // 25 February 2026 is Whit Monday, 25 May 2026: the visit goes to Tuesday.
  const plan = async (...args: string[]): Promise<CalendarDate | undefined> => {
    const facts = [
      'plan',
      '--treatment-end',
      '2026-02-25',
      '--site',
      'uterus',
      '--as-of',
      '2026-03-01',
      '--format',
      'json',
    ];
    const { stdout } = await runCli([...facts, ...args]);
    const { assessments } = JSON.parse(stdout) as { assessments: { key: string; target: CalendarDate }[] };
    return assessments.find(({ key }) => key === 'clinic-visit@m3')?.target;
  };

  it('moves a visit off a holiday of the place, and of no other', async () => {
    expect(await plan()).toBe('2026-05-25');
    expect(await plan('--holidays', 'no')).toBe('2026-05-26');
    expect(await plan('--holidays', 'JP')).toBe('2026-05-25');
  });

  it('says flag or line where the region is not known', async () => {
    const facts = ['plan', '--treatment-end', '2026-02-25', '--site', 'uterus', '--as-of', '2026-03-01'];
    const byFlag = await runCli([...facts, '--holidays', 'UK']);
    expect(byFlag).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^error: --holidays: 'UK'/) });
    const text = 'anchor: { event: surgery, date: 2026-02-25 }\nriskFactors: { primarySite: uterus }\npreferences:\n';
    const cwd = aFolder({ 'p7.yaml': `${text}  holidays: DE-QQ\n` });
    const byFile = await runCli(['plan', 'p7.yaml', '--as-of', '2026-03-01'], { cwd });
    expect(byFile).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('p7.yaml, line 4') });
  });
});
