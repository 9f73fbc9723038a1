/** Rows of a table for spreadsheets (RFC 4180: CRLF, quoted where needed), for tables of millions of rows. */
import { plainLine } from '../domain/plain-text.js';

/** What spreadsheets take for the start of a formula, the full-width signs included. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[",\r\n]/;
const harmless = /^[A-Za-z0-9](?:[A-Za-z0-9 .:;@/_-]*[A-Za-z0-9])?$/;

/** One cell, on one line; what a spreadsheet would run is disarmed with a leading apostrophe. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (harmless.test(value)) return value;
  const text = plainLine(value).trim();
  const safe = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;
