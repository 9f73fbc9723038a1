/** The world outside, as the commands see it: the only way to the terminal, the clock and the environment. */
import type { Writable } from 'node:stream';
import type { Terminal } from './terminal.js';

export interface Session {
  terminal: Terminal;
  /** Today where the user is, as YYYY-MM-DD. */
  today: string;
  /** Writes to standard output: the document, nothing else. */
  print: (text: string) => void;
  /** Standard output itself, for documents that do not fit in memory. */
  standardOutput: Writable;
  /** A line on standard error that is written over again and again; null where it is no terminal. */
  overwrite: ((line: string) => void) | null;
  /** Writes to standard error: everything said to a person. */
  say: (text: string) => void;
}
