/** A course of follow-up lasts from the end of a treatment to the next recurrence, or to the day on which it is stopped. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Closure } from '../domain/follow-up-plan.js';
import { isSlotEntry, type LogEntry } from '../domain/log-entry.js';
import { intervalOf, type MonitoringInterval } from '../domain/monitoring-interval.js';
import type { PatientCase } from '../domain/patient-case.js';
import { isArranged, knownEntries } from './known-entries.js';

export interface Course {
  /** Set while active disease is monitored at an interval that the user stated. */
  monitoring?: MonitoringInterval;
  /** The case as it stood in this course: its number and the date that it counts from. */
  patientCase: PatientCase;
  entries: readonly LogEntry[];
  /** What was done after it had ended, and before the next course began. */
  after: readonly LogEntry[];
  closed: Closure | null;
}

const statedInterval = ({ preferences: { monitorEvery } }: PatientCase): MonitoringInterval | null =>
  monitorEvery === undefined ? null : intervalOf(monitorEvery);

const monitored = (patientCase: PatientCase): Pick<Course, 'monitoring'> => {
  const monitoring = patientCase.riskFactors.metastasis === 'active' ? statedInterval(patientCase) : null;
  return monitoring ? { monitoring } : {};
};

/** The courses of a case, the first first; the last is the present one, or the one that was closed last. */
export function coursesOf(
  patientCase: PatientCase,
  known: readonly LogEntry[],
  monitoring: Pick<Course, 'monitoring'> = monitored(patientCase),
): Course[] {
  const [end, ...completions] = endsOf(known);
  if (end === undefined) return [{ patientCase, entries: known, after: [], closed: null, ...monitoring }];
  const { on, outcome, reason = 'choice' } = end;
  const closed: Closure = { on, by: outcome === 'stop' ? reason : 'recurrence' };
  const index = known.indexOf(end);
  // What was recorded later may have happened before; what was arranged before has its day later.
  const belongs = (entry: LogEntry): boolean => entry.on <= on || (isArranged(entry) && known.indexOf(entry) < index);
  const others = known.filter((entry) => entry !== end && !completions.includes(entry));
  const entries = others.filter(belongs);
  const later = others.filter((entry) => !belongs(entry));
  const date = [end, ...completions].find(({ treatmentEnd }) => treatmentEnd !== undefined)?.treatmentEnd;
  const untilNext = later.filter((entry) => isSlotEntry(entry) && (date === undefined || entry.on < date));
  const first: Course = { patientCase, entries, after: untilNext, closed, ...monitoring };
  const course = patientCase.course + 1;
  if (date !== undefined) {
    const next = { ...patientCase, course, anchor: { event: 'treatment-end' as const, date } };
    return [first, ...coursesOf(next, without(later, untilNext))];
  }
  const interval = statedInterval(patientCase);
  if (outcome === 'stop' || !interval) return [first];
  const treated = { ...patientCase, course, anchor: { event: 'diagnosis' as const, date: on } };
  return [{ ...first, after: [] }, ...coursesOf(treated, later, { monitoring: interval })];
}

const without = (entries: readonly LogEntry[], gone: readonly LogEntry[]): LogEntry[] =>
  entries.filter((entry) => !gone.includes(entry));

/** What ends the course, and entries for the same recurrence that add the end of its treatment later. */
function endsOf(known: readonly LogEntry[]): LogEntry[] {
  const index = known.findIndex(({ outcome }) => outcome === 'recurrence' || outcome === 'stop');
  const end = known[index];
  if (end === undefined) return [];
  const completions = known.slice(index + 1).filter(({ outcome, on }) => outcome === 'recurrence' && on === end.on);
  return end.outcome === 'recurrence' ? [end, ...completions] : [end];
}

/** The case in the course that it is in on a day, without its log: the facts that a protocol is chosen by. */
export function presentCase(patientCase: PatientCase, asOf: CalendarDate): PatientCase {
  if (!patientCase.log) return patientCase;
  const { log: _, ...facts } =
    coursesOf(patientCase, knownEntries(patientCase.log ?? [], asOf)).at(-1)?.patientCase ?? patientCase;
  return facts;
}
