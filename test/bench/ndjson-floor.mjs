/** The floor of NDJSON to NDJSON: reads the lines, parses each, writes a ready plan of the usual size. */
import { createReadStream, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [cohort, planFile, output] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8'));
const file = openSync(output, 'w');
let texts = [];
for await (const line of createInterface({ input: createReadStream(cohort) })) {
  JSON.parse(line);
  texts.push(`${JSON.stringify(plan)}\n`);
  if (texts.length === 32) {
    writeSync(file, texts.join(''));
    texts = [];
  }
}
writeSync(file, texts.join(''));
