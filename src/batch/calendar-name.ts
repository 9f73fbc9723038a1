/** The file name of a case's calendar: safe on every file system, and never the same for two ids. */
import { sha256 } from './sha-256.js';

/** Small letters, as some file systems hold large and small ones for the same. */
const plain = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const hashDigits = 20;

/** `p7.ics`; any other id gives its harmless characters and, after a tilde that no plain id holds, a hash of it. */
export function calendarName(id: string): string {
  if (plain.test(id) && !reserved.test(id)) return `${id}.ics`;
  const readable = id
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40);
  return `${readable}~${sha256(id, 'hex').slice(0, hashDigits)}.ics`;
}
