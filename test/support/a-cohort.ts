/** Seeded cohorts of plannable cases, as CSV and as NDJSON. */

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sites = ['uterus', 'retroperitoneum', 'extremity', 'trunk', 'abdomen-pelvis', 'large-vessel', 'dermal'];
const grades = ['G1', 'G2', 'G3', 'high', 'low', 'unknown'];

export interface CohortCase {
  id: string;
  treatment_end: string;
  site: string;
  grade: string;
  size: string;
  margin: string;
}

export function aCohort(count: number, seed = 1): CohortCase[] {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[], otherwise: T): T => values[random(values.length)] ?? otherwise;
  const two = (number: number): string => String(number).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => ({
    id: `p${String(index).padStart(6, '0')}`,
    treatment_end: `${2024 + random(2)}-${two(1 + random(12))}-${two(1 + random(28))}`,
    site: pick(sites, 'uterus'),
    grade: pick(grades, 'G1'),
    size: String(1 + random(20)),
    margin: pick(['R0', 'R1'], 'R0'),
  }));
}

export const asCsv = (cases: readonly CohortCase[], delimiter = ','): string =>
  [Object.keys(cases[0] ?? {}), ...cases.map((each) => Object.values(each))]
    .map((cells) => `${cells.join(delimiter)}\n`)
    .join('');

export const asNdjson = (cases: readonly CohortCase[]): string =>
  cases.map((each) => `${JSON.stringify(each)}\n`).join('');
