/** The floor of CSV to a worklist: parses the CSV with the same library and writes as many bytes. */
import { createReadStream, openSync, writeSync } from 'node:fs';
import { parse } from 'csv-parse';

const [cohort, bytesPerRow, output] = process.argv.slice(2);
const row = 'x'.repeat(Number(bytesPerRow));
const file = openSync(output, 'w');
let texts = [];
for await (const _ of createReadStream(cohort).pipe(parse({ columns: true }))) {
  texts.push(row);
  if (texts.length === 1000) {
    writeSync(file, texts.join(''));
    texts = [];
  }
}
writeSync(file, texts.join(''));
