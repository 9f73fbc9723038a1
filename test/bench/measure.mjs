/** Runs that take turns, so that whatever else the machine does falls on all of them alike. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const memoryHook = fileURLToPath(new URL('report-memory.cjs', import.meta.url));

/** One process of Node to its end: milliseconds and peak memory in MB. Exit code 1 (rejects) is no failure. */
export async function timed(args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', memoryHook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let memory = '';
  let errors = '';
  child.stdio[3].setEncoding('utf8').on('data', (text) => {
    memory += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')}: exit ${code}\n${errors}`);
  return { milliseconds: performance.now() - start, megabytes: Number(memory) / 1024 };
}

/** Each of `tasks` (name → function that resolves to its result) `runs` times, one after another, round by round. */
export async function inTurns(tasks, runs) {
  const results = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, task] of Object.entries(tasks)) results[name].push(await task());
  return results;
}

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)];

export const median = (values) => at(values, 0.5);

/** `812 (790–845)`: the median, and the quartiles around it. */
export const spread = (values, digits = 0) =>
  `${median(values).toFixed(digits)} (${at(values, 0.25).toFixed(digits)}–${at(values, 0.75).toFixed(digits)})`;

/** The median of the ratios within each round. */
export const ratio = (values, baseline) => median(values.map((value, index) => value / baseline[index]));

export const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
