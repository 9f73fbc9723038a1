/** What a plain script with the `ics` package does: one calendar after another, each written to a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvents } from 'ics';

const [eventsFile, count, folder] = process.argv.slice(2);
const events = JSON.parse(readFileSync(eventsFile, 'utf8'));
for (let index = 0; index < Number(count); index += 1) {
  const { value, error } = createEvents(events);
  if (error) throw error;
  writeFileSync(join(folder, `${index}.ics`), value);
}
