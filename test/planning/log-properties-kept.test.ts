/** Nothing that somebody wrote down is lost: each entry is on a slot, beside the plan, or the end of a course. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { assessmentOf, type LogEntry } from '../../src/domain/log-entry.js';
import { logFaults } from '../../src/domain/log-faults.js';
import { coursesOf } from '../../src/planning/courses.js';
import { knownEntries } from '../../src/planning/known-entries.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aDate } from '../support/a-date.js';
import { monthsLater } from '../support/gregorian.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';
import { aLife, type Life, longAfter, planLife } from '../support/random-lives.js';

const seed = 20_250_115;

/** What a done entry is found as: on a slot of its assessment, or of one that its exam includes. */
const isOnSlot = (entry: LogEntry, { assessments }: Pick<FollowUpPlan, 'assessments'>): boolean =>
  assessments.some(
    ({ assessment, record }) =>
      record?.outcome === 'done' &&
      record.on === entry.on &&
      (assessment === assessmentOf(entry.did ?? '') || entry.exam === 'ct-chest-abdomen-pelvis'),
  );

it('what was done is on a slot or beside the plan, never both nowhere', () => {
  fc.assert(
    fc.property(aLife(), (life) => {
      const plan = planLife(life, longAfter(life));
      const done = life.log.filter(({ outcome }) => outcome === 'done');
      expect(done.filter((entry) => !isOnSlot(entry, plan) && !plan.unscheduled.includes(entry))).toEqual([]);
    }),
    { seed, numRuns: 12_000 },
  );
});

/** A recurrence, with the end of its treatment at once, later or never, and perhaps a stop, anywhere in the log. */
const ends = fc.record({
  day: fc.integer({ min: 100, max: 500 }),
  treated: fc.constantFrom('at once', 'later', 'never', 'stop'),
  at: fc.nat(6),
});

const day = (date: string, months: number): CalendarDate => aDate(monthsLater(date, months));

function withEnd({ log, person }: Life, { day: days, treated, at }: { day: number; treated: string; at: number }) {
  const on = day(person.anchor.date, Math.round(days / 30));
  const treatmentEnd = day(on, 4);
  const end: LogEntry[] =
    treated === 'stop'
      ? [{ on, outcome: 'stop', reason: 'choice' }]
      : [{ on, outcome: 'recurrence', ...(treated === 'at once' && { treatmentEnd }) }];
  const completion: LogEntry[] = treated === 'later' ? [{ on, outcome: 'recurrence', treatmentEnd }] : [];
  return [...log.slice(0, at), ...end, ...log.slice(at), ...completion];
}

it('each entry belongs to one course: it is in it, after it, or ends it', () => {
  fc.assert(
    fc.property(aLife(), ends, fc.boolean(), (life, end, monitored) => {
      const log = withEnd(life, end);
      const preferences = { ...life.person.preferences, ...(monitored && { monitorEvery: '8w' }) };
      const known = knownEntries(log, longAfter(life));
      const courses = coursesOf({ ...life.person, preferences }, known);
      const placed = courses.flatMap(({ entries, after }) => [...entries, ...after]);
      const endings = known.filter(({ outcome }) => outcome === 'recurrence' || outcome === 'stop');
      expect(logFaults(log)).toEqual([]);
      expect(new Set([...placed, ...endings]).size).toBe(known.length);
      expect(placed.length + endings.length).toBe(known.length);
      expect(courses.slice(0, -1).every(({ closed }) => closed !== null)).toBe(true);
    }),
    { seed, numRuns: 15_000 },
  );
});

const cheap = { ...clinicalReference, supplements: [] };
const protocol = protocolWith(
  ...(['clinic-visit', 'site-imaging', 'chest-imaging'] as const).map((assessment) =>
    ruleFor(assessment, { phases: [{ from: 0, to: 12, everyMonths: 3 }] }),
  ),
);

const withoutCase = ({ case: _, ...plan }: FollowUpPlan): unknown => plan;

it('a whole plan keeps what was done in one of its courses, and has nothing to do once it is closed', () => {
  fc.assert(
    fc.property(aLife({ keyed: false }), ends, (life, end) => {
      const log = withEnd(life, end);
      const plan = planFollowUp({ ...life.person, log }, protocol, { asOf: longAfter(life), reference: cheap });
      const courses = [...(plan.earlierCourses ?? []), plan];
      const done = log.filter(({ outcome }) => outcome === 'done');
      const isKept = (entry: LogEntry): boolean =>
        courses.some((course) => isOnSlot(entry, course) || course.unscheduled?.includes(entry));
      expect(done.filter((entry) => !isKept(entry))).toEqual([]);
      const open = ['upcoming', 'due', 'overdue', 'booked'];
      const closed = courses.filter((course) => course.closed);
      expect(closed.flatMap(({ assessments }) => assessments.filter(({ status }) => open.includes(status)))).toEqual(
        [],
      );
      for (const { assessments } of courses)
        expect(new Set(assessments.map(({ key }) => key)).size).toBe(assessments.length);
    }),
    { seed, numRuns: 4_000 },
  );
});

it('an empty log, in any mode, is no log', () => {
  fc.assert(
    fc.property(aLife(), fc.nat(640), ({ person }, days) => {
      const asOf = day(person.anchor.date, Math.round(days / 30));
      const options = { asOf, reference: cheap };
      const bare = planFollowUp(person, protocol, options);
      expect(withoutCase(planFollowUp({ ...person, log: [] }, protocol, options))).toEqual(withoutCase(bare));
    }),
    { seed, numRuns: 2_000 },
  );
});
