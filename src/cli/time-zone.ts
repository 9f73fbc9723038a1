/** Time zones by their IANA names, as this computer knows them. */
import { FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';

/** The name in its usual capitals. Throws `invalid-value` for what is none, with the name that was probably meant. */
export function timeZone(written: string, where: string): string {
  const names = Intl.supportedValuesOf('timeZone');
  const found = names.find((name) => name.toLowerCase() === written.toLowerCase());
  if (found) return found;
  // Older names, such as Asia/Calcutta, are known but not listed; offsets such as +02:00 do not follow summer time.
  if (/^[A-Za-z]/.test(written) && isKnown(written)) return written;
  const city = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const meant = names.find((name) => city(name) === written.toLowerCase()) ?? nearest(written, names);
  const expected = `the IANA name of a time zone, such as ${meant ?? 'Europe/Oslo'}`;
  throw new FollowUpError({ code: 'invalid-value', where, details: { value: written, expected } });
}

function isKnown(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
