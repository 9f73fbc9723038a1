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
  // Summed in microsievert: tenths of a millisievert are no exact binary fractions.
  const total = (end: 0 | 1 | 2): number =>
    scans.reduce((sum, exam) => sum + Math.round((doseOf(exam)?.[end] ?? 0) * 1000), 0) / 1000;
  return {
    burden: {
      visits: done.length - scans.length,
      scans: scans.length,
      doseMilliSievert: { low: total(0), typical: total(1), high: total(2) },
    },
    doseCites: doses
      .filter(({ exam, millisievert }) => scans.includes(exam) && millisievert?.[2])
      .flatMap(({ cites }) => cites),
    doseUnknown: [...new Set(scans.filter((exam) => doseOf(exam) === null))],
  };
}
