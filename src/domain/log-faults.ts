/** Log entries that do not fit together: better refused than matched to the wrong date. */
import { contradiction, type Fault } from './fault.js';
import type { LogEntry, LogOutcome } from './log-entry.js';

/** Which facts an outcome may carry beside its day, exam, note and day of recording. */
const allowed: Record<LogOutcome, readonly (keyof LogEntry)[]> = {
  done: ['did', 'resultOn', 'at', 'zone', 'place'],
  booked: ['did', 'at', 'zone', 'place'],
  moved: ['did', 'at', 'zone', 'place'],
  missed: ['did'],
  cancelled: ['did'],
  'not-applicable': ['did'],
  recurrence: ['treatmentEnd'],
  stop: ['reason'],
};

const particular = ['did', 'resultOn', 'at', 'zone', 'place', 'treatmentEnd', 'reason'] as const;

const examples = { did: 'did: chest-imaging', reason: 'reason: choice' } as const;

const neededFor = (outcome: LogOutcome): keyof typeof examples | null =>
  outcome === 'recurrence' ? null : outcome === 'stop' ? 'reason' : 'did';

/** All faults of the log, in its order. */
export const logFaults = (log: readonly LogEntry[]): Fault[] =>
  log.flatMap((entry, index) => [
    ...entryFaults(entry).map((fault) => ({ ...fault, where: `log.${index}.${fault.where}` })),
    ...orderFaults(log, entry, index),
  ]);

function entryFaults(entry: LogEntry): Fault[] {
  const { on, outcome, resultOn, treatmentEnd, at, zone } = entry;
  const needed = neededFor(outcome);
  const faults: Fault[] = particular
    .filter((key) => entry[key] !== undefined && !allowed[outcome].includes(key))
    .map((key) => contradiction(key, `${key}`, `outcome ${outcome}`, `${key} says nothing about what is ${outcome}`));
  if (needed && entry[needed] === undefined)
    faults.push({
      code: 'missing',
      where: needed,
      details: { what: `${needed} for ${outcome}`, example: examples[needed] },
    });
  if (resultOn !== undefined && resultOn < on)
    faults.push(contradiction('resultOn', `resultOn ${resultOn}`, `on ${on}`, 'a result comes after the examination'));
  if (treatmentEnd !== undefined && treatmentEnd < on)
    faults.push(
      contradiction('treatmentEnd', `treatmentEnd ${treatmentEnd}`, `on ${on}`, 'treatment ends after the recurrence'),
    );
  if (zone !== undefined && at === undefined)
    faults.push(contradiction('zone', `zone ${zone}`, 'no time', 'a time zone belongs to a time of day (at)'));
  return faults;
}

/** A recurrence can only follow the treatment of the one before, and nothing recurs after a stop. */
function orderFaults(log: readonly LogEntry[], entry: LogEntry, index: number): Fault[] {
  if (entry.outcome !== 'recurrence' && entry.outcome !== 'stop') return [];
  const where = `log.${index}.on`;
  const before = log.slice(0, index);
  const stop = before.find(({ outcome }) => outcome === 'stop');
  if (stop)
    return [contradiction(where, `${entry.outcome} on ${entry.on}`, `stop on ${stop.on}`, 'follow-up had stopped')];
  if (entry.outcome === 'stop') return [];
  const last = before.findLast(({ outcome }) => outcome === 'recurrence');
  if (last && (last.treatmentEnd === undefined || entry.on <= last.treatmentEnd))
    return [
      contradiction(
        where,
        `recurrence on ${entry.on}`,
        `recurrence on ${last.on}`,
        'the first must have a treatmentEnd, and the second come after it',
      ),
    ];
  return [];
}
