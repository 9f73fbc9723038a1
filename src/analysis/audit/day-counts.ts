/** Numbers of days, counted by value: exact quartiles of millions of them in little room. */
import type { Quartiles } from '../../domain/audit.js';

export class DayCounts {
  readonly #counts = new Map<number, number>();
  #total = 0;

  add(days: number): void {
    this.#counts.set(days, (this.#counts.get(days) ?? 0) + 1);
    this.#total += 1;
  }

  get sorted(): [days: number, count: number][] {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }

  /** Between neighbouring values in proportion (Hyndman and Fan's type 7, as R and spreadsheets have it). */
  quartiles(): Quartiles | null {
    if (this.#total === 0) return null;
    const sorted = this.sorted;
    const at = (share: number): number => {
      const position = (this.#total - 1) * share;
      const low = valueAt(sorted, Math.floor(position));
      const high = valueAt(sorted, Math.ceil(position));
      return low + (high - low) * (position - Math.floor(position));
    };
    return { count: this.#total, q1: at(0.25), median: at(0.5), q3: at(0.75) };
  }
}

/** The value at a rank, 0 for the smallest. */
function valueAt(sorted: readonly [number, number][], rank: number): number {
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (rank < seen) return value;
  }
  return sorted.at(-1)?.[0] ?? 0;
}
