/** `npm run bench [-- --quick]`: everything that is measured, printed and kept in dist/bench.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const [{ model }] = cpus();
const texts = [`Node ${process.version}, ${cpus().length} × ${model.trim()}\n`];
console.log(texts[0]);
for (const script of ['cold-start.mjs', 'batch.mjs', 'calendars.mjs']) {
  const { stdout, status } = spawnSync(process.execPath, [here(script), ...process.argv.slice(2)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(stdout);
  texts.push(stdout);
  if (status !== 0) process.exitCode = 1;
}
writeFileSync(here('../../dist/bench.md'), texts.join('\n'));
