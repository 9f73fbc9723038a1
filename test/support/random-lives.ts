/** Random lives with a follow-up: small schedules, ways of planning, and logs; planned by the steps that read a log. */
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import type { Exam } from '../../src/domain/exam.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { type LogEntry, type SlotEntry, type SlotOutcome, slotOutcomes } from '../../src/domain/log-entry.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import type { ReanchorMode } from '../../src/domain/preferences.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import type { ApplicableRule } from '../../src/planning/applicable-rules.js';
import { bundleTrips } from '../../src/planning/bundle-trips.js';
import { dateSlots } from '../../src/planning/date-slots.js';
import { dayRules } from '../../src/planning/day-rules.js';
import { firstDayOf, knownEntries } from '../../src/planning/known-entries.js';
import { logWarnings, unscheduledEntries } from '../../src/planning/log-warnings.js';
import { placeRules } from '../../src/planning/place-rules.js';
import { plannedAssessments } from '../../src/planning/planned-assessments.js';
import { aCase } from './a-case.js';
import { aDate } from './a-date.js';
import { ruleFor } from './protocol-with.js';

export const horizonMonths = 18;

// Few slots, so that many logs can be planned; each with a change of the interval, where there can be one.
const everyThree: SurveillanceRule['phases'] = [
  { from: 0, to: 6, everyMonths: 3 },
  { from: 6, to: 18, everyMonths: 6 },
];
const everySix: SurveillanceRule['phases'] = [{ from: 0, to: null, everyMonths: 6 }];
const ranges: SurveillanceRule['phases'] = [
  { from: 0, to: [6, 8], everyMonths: [3, 4] },
  { from: [6, 8], to: 18, everyMonths: 6 },
];
const monthly: SurveillanceRule['phases'] = [
  { from: 0, to: 3, everyMonths: 1 },
  { from: 3, to: 15, everyMonths: 6 },
];

const applicable = (exam: Exam, rule: SurveillanceRule): ApplicableRule => ({
  rule,
  chosen: { exam, cites: [], adjustments: [] },
});

const schedule = (phases: SurveillanceRule['phases']): ApplicableRule[] => [
  applicable('clinical-examination', ruleFor('clinic-visit', { phases })),
  applicable('ct-chest', ruleFor('chest-imaging', { phases })),
];

const withSite = (phases: SurveillanceRule['phases']): ApplicableRule[] => [
  ...schedule(phases),
  applicable('ct-abdomen-pelvis', ruleFor('site-imaging', { phases })),
];

export const schedules: readonly (readonly ApplicableRule[])[] = [
  withSite(everyThree),
  schedule(everySix),
  schedule(ranges),
  schedule(monthly),
  [
    applicable('clinical-examination', ruleFor('clinic-visit', { phases: everyThree })),
    applicable('chest-x-ray', ruleFor('chest-imaging', { phases: everySix })),
    applicable('ultrasound-site', ruleFor('site-imaging', { at: [3, 12] })),
  ],
];

export interface Life {
  person: PatientCase;
  rules: readonly ApplicableRule[];
  log: readonly SlotEntry[];
}

export interface PlannedLife extends Pick<FollowUpPlan, 'assessments' | 'trips' | 'warnings'> {
  unscheduled: readonly LogEntry[];
}

/** What planFollowUp does with the rules of one course, without what it says of risk and protocol. */
export function planLife({ person, rules, log }: Life, asOf: CalendarDate): PlannedLife {
  const known = knownEntries(log, asOf);
  const dated = dateSlots(rules, person, horizonMonths, known);
  const placed = placeRules(dated, person.preferences.scanLeadDays, dayRules(person.preferences));
  const context = { asOf, logFrom: firstDayOf(known), closed: null };
  const unscheduled = unscheduledEntries(known, dated);
  return {
    ...bundleTrips(plannedAssessments(placed, context)),
    unscheduled,
    warnings: logWarnings(placed, unscheduled, null, aDate('2100-01-01')),
  };
}

/** After everything that a log can tell of. */
export const longAfter = ({ person }: Life): CalendarDate => addDays(person.anchor.date, 3000);

const anchors = ['2024-01-31', '2025-01-15', '2023-11-30'].map(aDate);

const persons: readonly PatientCase[] = anchors.flatMap((date) =>
  (['grid', 'completion'] satisfies ReanchorMode[]).flatMap((reanchor) =>
    [
      {},
      { scanLeadDays: 0, weekends: 'keep' },
      { cadence: 'longest', clinicDays: ['tue', 'thu'] },
      { away: [{ from: addDays(date, 80), to: addDays(date, 110) }] },
    ].map((preferences) => aCase({ anchor: { date }, preferences: { years: 2, reanchor, ...preferences } })),
  ),
);

export const personOf = (reanchor?: ReanchorMode): fc.Arbitrary<PatientCase> =>
  fc.constantFrom(...persons.filter((person) => !reanchor || person.preferences.reanchor === reanchor));

export interface Wishes {
  reanchor?: ReanchorMode;
  outcomes?: readonly SlotOutcome[];
  /** Slot keys too, not only names of assessments. */
  keyed?: boolean;
  /** Many entries of one day. */
  sameDays?: boolean;
}

const often: readonly SlotOutcome[] = ['done', 'done', 'done', 'done', ...slotOutcomes];
const assessments = ['clinic-visit', 'site-imaging', 'chest-imaging'] as const;

/** One entry, `day` days after the anchor; a key names a slot near that day, so that it is one somebody would write. */
const anEntry = (anchor: CalendarDate, { outcomes = often, keyed = true, sameDays }: Wishes): fc.Arbitrary<SlotEntry> =>
  fc
    .tuple(
      fc.integer({ min: -20, max: 620 }),
      fc.constantFrom(...outcomes),
      fc.constantFrom(...assessments),
      fc.nat(9),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([anyDay, outcome, assessment, dice, shift]): SlotEntry => {
      const day = sameDays ? Math.round(anyDay / 45) * 45 : anyDay;
      const month = Math.max(1, Math.round(day / 30.4) + shift);
      return {
        on: addDays(anchor, day),
        outcome,
        did: keyed && dice > 6 ? `${assessment}@m${month}` : assessment,
        ...(dice < 3 && assessment !== 'clinic-visit' && { exam: 'ct-chest-abdomen-pelvis' as const }),
      };
    });

export const aLife = (wishes: Wishes = {}): fc.Arbitrary<Life> =>
  personOf(wishes.reanchor).chain((person) =>
    fc.record({
      person: fc.constant(person),
      rules: fc.constantFrom(...schedules),
      log: fc.array(anEntry(person.anchor.date, wishes), { maxLength: 6, size: 'max' }),
    }),
  );

export const byDay = (log: readonly SlotEntry[]): SlotEntry[] =>
  log.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
