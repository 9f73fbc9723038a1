/** `npm run bench`: how long a cold `plan` takes, as a ratio to the start of Node itself, runs interleaved. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const runs = 30;
const program = fileURLToPath(new URL('../../bin/lms-followup.js', import.meta.url));
const facts = ['--treatment-end', '2026-03-15', '--site', 'uterus', '--grade', 'high', '--size', '8', '--margin', 'R0'];
const measured = {
  'node -e 0 (baseline)': ['-e', '0'],
  'plan, table': [program, 'plan', ...facts],
  'plan, ics': [program, 'plan', ...facts, '--format', 'ics'],
  'plan, json': [program, 'plan', ...facts, '--format', 'json'],
};

const times = Object.fromEntries(Object.keys(measured).map((name) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const [name, args] of Object.entries(measured)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args);
    times[name].push(performance.now() - start);
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  }
}

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const [baseline] = Object.values(times).map((values) => at(values, 0.5));
console.log(`Node ${process.version}, ${runs} interleaved runs\n`);
console.log('| run | median ms | quartiles ms | × baseline |\n|---|---|---|---|');
for (const [name, values] of Object.entries(times)) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => at(values, share));
  const cells = [name, median.toFixed(0), `${low.toFixed(0)}–${high.toFixed(0)}`, (median / baseline).toFixed(2)];
  console.log(`| ${cells.join(' | ')} |`);
}
