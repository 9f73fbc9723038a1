/** How long people were, or could have been, followed: those who died or relapsed are censored, not counted as short. */

/** Reverse Kaplan–Meier (Schemper and Smith 1996, doi:10.1016/0197-2456(96)00075-X): the end of observation is the event. */
export class FollowUpTimes {
  readonly #times = new Map<number, { observed: number; censored: number }>();

  /** `wentOn`: observation ended while nothing had happened; otherwise an event cut it short. */
  add(days: number, wentOn: boolean): void {
    const at = this.#times.get(days) ?? { observed: 0, censored: 0 };
    if (wentOn) at.observed += 1;
    else at.censored += 1;
    this.#times.set(days, at);
  }

  /** The first day on which the curve is at or below one half; null where it never is. */
  median(): number | null {
    const ordered = [...this.#times].sort(([a], [b]) => a - b);
    let atRisk = ordered.reduce((sum, [, { observed, censored }]) => sum + observed + censored, 0);
    let curve = 1;
    for (const [days, { observed, censored }] of ordered) {
      curve *= 1 - observed / atRisk;
      if (observed > 0 && curve <= 0.5) return days;
      atRisk -= observed + censored;
    }
    return null;
  }
}
