/** Wilson's score interval for a proportion: honest for small numbers and for shares near 0 or 1. */
import type { Interval } from '../../domain/audit.js';

/** Standard normal quantile of 0.975. */
const z = 1.959963984540054;

/** 95 % interval of `count` of `total` (Wilson 1927, doi:10.1080/01621459.1927.10502953); null for none at all. */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return null;
  const share = count / total;
  const centre = share + z ** 2 / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
