/** A second calendar for comparison: a list of days, one after the other, from the rule of leap years. No Date. */

const firstYear = 1960;
const lastYear = 2130;
/** 1 January 1960 was a Friday. */
const firstWeekday = 5;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** `month` from 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const days: string[] = [];
for (let year = firstYear; year <= lastYear; year += 1)
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= monthLength(year, month); day += 1) days.push(written(year, month, day));

const numbers = new Map(days.map((date, index) => [date, index]));

export function dayNumber(date: string): number {
  const number = numbers.get(date);
  if (number === undefined) throw new Error(`${date} is outside the years ${firstYear} to ${lastYear}, or no day`);
  return number;
}

function dayAt(number: number): string {
  const date = days[number];
  if (date === undefined) throw new Error(`day ${number} is outside the years ${firstYear} to ${lastYear}`);
  return date;
}

export const daysLater = (date: string, count: number): string => dayAt(dayNumber(date) + count);

/** Day of the week, 0 = Sunday. */
export const weekday = (date: string): number => (dayNumber(date) + firstWeekday) % 7;

export const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6;

/** The same day of the month, or the last one of a shorter month. */
export function monthsLater(date: string, count: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return written(then.year, then.month, Math.min(day, monthLength(then.year, then.month)));
}

/** `count` consecutive days from `first` on. */
export const consecutiveDays = (first: string, count: number): string[] =>
  days.slice(dayNumber(first), dayNumber(first) + count);

/** A leap cycle: four years, every weekday on nearly every date, one 29 February. */
export const leapCycle: readonly string[] = consecutiveDays('2023-03-01', 1461);
