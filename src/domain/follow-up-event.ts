/** One thing that happened to a person of a cohort, as a registry keeps it: an examination, or an end. */
import { type Assessment, assessments } from './assessment.js';
import type { CalendarDate } from './calendar-date.js';
import { type Exam, exams } from './exam.js';
import { type LogEntry, stopReasons } from './log-entry.js';

/** `last-contact` is no event of its own: nothing is known of the person after it. */
export const eventOutcomes = ['done', 'missed', 'recurrence', ...stopReasons, 'last-contact'] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

export interface FollowUpEvent {
  on: CalendarDate;
  outcome: EventOutcome;
  /** An assessment or an exam; null for an end. */
  what: Assessment | Exam | null;
}

/** What an exam is done for, where the registry names only the exam. */
const assessmentOfExam: Readonly<Record<Exam, Assessment>> = {
  'clinical-examination': 'clinic-visit',
  'ct-chest-abdomen-pelvis': 'chest-imaging',
  'ct-abdomen-pelvis': 'site-imaging',
  'ct-chest': 'chest-imaging',
  'ct-chest-low-dose': 'chest-imaging',
  'ct-site': 'site-imaging',
  'mri-site': 'site-imaging',
  'mri-abdomen-pelvis': 'site-imaging',
  'ultrasound-site': 'site-imaging',
  'chest-x-ray': 'chest-imaging',
  echocardiogram: 'echocardiogram',
  'radiology-choice': 'site-imaging',
};

/** `echocardiogram` is both, and means the same. */
export const eventSubjects: readonly (Assessment | Exam)[] = [...new Set([...assessments, ...exams])];

const isExam = (what: Assessment | Exam): what is Exam => exams.some((exam) => exam === what);

/** The event as an entry of the case's log; null for a last contact, which the log does not know. */
export function logEntryOf({ on, outcome, what }: FollowUpEvent): LogEntry | null {
  if (outcome === 'last-contact') return null;
  if (outcome === 'recurrence') return { on, outcome };
  if (outcome !== 'done' && outcome !== 'missed') return { on, outcome: 'stop', reason: outcome };
  if (what === null) return null;
  return isExam(what) ? { on, outcome, did: assessmentOfExam[what], exam: what } : { on, outcome, did: what };
}
