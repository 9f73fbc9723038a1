/** What a person is told who wrote a date in another way. */
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/domain/fault-text.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { faultsOf } from '../support/faults-of.js';

const refusal = (date: unknown) => {
  const [fault] = faultsOf(() => parsePatientCase(writtenCase({ anchor: { date } })));
  return fault ? { code: fault.code, where: fault.where, ...faultText(fault) } : null;
};

describe('a date that is not one', () => {
  it.each([
    ['20260315', 'Write 2026-03-15.'],
    ['2026-2-3', 'Write 2026-02-03.'],
    ['2026/03/15', 'Write 2026-03-15.'],
    ['2026.3.15', 'Write 2026-03-15.'],
    ['15/03/2026', 'Write year-month-day: 2026-03-15.'],
    ['15.3.2026', 'Write year-month-day: 2026-03-15.'],
    ['03-15-2026', 'Write year-month-day: 2026-03-15.'],
    ['03/04/2026', 'Write year-month-day: 2026-04-03 or 2026-03-04.'],
    ['5/5/2026', 'Write year-month-day: 2026-05-05.'],
    ['2026-02-30', 'That month has no day 30.'],
    ['2026-04-31', 'That month has no day 31.'],
    ['2026-04-00', 'That month has no day 00.'],
    ['2026-02-29', '2026 is not a leap year: its February has 28 days.'],
    ['1900-02-29', '1900 is not a leap year: its February has 28 days.'],
    ['2026-13-01', 'There is no month 13. Write year-month-day, for example 2026-03-15.'],
    ['2026-00-01', 'There is no month 00. Write year-month-day, for example 2026-03-15.'],
    ['31/02/2026', 'Write year-month-day, for example 2026-03-15.'],
    ['15 March 2026', 'Write year-month-day, for example 2026-03-15.'],
    ['', 'Write year-month-day, for example 2026-03-15.'],
  ])('%j is refused with a hint: %s', (date, todo) => {
    expect(refusal(date)).toEqual({
      code: 'invalid-date',
      where: 'anchor.date',
      what: `'${date}' is not a date`,
      todo,
    });
  });

  it.each([20260315, true, null, ['2026-03-15'], { year: 2026 }])(
    'but a value of another kind (%j) is refused too',
    (date) => {
      expect(refusal(date)).toMatchObject({ code: 'invalid-date', where: 'anchor.date' });
    },
  );

  it('is not suggested when a suggestion would be no date either', () => {
    for (const date of ['99/99/2026', '2026-99-99', '0000-00-00']) expect(refusal(date)?.todo).not.toMatch(/Write \d/);
  });
});
