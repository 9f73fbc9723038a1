/** How long a recurrence waits for the next scan, on average: arithmetic only, nothing about what is gained by it. */
import type { HazardPiece } from '../domain/recurrence-hazard.js';

export interface MeanDelay {
  months: number;
  /** The horizon H: the last scan, or the last month for which a hazard is known, if that comes first. */
  untilMonth: number;
  /** P(T ≤ H) / P(T ≤ the last month for which a hazard is known). */
  shareUntilMonth: number;
}

/** A stretch of months with one hazard (per month) and one scan at or after its end. */
interface Stretch {
  from: number;
  to: number;
  hazard: number;
  scan: number;
}

/**
 * The mean of (next scan − T) over recurrences at T in (0, H], T having the density h(t)·S(t), h piecewise constant and
 * S(t) = exp(−∫₀ᵗ h); null without a scan. The months are cut at every scan and every change of h. On a stretch (a, b]
 * with hazard λ, length d = b − a, and next scan s ≥ b
 *
 *   ∫ₐᵇ (s − t) λ S(a) e^(−λ(t−a)) dt = S(a) · [ (s − b)(1 − e^(−λd)) + d − (1 − e^(−λd)) / λ ],
 *
 * and with the sum over all stretches up to H
 *
 *   E[delay | T ≤ H] = Σ / (1 − S(H)).
 *
 * `scans` are months from the anchor, ascending; time is in months, a year is 12 of them.
 */
export function expectedDelay(scans: readonly number[], pieces: readonly HazardPiece[]): MeanDelay | null {
  const lastScan = scans.at(-1);
  const lastKnown = 12 * (pieces.at(-1)?.toYear ?? 0);
  if (lastScan === undefined || lastKnown === 0) return null;
  const untilMonth = Math.min(lastScan, lastKnown);
  let survival = 1;
  let sum = 0;
  for (const { from, to, hazard, scan } of stretchesOf(scans, pieces, untilMonth)) {
    const length = to - from;
    const recurs = -Math.expm1(-hazard * length);
    sum += survival * ((scan - to) * recurs + length - recurs / hazard);
    survival *= 1 - recurs;
  }
  const recurred = 1 - survival;
  return { months: sum / recurred, untilMonth, shareUntilMonth: recurred / (1 - survivalOf(pieces)) };
}

function stretchesOf(scans: readonly number[], pieces: readonly HazardPiece[], until: number): Stretch[] {
  const changes = pieces.map(({ toYear }) => 12 * toYear);
  const cuts = [...new Set([...scans, ...changes])].filter((month) => month <= until).sort((a, b) => a - b);
  return cuts.flatMap((to, index) => {
    const piece = pieces.find(({ toYear }) => to <= 12 * toYear);
    const scan = scans.find((month) => month >= to);
    return piece && scan !== undefined ? [{ from: cuts[index - 1] ?? 0, to, hazard: piece.perYear / 12, scan }] : [];
  });
}

/** The share that is still without recurrence after the last piece. */
const survivalOf = (pieces: readonly HazardPiece[]): number =>
  Math.exp(-pieces.reduce((sum, { fromYear, toYear, perYear }) => sum + perYear * (toYear - fromYear), 0));
