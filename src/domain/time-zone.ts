/** Time zones by their IANA names, such as `Europe/Oslo`. */
import { asWritten, type Read, reading } from './choice.js';
import { nearest } from './nearest.js';

/** Not an offset such as `+02:00`, which does not know when clocks change. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

export const timeZone = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim();
    if (isTimeZone(value)) return { value };
    const meant = nearest(value, Intl.supportedValuesOf('timeZone')) ?? 'Europe/Oslo';
    const expected = `the IANA name of a time zone, such as ${meant}`;
    return { fault: { code: 'invalid-value', details: { value, expected } } };
  },
  { type: 'string' },
);
