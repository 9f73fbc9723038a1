/** The cells of CSV. The library is loaded with the first cohort, as no other command needs it. */

type Parse = typeof import('csv-parse/sync').parse;

let parse: Parse | null = null;

/** Once for each thread, before any cells are read. */
export async function loadCsv(): Promise<void> {
  parse ??= (await import('csv-parse/sync')).parse;
}

/** One array for each record (RFC 4180), of however many cells. Throws where quotation marks do not match. */
export function csvCells(text: string | Buffer, delimiter: string, trim = false): string[][] {
  if (parse === null) throw new Error('CSV is read before its library is loaded.');
  return parse(text, { delimiter, relax_column_count: true, trim });
}
