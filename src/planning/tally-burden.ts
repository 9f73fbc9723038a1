/** What a plan asks of the person: visits, scans and radiation. */
import type { ExamDose } from '../domain/clinical-reference.js';
import type { Exam } from '../domain/exam.js';
import type { Burden, Trip } from '../domain/follow-up-plan.js';

/** Counts exams after merging (one CT of three regions is one scan); effective doses in millisievert. */
export function tallyBurden(
  trips: readonly Trip[],
  doses: readonly ExamDose[],
): { burden: Burden; doseUnknown: Exam[]; doseCites: string[] } {
  const done = trips.flatMap(({ exams }) => exams);
  const scans: Exam[] = done.filter((exam) => exam !== 'clinical-examination');
  const doseOf = (exam: Exam) => doses.find((dose) => dose.exam === exam)?.millisievert ?? null;
  const counts = new Map<Exam, number>();
  for (const exam of scans) counts.set(exam, (counts.get(exam) ?? 0) + 1);
  // Summed in microsievert: tenths of a millisievert are no exact binary fractions.
  const total = (end: 0 | 1 | 2): number =>
    [...counts].reduce((sum, [exam, count]) => sum + count * Math.round((doseOf(exam)?.[end] ?? 0) * 1000), 0) / 1000;
  return {
    burden: {
      visits: done.length - scans.length,
      scans: scans.length,
      doseMilliSievert: { low: total(0), typical: total(1), high: total(2) },
    },
    doseCites: doses
      .filter(({ exam, millisievert }) => counts.has(exam) && millisievert?.[2])
      .flatMap(({ cites }) => cites),
    doseUnknown: [...counts.keys()].filter((exam) => doseOf(exam) === null),
  };
}
