/**
 * Which date an entry is about. Months 3, 6, 12 and 18 of 15 January 2025: windows 1 to 29 April, 1 to 29 July, 18
 * December to 12 February; half an interval is 45 days at month 3 (15 April to 15 July are 91), 46 at month 6.
 */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { writtenCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

const phases: SurveillanceRule['phases'] = [
  { from: 0, to: 6, everyMonths: 3 },
  { from: 6, to: 18, everyMonths: 6 },
];

/** `key day outcome` of each slot with a record, and the entries beside the plan. */
function recordsOf(log: Record<string, unknown>[], when: Partial<SurveillanceRule> = { phases }) {
  const person = parsePatientCase(writtenCase({ anchor: { date: '2025-01-15' }, log }));
  const plan = planFollowUp(person, protocolWith(ruleFor('chest-imaging', when)), {
    asOf: aDate('2026-12-31'),
    reference: { ...clinicalReference, supplements: [] },
  });
  return [
    ...plan.assessments.flatMap(({ key, record }) => (record ? [`${key} ${record.on} ${record.outcome}`] : [])),
    ...(plan.unscheduled ?? []).map(({ on, outcome }) => `beside ${on} ${outcome}`),
  ];
}

const done = (on: string, did = 'chest-imaging') => ({ on, outcome: 'done', did });

describe('what was done', () => {
  it.each([
    ['on the first day of the window', '2025-04-01', 'chest-imaging@m3 2025-04-01 done'],
    ['on the last', '2025-04-29', 'chest-imaging@m3 2025-04-29 done'],
    ['after the window', '2025-05-14', 'chest-imaging@m3 2025-05-14 done'],
    // 15 March + 45 days is 29 April, still in the window: month 3 can follow. 16 March + 45 is 30 April: it cannot.
    ['so early that the planned one can follow', '2025-03-01', 'beside 2025-03-01 done'],
    ['so early that it can just follow', '2025-03-15', 'beside 2025-03-15 done'],
    ['too shortly before the window for another', '2025-03-16', 'chest-imaging@m3 2025-03-16 done'],
  ])('%s', (_, on, record) => {
    expect(recordsOf([done(on)])).toEqual([record]);
  });

  // 13 June + 46 days is 29 July, still in the window of month 6; 14 June + 46 is 30 July.
  it('late is that of the month before as long as the next one can follow', () => {
    expect(recordsOf([done('2025-06-13')])).toEqual(['chest-imaging@m3 2025-06-13 done']);
    expect(recordsOf([done('2025-06-14')])).toEqual(['chest-imaging@m6 2025-06-14 done']);
  });

  // Half an interval at month 12 is 90 days: 14 November + 90 is 12 February, the last day of its window.
  it('is late up to the day from which it is early for the next, however long the interval has become', () => {
    expect(recordsOf([done('2025-08-14')])).toEqual(['chest-imaging@m6 2025-08-14 done']);
    expect(recordsOf([done('2025-11-14')])).toEqual(['chest-imaging@m6 2025-11-14 done']);
    expect(recordsOf([done('2025-11-15')])).toEqual(['chest-imaging@m12 2025-11-15 done']);
  });

  // 15 April + twice 45 days is 14 July.
  it('is late for the last one up to an interval', () => {
    const only = { phases: [{ from: 0, to: 3, everyMonths: 3 }] };
    expect(recordsOf([done('2025-07-14')], only)).toEqual(['chest-imaging@m3 2025-07-14 done']);
    expect(recordsOf([done('2025-07-15')], only)).toEqual(['beside 2025-07-15 done']);
  });

  it('between two that are done, or before the first, stands beside the plan', () => {
    const log = [done('2025-04-15'), done('2025-05-27'), done('2025-07-15'), done('2025-01-10')];
    expect(recordsOf(log)).toEqual([
      'chest-imaging@m3 2025-04-15 done',
      'chest-imaging@m6 2025-07-15 done',
      'beside 2025-05-27 done',
      'beside 2025-01-10 done',
    ]);
  });

  it('makes up for none whose successor was done before', () => {
    expect(recordsOf([done('2025-06-20'), done('2025-06-25')])).toEqual([
      'chest-imaging@m6 2025-06-20 done',
      'beside 2025-06-25 done',
    ]);
  });

  it('on the same day twice is one, with the facts of both', () => {
    const log = [done('2025-04-15'), { ...done('2025-04-15'), resultOn: '2025-04-20' }];
    expect(recordsOf(log)).toEqual(['chest-imaging@m3 2025-04-15 done']);
  });

  it('is of the date that it names, once; by a key of another protocol it goes by its day', () => {
    expect(recordsOf([done('2025-04-10', 'chest-imaging@m6')])).toEqual(['chest-imaging@m6 2025-04-10 done']);
    expect(recordsOf([done('2025-07-15', 'chest-imaging@m6'), done('2025-09-15', 'chest-imaging@m6')])).toEqual([
      'chest-imaging@m6 2025-07-15 done',
      'beside 2025-09-15 done',
    ]);
    expect(recordsOf([done('2025-04-20', 'chest-imaging@m4')])).toEqual(['chest-imaging@m3 2025-04-20 done']);
  });
});

describe('what was arranged', () => {
  const booked = (on: string, did: string) => ({ on, outcome: 'booked', did });

  it('is of the date that it names, on whatever day', () => {
    expect(recordsOf([booked('2025-09-01', 'chest-imaging@m6')])).toEqual(['chest-imaging@m6 2025-09-01 booked']);
  });

  it('by a key of another protocol counts in a window only', () => {
    expect(recordsOf([booked('2025-04-20', 'chest-imaging@m4')])).toEqual(['chest-imaging@m3 2025-04-20 booked']);
    expect(recordsOf([booked('2025-05-10', 'chest-imaging@m4')])).toEqual(['beside 2025-05-10 booked']);
  });

  it('counts as it was written last; of one day, missed before booked before moved; done before all', () => {
    const [moved, missed] = ['moved', 'missed'].map((outcome) => ({
      ...booked('2025-04-15', 'chest-imaging'),
      outcome,
    }));
    const later = booked('2025-04-22', 'chest-imaging@m3');
    expect(recordsOf([moved ?? {}, booked('2025-04-15', 'chest-imaging')])).toEqual([
      'chest-imaging@m3 2025-04-15 booked',
    ]);
    expect(recordsOf([missed ?? {}, booked('2025-04-15', 'chest-imaging')])).toEqual([
      'chest-imaging@m3 2025-04-15 missed',
    ]);
    expect(recordsOf([missed ?? {}, later])).toEqual(['chest-imaging@m3 2025-04-22 booked']);
    expect(recordsOf([done('2025-04-16'), missed ?? {}, later])).toEqual(['chest-imaging@m3 2025-04-16 done']);
  });
});

describe('a single examination at month 12, on time from month 6', () => {
  const single = { at: [12], windowMonths: [6, 12] as [number, number] };

  it('is never too late, and counts up to half its window early', () => {
    expect(recordsOf([done('2026-11-30')], single)).toEqual(['chest-imaging@m12 2026-11-30 done']);
    // 15 July to 15 January are 184 days: 92 days before 15 July is 14 April.
    expect(recordsOf([done('2025-04-14')], single)).toEqual(['chest-imaging@m12 2025-04-14 done']);
    expect(recordsOf([done('2025-04-13')], single)).toEqual(['beside 2025-04-13 done']);
  });
});
