/** Seeded cohorts, written to a file as CSV and as NDJSON. */
import { closeSync, openSync, writeSync } from 'node:fs';

/** A linear congruential generator (Numerical Recipes). */
function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sites = ['uterus', 'retroperitoneum', 'extremity', 'trunk', 'abdomen-pelvis', 'large-vessel', 'gastrointestinal'];
const grades = ['G1', 'G2', 'G3', 'high', 'low', 'unknown'];
const columns = ['id', 'treatment_end', 'site', 'grade', 'size', 'margin', 'integrity', 'metastasis', 'protocol'];

function* cases(count, seed) {
  const random = seeded(seed);
  const pick = (values) => values[random(values.length)];
  const two = (number) => String(number).padStart(2, '0');
  for (let index = 0; index < count; index += 1)
    yield [
      `p${String(index).padStart(7, '0')}`,
      `${2016 + random(10)}-${two(1 + random(12))}-${two(1 + random(28))}`,
      pick(sites),
      pick(grades),
      String(1 + random(20)),
      pick(['R0', 'R0', 'R0', 'R1']),
      pick(['intact', 'intact', 'ruptured', 'unknown']),
      pick(['none', 'none', 'resected']),
      'general',
    ];
}

const caseFile = ([id, date, primarySite, grade, size, margin, integrity, metastasis, protocol]) => ({
  id,
  anchor: { event: 'treatment-end', date },
  riskFactors: { primarySite, grade, sizeCm: Number(size), margin, integrity, metastasis },
  preferences: { protocol },
});

export function writeCohort(path, format, count, seed = 1) {
  const file = openSync(path, 'w');
  let lines = format === 'csv' ? [columns.join(',')] : [];
  const flush = () => {
    writeSync(file, lines.map((line) => `${line}\n`).join(''));
    lines = [];
  };
  for (const each of cases(count, seed)) {
    lines.push(format === 'csv' ? each.join(',') : JSON.stringify(caseFile(each)));
    if (lines.length === 10_000) flush();
  }
  flush();
  closeSync(file);
}
