/** How fast `batch` is beside scripts that do only what cannot be left out, and how it grows. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCohort } from './cohort.mjs';
import { inTurns, ratio, spread, table, timed } from './measure.mjs';

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 1 : 5;
const [small, middle, large] = isQuick ? [500, 1000, 10_000] : [10_000, 100_000, 1_000_000];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = here('../../bin/lms-followup.js');
const folder = mkdtempSync(join(tmpdir(), 'lms-bench-'));
const at = (name) => join(folder, name);
const output = at('output');

/** Into a new file, so that none is charged with removing what the one before has written. */
const writing = (args) => {
  rmSync(output, { force: true });
  return timed(args);
};

const batch =
  (cohort, format, jobs = 1) =>
  () => {
    const period = format === 'worklist' ? ['--from', '2026-04-01', '--until', '2026-04-30'] : [];
    const flags = ['--format', format, '--jobs', String(jobs), '--as-of', '2026-04-01', ...period];
    return writing([program, 'batch', cohort, ...flags, '-o', output, '--quiet']);
  };

const milliseconds = (results) => results.map((result) => result.milliseconds);
const rows = [];

/** The first of two tasks beside the second. */
function compare(name, results, target) {
  const [own, base] = Object.values(results).map(milliseconds);
  rows.push([name, spread(own), spread(base), `${ratio(own, base).toFixed(2)} ×`, target]);
}

/** A plan of the mean size, and the mean size of what is written for one case. */
async function sample(cohort, format, count) {
  await batch(cohort, format)();
  const mean = Math.round(statSync(output).size / count);
  if (format !== 'ndjson') return mean;
  const plans = readFileSync(output, 'utf8').split('\n', 500).filter(Boolean);
  const [nearest] = plans.toSorted((a, b) => Math.abs(a.length - mean) - Math.abs(b.length - mean));
  writeFileSync(at('plan.json'), nearest);
  return mean;
}

try {
  for (const count of [small, middle, large]) writeCohort(at(`${count}.csv`), 'csv', count);
  for (const count of [small, middle]) writeCohort(at(`${count}.ndjson`), 'ndjson', count);
  await sample(at(`${small}.ndjson`), 'ndjson', small);
  const bytes = await sample(at(`${small}.csv`), 'worklist', small);

  const ndjson = await inTurns(
    {
      batch: batch(at(`${small}.ndjson`), 'ndjson'),
      floor: () => writing([here('ndjson-floor.mjs'), at(`${small}.ndjson`), at('plan.json'), output]),
    },
    runs,
  );
  compare(`NDJSON → NDJSON, ${small} cases, one thread, beside the floor`, ndjson, '≤ 3');

  for (const [count, aim] of [
    [middle, '≥ 1.7'],
    [small, ''],
  ]) {
    const cohort = at(`${count}.ndjson`);
    const threads = await inTurns({ one: batch(cohort, 'ndjson'), two: batch(cohort, 'ndjson', 2) }, runs);
    compare(`NDJSON → NDJSON, ${count} cases, one thread beside two workers`, threads, aim);
  }

  const worklist = (count) => batch(at(`${count}.csv`), 'worklist');
  const csvFloor = (count) => () => writing([here('csv-floor.mjs'), at(`${count}.csv`), String(bytes), output]);
  const tasks = {
    middle: worklist(middle),
    floor: csvFloor(middle),
    large: worklist(large),
    largeFloor: csvFloor(large),
  };
  const lists = await inTurns(tasks, runs);
  const besideFloor = (count) => `CSV → worklist, ${count} cases, one thread, beside the floor`;
  compare(besideFloor(middle), { own: lists.middle, floor: lists.floor }, '≤ 3');
  compare(besideFloor(large), { own: lists.large, floor: lists.largeFloor }, '≤ 3');
  compare(
    `CSV → worklist, ${large} beside ${middle} cases, one thread`,
    { large: lists.large, middle: lists.middle },
    '≤ 10.5',
  );
  const memory = (name) => lists[name].map(({ megabytes }) => megabytes);
  const [most, less] = [memory('large'), memory('middle')];
  rows.push([
    'peak memory of these, MB',
    spread(most),
    spread(less),
    `${ratio(most, less).toFixed(2)} ×`,
    '≤ 1.1, ≤ 250 MB',
  ]);
  console.log(`## Cohorts\n\nMedians of ${runs} runs in turns (quartiles), milliseconds\n`);
  console.log(table(['what', 'measured', 'beside', 'ratio', 'aim'], rows));
} finally {
  rmSync(folder, { recursive: true });
}
