/**
 * Rows of a table for spreadsheets (RFC 4180: CRLF, quoted where needed). Our own, as a cohort has millions of them; a
 * test holds it to what a library writes.
 */
import { plainLine } from '../domain/plain-text.js';

/** What spreadsheets take for the start of a formula, the full-width signs included. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[",\r\n]/;
const harmless = /^[A-Za-z0-9](?:[A-Za-z0-9 .:;@/_-]*[A-Za-z0-9])?$/;

/** Nothing is written where there is no value. */
export type CsvCell = string | number | boolean | null | undefined;

/** One cell, on one line; what a spreadsheet would run is disarmed with a leading apostrophe. */
function csvCell(value: CsvCell): string {
  if (typeof value !== 'string') return String(value ?? '');
  if (harmless.test(value)) return value;
  const text = plainLine(value).trim();
  const safe = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
