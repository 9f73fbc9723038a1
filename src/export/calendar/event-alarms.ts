/** The two reminders of an event: to book it, and that it is tomorrow. */
import type { ExportOptions } from '../export-options.js';
import { textLine } from './content-line.js';

/**
 * At 09:00, so many days before an event that lasts whole days. Always with hours: several programs refuse a
 * duration of days or weeks only (RFC 5545, 3.3.6 and 3.8.6.3).
 */
const trigger = (daysBefore: number): string => (daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`);

const alarmLines = (daysBefore: number, text: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${trigger(daysBefore)}`,
  textLine('DESCRIPTION', text),
  'END:VALARM',
];

/** By their summary and options: there are as many as there are combinations of exams. */
const written = new Map<string, string[]>();

/** VALARM components (RFC 5545, 3.6.6), the earlier first; a booking reminder on the day before would be the same. */
export function eventAlarms(summary: string, options: Pick<ExportOptions, 'bookAheadDays' | 'calendarSpan'>): string[] {
  const { bookAheadDays, calendarSpan } = options;
  const key = `${bookAheadDays} ${calendarSpan} ${summary}`;
  const known = written.get(key);
  if (known) return known;
  const dayBefore = alarmLines(1, `${calendarSpan === 'window' ? 'From tomorrow' : 'Tomorrow'}: ${summary}`);
  const lines =
    bookAheadDays > 1 ? [...alarmLines(bookAheadDays, `Time to book: ${summary}`), ...dayBefore] : dayBefore;
  written.set(key, lines);
  return lines;
}
