/** The delay by brute force: recurrences are drawn one by one, and each waits for the next scan. */

/** Uniform numbers in (0, 1) from a seed: Marsaglia's xorshift on 32 bits. */
function seeded(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
}

/** Years 0–1, 1–2, 2–3, 3–5 and 5–10. */
const lengths = [1, 1, 1, 2, 5];

/** The month of a recurrence; Infinity if none comes in ten years. Year after year it comes in it, or waits for the next. */
function drawMonth(perYear: readonly number[], uniform: () => number): number {
  let years = 0;
  for (const [index, length] of lengths.entries()) {
    const waited = -Math.log(uniform()) / (perYear[index] ?? 0);
    if (waited < length) return 12 * (years + waited);
    years += length;
  }
  return Number.POSITIVE_INFINITY;
}

/** Mean delay and its standard error over `draws` recurrences, those after the last scan not counted. */
export function simulateDelay(perYear: readonly number[], scans: readonly number[], draws: number, seed: number) {
  const uniform = seeded(seed);
  let count = 0;
  let sum = 0;
  let squares = 0;
  while (count < draws) {
    const month = drawMonth(perYear, uniform);
    const scan = scans.find((each) => each >= month);
    if (scan === undefined) continue;
    count += 1;
    sum += scan - month;
    squares += (scan - month) ** 2;
  }
  const mean = sum / count;
  return { mean, standardError: Math.sqrt((squares / count - mean ** 2) / count) };
}
