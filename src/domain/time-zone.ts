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

const city = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase();

/** Gives the name in its usual capitals. */
export const timeZone = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim();
    const small = value.toLowerCase();
    const names = Intl.supportedValuesOf('timeZone');
    const listed = names.find((name) => name.toLowerCase() === small);
    if (listed) return { value: listed };
    // Older names, such as Asia/Calcutta, are known but not listed.
    if (isTimeZone(value)) return { value };
    const meant = names.find((name) => city(name) === small) ?? nearest(value, names) ?? 'Europe/Oslo';
    const expected = `the IANA name of a time zone, such as ${meant}`;
    return { fault: { code: 'invalid-value', details: { value, expected } } };
  },
  { type: 'string' },
);
