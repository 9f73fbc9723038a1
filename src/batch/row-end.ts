/** Where a row ends: NDJSON rows at the line's end, CSV rows (RFC 4180) at a line end that stands in no quotes. */

/**
 * The index after the row that begins at `from`; -1 where more bytes are needed to tell. `isLast`: no more will come.
 */
export type RowEnd = (bytes: Uint8Array, from: number, isLast: boolean) => number;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

export const lineRowEnd: RowEnd = (bytes, from, isLast) => {
  const end = bytes.indexOf(lineFeed, from);
  if (end >= 0) return end + 1;
  return isLast ? bytes.length : -1;
};

/**
 * Quotes open only at the start of a cell. Where they are never closed, or something follows the closing one, the row
 * is taken to end with its line: the fault stays one row, and the rows after it are read as they should be.
 */
export function csvRowEnd(delimiter: string): RowEnd {
  const separator = delimiter.charCodeAt(0);
  let nextQuote: { in: Uint8Array; at: number } = { in: new Uint8Array(), at: -1 };

  const quoteFrom = (bytes: Uint8Array, from: number): number => {
    if (nextQuote.in !== bytes || (nextQuote.at >= 0 && nextQuote.at < from))
      nextQuote = { in: bytes, at: bytes.indexOf(quote, from) };
    return nextQuote.at;
  };

  return (bytes, from, isLast) => {
    const line = lineRowEnd(bytes, from, isLast);
    const firstQuote = quoteFrom(bytes, from);
    if (firstQuote < 0 || (line >= 0 && firstQuote >= line)) return line;
    let atStart = true;
    for (let index = from; index < bytes.length; index += 1) {
      const byte = bytes[index];
      if (byte === lineFeed) return index + 1;
      if (byte === quote && atStart) {
        const close = closingQuote(bytes, index + 1);
        if (close < 0 || close + 1 >= bytes.length) return isLast ? (close < 0 ? line : bytes.length) : -1;
        const after = bytes[close + 1];
        if (after !== separator && after !== lineFeed && after !== carriageReturn) return line;
        index = close;
      }
      atStart = byte === separator;
    }
    return isLast ? bytes.length : -1;
  };
}

/** The quote that is not one of a pair; -1 where there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at;
}
