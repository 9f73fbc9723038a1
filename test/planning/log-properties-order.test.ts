/** A log that grows: what one entry fulfilled stays fulfilled, and the order of writing counts only where it must. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import type { SlotEntry } from '../../src/domain/log-entry.js';
import { aLife, byDay, type Life, longAfter, type PlannedLife, planLife } from '../support/random-lives.js';

const seed = 20_250_115;

const doneIn = ({ assessments }: PlannedLife): string[] =>
  assessments.flatMap(({ key, status, record }) => (status === 'done' ? [`${key} ${record?.on}`] : []));

const besideIn = ({ unscheduled }: PlannedLife): string[] =>
  unscheduled.flatMap((entry) => (entry.outcome === 'done' ? [JSON.stringify(entry)] : []));

const missingFrom = (all: readonly string[], some: readonly string[]): string[] =>
  some.filter((each) => !all.includes(each));

const withLog = (life: Life, log: readonly SlotEntry[]): Life => ({ ...life, log });

it('replayed day by day, a log matches each entry as it does whole', () => {
  fc.assert(
    fc.property(aLife(), (life) => {
      const log = byDay(life.log);
      const whole = planLife(withLog(life, log), longAfter(life));
      for (const day of new Set(log.map(({ on }) => on))) {
        const part = planLife(
          withLog(
            life,
            log.filter(({ on }) => on <= day),
          ),
          longAfter(life),
        );
        expect(missingFrom(doneIn(whole), doneIn(part))).toEqual([]);
        expect(missingFrom(besideIn(whole), besideIn(part))).toEqual([]);
      }
    }),
    { seed, numRuns: 8_000 },
  );
});

it('read on an earlier day, a log is what somebody had written by then', () => {
  fc.assert(
    fc.property(aLife({ outcomes: ['done', 'missed', 'booked', 'moved'] }), fc.nat(620), (life, day) => {
      const asOf = addDays(life.person.anchor.date, day);
      const dated = life.log.map((entry): SlotEntry => ({ ...entry, recordedOn: addDays(entry.on, -40) }));
      const isWritten = ({ on, outcome }: SlotEntry): boolean =>
        (outcome === 'booked' || outcome === 'moved' ? addDays(on, -40) : on) <= asOf;
      const then = planLife(withLog(life, dated.filter(isWritten)), asOf);
      expect(planLife(withLog(life, dated), asOf)).toEqual(then);
    }),
    { seed, numRuns: 8_000 },
  );
});

it('what is done stays done, whatever is written later: no matter of when, unless that was done before it', () => {
  fc.assert(
    fc.property(aLife(), aLife(), (life, other) => {
      const last = byDay(life.log).at(-1)?.on ?? life.person.anchor.date;
      const more = other.log.filter(({ outcome, on }) => outcome !== 'done' || on > last);
      const before = planLife(life, longAfter(life));
      const after = planLife(withLog(life, [...life.log, ...more]), longAfter(life));
      expect(missingFrom(doneIn(after), doneIn(before))).toEqual([]);
    }),
    { seed, numRuns: 8_000 },
  );
});

/** The entries of each day in another order; `log` must be ordered by day, as what was written last counts otherwise. */
function turned(log: readonly SlotEntry[], turn: number): SlotEntry[] {
  const days = new Map<CalendarDate, SlotEntry[]>();
  for (const entry of log) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  for (const [day, entries] of days) {
    const by = turn % entries.length;
    days.set(day, [...entries.slice(by), ...entries.slice(0, by)].reverse());
  }
  return log.flatMap(({ on }) => days.get(on)?.shift() ?? []);
}

it('the order of entries of the same day does not matter', () => {
  fc.assert(
    fc.property(aLife({ sameDays: true }), fc.nat(5), ({ log, ...rest }, turn) => {
      const life = { ...rest, log: byDay(log) };
      const other = turned(life.log, turn);
      const texts = ({ unscheduled, ...plan }: PlannedLife) => ({
        ...plan,
        warnings: plan.warnings.map(({ code }) => code),
        unscheduled: unscheduled.map((entry) => JSON.stringify(entry)).sort(),
      });
      expect(other.map(({ on }) => on)).toEqual(life.log.map(({ on }) => on));
      expect(texts(planLife(withLog(life, other), longAfter(life)))).toEqual(texts(planLife(life, longAfter(life))));
    }),
    { seed, numRuns: 12_000 },
  );
});
