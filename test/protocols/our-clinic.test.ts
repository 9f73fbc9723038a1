/** A clinic's own protocol, written by the steps of the README, plans, explains, compares and exports like a built-in one. */
import { expect, test } from 'vitest';
import { compareProtocols } from '../../src/analysis/compare-protocols.js';
import { explainPlan } from '../../src/analysis/explain-plan.js';
import { loadProtocol } from '../../src/cli/load-protocol.js';
import { isCalendarDate } from '../../src/domain/calendar-date.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { exporters } from '../../src/export/exporters.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';

const today = '2026-11-24';
const clinic = loadProtocol('fixtures/protocols/our-clinic.yaml', today);

function planOf(grade: string, cadence: 'shortest' | 'longest', facts: object = {}): FollowUpPlan {
  if (!isCalendarDate(today)) throw new Error('unreachable');
  const patientCase = parsePatientCase({
    anchor: { event: 'surgery', date: '2026-11-02' },
    riskFactors: { primarySite: 'extremity', grade, ...facts },
    preferences: { cadence },
  });
  return planFollowUp(patientCase, clinic, { asOf: today, reference: clinicalReference });
}

const monthsOf = (plan: FollowUpPlan, assessment: string): number[] =>
  plan.assessments.filter((slot) => slot.assessment === assessment).map(({ month }) => month);

/** From the minutes of the board: 24 / 3 = 8, then (60 - 24) / 6 = 6, then (120 - 60) / 12 = 5: 19 visits. */
const visits = [3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 72, 84, 96, 108, 120];

test('high grade: visits as the minutes have them, one MRI at month 6', () => {
  const plan = planOf('high', 'shortest');
  expect(monthsOf(plan, 'clinic-visit')).toEqual(visits);
  expect(monthsOf(plan, 'site-imaging')).toEqual([6]);
  expect(plan.protocol).toMatchObject({ id: 'our-clinic', horizonMonths: 120 });
});

test('high grade: the chest by the shortest cadence every 3 months to month 36, then 48, 60 … 120', () => {
  // 36 / 3 = 12 dates, then (120 - 36) / 12 = 7.
  expect(monthsOf(planOf('high', 'shortest'), 'chest-imaging')).toEqual([
    3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 48, 60, 72, 84, 96, 108, 120,
  ]);
});

test('high grade: the chest by the longest cadence every 6 months to month 24, then 36, 48 … 120', () => {
  // 24 / 6 = 4 dates, then (120 - 24) / 12 = 8.
  expect(monthsOf(planOf('high', 'longest'), 'chest-imaging')).toEqual([
    6, 12, 18, 24, 36, 48, 60, 72, 84, 96, 108, 120,
  ]);
});

test('low grade: a visit every 6 months to year 5, one MRI at month 6, no chest', () => {
  const plan = planOf('low', 'shortest');
  expect(monthsOf(plan, 'clinic-visit')).toEqual([6, 12, 18, 24, 30, 36, 42, 48, 54, 60]);
  expect(monthsOf(plan, 'site-imaging')).toEqual([6]);
  expect(monthsOf(plan, 'chest-imaging')).toEqual([]);
});

test('the MRI counts as on time from month 5 to month 8, and its provenance is the clinic’s', () => {
  const mri = planOf('low', 'shortest').assessments.find(({ assessment }) => assessment === 'site-imaging');
  expect(mri).toMatchObject({
    key: 'site-imaging@m6',
    exam: 'mri-site',
    nominal: '2027-05-02',
    window: { earliest: '2027-04-02', latest: '2027-07-02' },
    cites: ['our-clinic-2026'],
    verification: 'expert-choice',
  });
});

test('each date is explained by the clinic’s rule and its place in the minutes, each gap by the clinic’s reason', () => {
  const plan = planOf('low', 'shortest');
  const explanations = explainPlan(plan, clinic, clinicalReference);
  expect(explanations.filter(({ planned }) => planned)).toHaveLength(plan.assessments.length);
  const mri = explanations.find((each) => each.planned && each.key === 'site-imaging@m6');
  expect(mri?.because[0]).toMatchObject({
    rule: 'any/site-imaging',
    text: expect.stringContaining('Source: Minutes of the sarcoma board, spring 2026 (item 4).'),
    cites: ['our-clinic-2026'],
  });
  const chest = explanations.find((each) => !each.planned && each.assessment === 'chest-imaging');
  expect(chest?.because[0]?.text).toMatch(/^The clinic scans the lungs of low grade tumours only/);
});

test('it is compared with the built-in ones, with its own numbers', () => {
  const patientCase = planOf('high', 'shortest', { sizeCm: 8, metastasis: 'none' }).case;
  const both = {
    asOf: patientCase.anchor.date,
    reference: clinicalReference,
    cadences: ['shortest', 'longest'] as const,
  };
  const { protocols, aspects } = compareProtocols(patientCase, [clinic, ...builtInProtocols], both);
  // 19 visits either way; the chest 19 or 12 times and one MRI.
  expect(protocols.slice(0, 2)).toMatchObject([
    {
      id: 'our-clinic',
      covers: true,
      visits: 19,
      scans: 20,
      expectedDelayMonths: [{ untilMonth: 120 }, { untilMonth: 6 }],
    },
    { id: 'our-clinic', covers: true, visits: 19, scans: 13 },
  ]);
  expect(aspects.flatMap(({ values }) => values.flatMap((each) => each.protocols.map(({ id }) => id)))).toContain(
    'our-clinic',
  );
});

test('a tumour of the uterus is not covered, with the reason', () => {
  expect(() => planOf('high', 'shortest', { primarySite: 'uterus' })).toThrow(/does not cover this case.*uterus/);
});

test.each(Object.entries(exporters))(
  'it is exported as %s, with its own source where the format has sources',
  async (format, { load }) => {
    const text = (await load())(planOf('high', 'shortest'), defaultExportOptions);
    expect(text.length).toBeGreaterThan(200);
    if (['table', 'json', 'ics'].includes(format))
      expect(text.replace(/\r\n /g, '').replace(/\s+/g, ' ')).toContain('Minutes of the sarcoma board');
  },
);
