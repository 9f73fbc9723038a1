/** A course of follow-up lasts from the end of a treatment to the next recurrence, or to the day on which it is stopped. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Closure } from '../domain/follow-up-plan.js';
import type { LogEntry } from '../domain/log-entry.js';
import { intervalOf, type MonitoringInterval } from '../domain/monitoring-interval.js';
import type { PatientCase } from '../domain/patient-case.js';
import { knownEntries } from './known-entries.js';

export interface Course {
  /** Set while active disease is monitored at an interval that the user stated. */
  monitoring?: MonitoringInterval;
  /** The case as it stood in this course: its number and the date that it counts from. */
  patientCase: PatientCase;
  entries: readonly LogEntry[];
  closed: Closure | null;
}

const statedInterval = ({ preferences: { monitorEvery } }: PatientCase): MonitoringInterval | null =>
  monitorEvery === undefined ? null : intervalOf(monitorEvery);

const monitored = (patientCase: PatientCase): Pick<Course, 'monitoring'> => {
  const monitoring = patientCase.riskFactors.metastasis === 'active' ? statedInterval(patientCase) : null;
  return monitoring ? { monitoring } : {};
};

/** The courses of a case, the first first; the last is the present one, or the one that was closed last. */
export function coursesOf(patientCase: PatientCase, known: readonly LogEntry[]): Course[] {
  const end = known.find(({ outcome }) => outcome === 'recurrence' || outcome === 'stop');
  if (end === undefined) return [{ patientCase, entries: known, closed: null, ...monitored(patientCase) }];
  const { on, treatmentEnd: date } = end;
  const index = known.indexOf(end);
  // What was recorded later may have happened before.
  const belongs = (entry: LogEntry, position: number): boolean => position < index || entry.on <= on;
  const others = known.filter((entry) => entry !== end);
  const entries = known.filter((entry, position) => entry !== end && belongs(entry, position));
  const by: Closure['by'] = end.outcome === 'stop' ? (end.reason ?? 'choice') : 'recurrence';
  const first: Course = { patientCase, entries, closed: { on, by } };
  const monitoring = statedInterval(patientCase);
  const later = others.filter((entry) => !entries.includes(entry));
  if (date === undefined) {
    if (end.outcome === 'stop' || !monitoring) return [first];
    const anchor = { event: 'diagnosis' as const, date: on };
    const treated = { ...patientCase, course: patientCase.course + 1, anchor };
    return [first, { patientCase: treated, entries: later, closed: null, monitoring }];
  }
  const next = { ...patientCase, course: patientCase.course + 1, anchor: { event: 'treatment-end' as const, date } };
  return [first, ...coursesOf(next, later)];
}

/** The case in the course that it is in on a day, without its log: the facts that a protocol is chosen by. */
export function presentCase(patientCase: PatientCase, asOf: CalendarDate): PatientCase {
  const { log: _, ...facts } =
    coursesOf(patientCase, knownEntries(patientCase.log ?? [], asOf)).at(-1)?.patientCase ?? patientCase;
  return facts;
}
