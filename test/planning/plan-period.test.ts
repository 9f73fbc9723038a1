/** A worklist is cut out of the plan: planning only the months near its period changes no date. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, latestOf } from '../../src/domain/calendar-date.js';
import { FollowUpError } from '../../src/domain/fault.js';
import type { PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import type { HolidayOn } from '../../src/planning/day-rules.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { planPeriod } from '../../src/planning/plan-period.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

const anchor = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(aDate('2018-01-29'), days));

/** Windows of many months, and visits and scans that share few of their months. */
const wide = protocolWith(
  ruleFor('clinic-visit', { phases: [{ from: 0, to: 60, everyMonths: 3 }] }),
  ruleFor('chest-imaging', { phases: [{ from: 0, to: null, everyMonths: [6, 12] }] }),
  ruleFor('site-imaging', { at: [3, 24], windowMonths: [1, 30] }),
);

const riskFactors = fc.record({
  primarySite: fc.constantFrom('uterus', 'extremity', 'retroperitoneum', 'dermal'),
  grade: fc.constantFrom('G1', 'G3', 'unknown'),
  sizeCm: fc.constantFrom(2, 8, 'unknown'),
  margin: fc.constantFrom('R0', 'R1', 'unknown'),
  metastasis: fc.constantFrom('none', 'none', 'resected', 'active'),
});

const preferences = fc.record(
  {
    cadence: fc.constantFrom('shortest', 'longest', 'longest'),
    years: fc.integer({ min: 1, max: 12 }),
    scanLeadDays: fc.constantFrom(0, 7, 60, 60),
    weekends: fc.constantFrom('shift', 'keep'),
    clinicDays: fc.constantFrom(['tue'], ['mon', 'thu']),
    monitorEvery: fc.constantFrom('8w', '3m'),
  },
  { requiredKeys: [] },
);

const away = fc.option(fc.record({ after: fc.integer({ min: 60, max: 900 }), days: fc.integer({ min: 1, max: 80 }) }), {
  nil: undefined,
  freq: 4,
});
const done = fc.option(fc.integer({ min: 60, max: 900 }), { nil: undefined, freq: 4 });

const person = fc
  .record({ date: anchor, riskFactors, preferences, away, done, anthracycline: fc.boolean() })
  .map(({ date, riskFactors: facts, preferences: wishes, away: gone, done: on, anthracycline }): PatientCase => {
    const from = gone && addDays(date, gone.after);
    return aCase({
      anchor: { date },
      riskFactors: facts,
      treatments: { anthracycline },
      preferences: { ...wishes, ...(gone && from && { away: [{ from, to: addDays(from, gone.days) }] }) },
      ...(on !== undefined && { log: [{ on: addDays(date, on), did: 'clinic-visit', outcome: 'done' }] }),
    });
  });

/** Every eleventh day or so, so that days move often. */
const holidayOn: HolidayOn = (date) => (Number(date.slice(8)) % 11 === 4 ? 'a holiday' : undefined);

const options = (asOf: string, holidays: boolean) => ({
  asOf: aDate(asOf),
  reference: clinicalReference,
  ...(holidays && { holidayOn }),
});

const codeOr = <T>(act: () => T): T | string => {
  try {
    return act();
  } catch (error) {
    if (error instanceof FollowUpError) return error.code;
    throw error;
  }
};

/** What a worklist prints; two scans of one day are merged in a whole plan only. */
const printed = ({ adjustments, ...slot }: PlannedAssessment) => ({
  ...slot,
  adjustments: adjustments.filter(({ reason }) => reason !== 'merged-exam'),
});

/** About the day of a slot of the plan, if `at` names one, as it is at its edges that one could be lost. */
const aPeriod = fc.record({
  at: fc.oneof(fc.nat(99), fc.constant(Number.NaN)),
  after: fc.integer({ min: 0, max: 4200 }),
  days: fc.oneof({ arbitrary: fc.nat(3), weight: 3 }, fc.nat(200)),
});

const seed = 20_261_125;

it('holds exactly the slots of the whole plan whose target is in the period', () => {
  let slots = 0;
  const protocols: readonly SurveillanceProtocol[] = [...builtInProtocols, wide, wide, wide, wide];
  fc.assert(
    fc.property(
      person,
      fc.constantFrom(...protocols),
      aPeriod,
      fc.boolean(),
      (patientCase, protocol, { after, days, at }, holidays) => {
        const now = options(addDays(patientCase.anchor.date, 400), holidays);
        const whole = codeOr(() => planFollowUp(patientCase, protocol, now).assessments);
        const on = typeof whole === 'string' ? undefined : whole[at % whole.length]?.target;
        const earliest = on ? addDays(on, -(after % 4)) : addDays(patientCase.anchor.date, after);
        const period = { earliest, latest: addDays(latestOf(earliest, on ?? earliest), days) };
        const near = codeOr(() => planPeriod(patientCase, protocol, now, period).assessments);
        if (typeof whole === 'string' || typeof near === 'string') {
          expect(near).toBe(whole);
          return;
        }
        const due = whole.filter(({ target }) => target >= period.earliest && target <= period.latest);
        slots += due.length;
        expect(near.map(printed)).toEqual(due.map(printed));
      },
    ),
    { seed, numRuns: 4000 },
  );
  expect(slots).toBeGreaterThan(2000);
});

it('warns of the case as a whole plan does', () => {
  const patientCase = aCase({ riskFactors: { sizeCm: 50, metastasis: 'unknown' } });
  const period = { earliest: aDate('2030-01-01'), latest: aDate('2030-02-01') };
  const codes = planPeriod(patientCase, wide, options('2025-01-01', false), period).warnings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['large-size', 'metastasis-unstated']));
});

it('keeps the visit that a scan is placed before, though it lies outside the period itself', () => {
  const anchored = { anchor: { date: '2024-01-01' }, preferences: { cadence: 'longest', scanLeadDays: 60 } };
  const patientCase = aCase(anchored);
  const now = options('2024-02-01', false);
  const scan = planFollowUp(patientCase, wide, now).assessments.find(({ key }) => key === 'chest-imaging@m12');
  expect(scan?.target).toBe('2024-11-01');
  const period = { earliest: aDate('2024-11-01'), latest: aDate('2024-11-01') };
  const keys = planPeriod(patientCase, wide, now, period).assessments.map(({ key }) => key);
  expect(keys).toContain('chest-imaging@m12');
});
