/** What a person reads in an event, and what nobody must read in it. */
import { describe, expect, test } from 'vitest';
import { examLabels } from '../../../src/domain/exam.js';
import type { FollowUpPlan } from '../../../src/domain/follow-up-plan.js';
import { verificationLabels } from '../../../src/domain/verification.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import type { ExportOptions } from '../../../src/export/export-options.js';
import { type RereadEvent, rereadCalendar } from './reread-calendar.js';
import { allPlans, samplePlan, uterusPlan, withOptions, writtenCases } from './sample-plans.js';

const eventsOf = (plan: FollowUpPlan, options: Partial<ExportOptions> = {}): RereadEvent[] =>
  rereadCalendar(exportCalendar(plan, withOptions({ all: true, ...options }))).events;

const linesOn = (plan: FollowUpPlan, start: string): string[] =>
  eventsOf(plan)
    .find((event) => event.start === start)
    ?.description.split('\n') ?? [];

/** The plan as if its two sources were these, so that a new edition of the bibliography changes no test. */
const cited = (plan: FollowUpPlan): FollowUpPlan => ({
  ...plan,
  protocol: { ...plan.protocol, title: 'Schedule; by tier', version: '1' },
  sources: [
    { id: 'lms-article', title: 'An article?', issuer: 'A public page', verification: 'secondary', via: 'a summary' },
    {
      id: 'acr-2015',
      title: 'Criteria',
      issuer: 'A college',
      doi: '10.1/x,y',
      locator: 'table 2',
      verification: 'primary',
    },
    { id: 'picano-2004', title: 'Never cited', issuer: 'Nobody', verification: 'primary' },
  ],
});
const article = `Cited: An article?, A public page (${verificationLabels.secondary}).`;
const criteria = `Cited: Criteria, A college, table 2, https://doi.org/10.1/x,y (${verificationLabels.primary}).`;
const end = ['A reminder, not a booked appointment.', 'A planning aid, not medical advice.'];

// Anchor 15 March 2026, high tier: month 3 is 15 June 2026, a Monday; every 3 months ± 14 days; scans 7 days earlier.
describe('The description of an event', () => {
  test('of a scan says window, what and why, changes, preparation, sources, and what it is not', () => {
    expect(linesOn(cited(uterusPlan()), '2026-06-08')).toEqual([
      'Any day from Mon 1 Jun 2026 to Mon 29 Jun 2026 is on time.',
      'Imaging of the lungs, imaging of the original site. Month 3 after the end of treatment; every 3 months.',
      'Mon 8 Jun 2026 instead of Mon 15 Jun 2026: before the clinic visit, so that the result is ready.',
      'One CT instead of two on the same day.',
      'Preparation (eating, drinking, medicines): follow what your radiology department tells you.',
      'Source: Schedule; by tier, version 1.',
      `Rules high/chest-imaging, high/site-imaging: ${verificationLabels['expert-choice']}.`,
      article,
      criteria,
      ...end,
    ]);
  });

  test('of a visit has no preparation', () => {
    expect(linesOn(cited(uterusPlan()), '2026-06-15')).toEqual([
      'Any day from Mon 1 Jun 2026 to Mon 29 Jun 2026 is on time.',
      'Clinic visit. Month 3 after the end of treatment; every 3 months.',
      'Source: Schedule; by tier, version 1.',
      `Rule high/clinic-visit: ${verificationLabels['expert-choice']}.`,
      article,
      ...end,
    ]);
  });

  test('of several timings has a line for each, the days on which all are on time, and each department', () => {
    // The echocardiogram is due once, at month 12, from month 6 to month 12; the scans ± 14 days around month 12.
    const lines = linesOn(samplePlan(writtenCases['uterus after chemotherapy']), '2027-03-08');
    expect(lines.slice(0, 3)).toEqual([
      'Any day from Mon 1 Mar 2027 to Mon 15 Mar 2027 is on time.',
      'Imaging of the lungs, imaging of the original site. Month 12 after the end of treatment; every 3 months.',
      'Echocardiogram. Month 12 after the end of treatment; once.',
    ]);
    expect(lines.filter((line) => line.startsWith('Preparation'))).toEqual([
      'Preparation (eating, drinking, medicines): follow what your radiology department tells you.',
      'Preparation (eating, drinking, medicines): follow what your echocardiography department tells you.',
    ]);
    expect(lines).toContain(`Rule supplement/echocardiogram: ${verificationLabels.secondary}.`);
  });

  test('says what was moved off a weekend, and which scan was replaced and why', () => {
    // Month 42 is 15 September 2029, a Saturday.
    expect(linesOn(uterusPlan(), '2029-09-17')).toContain(
      'Mon 17 Sep 2029 instead of Sat 15 Sep 2029: moved to a working day.',
    );
    const thigh = samplePlan(writtenCases['second course on a thigh without MRI or contrast']);
    const lines = linesOn(thigh, '2024-04-30');
    expect(lines).toContain(
      `${examLabels['ct-site']} instead of ${examLabels['mri-site']}: MRI is not safe for this person.`,
    );
    expect(lines[1]).toBe(
      'Imaging of the lungs, clinic visit, imaging of the original site. Month 3 after the surgery; every 3 months.',
    );
  });

  test('never says of a scan on the day of the visit that it is before it', () => {
    // 31 May 2025 is a Saturday, so that visit and scans, wished on one day, both move to Monday.
    const changes = { protocol: 'esmo-2021' };
    const lines = linesOn(
      samplePlan(writtenCases['second course on a thigh without MRI or contrast'], changes),
      '2025-06-02',
    );
    expect(lines).toContain('Mon 2 Jun 2025 instead of Sat 31 May 2025: moved to a working day.');
    expect(lines.join()).not.toContain('before the clinic visit');
  });

  test('of a single day that is on time names that day, and month 0 is the anchor itself', () => {
    const plan = uterusPlan();
    const [first, ...rest] = plan.assessments;
    if (!first) throw new Error('an empty plan');
    const window = { earliest: first.target, latest: first.target };
    const changed = { ...plan, assessments: [{ ...first, month: 0, everyMonths: 1, window }, ...rest] };
    expect(linesOn(changed, '2026-06-08').slice(0, 3)).toEqual([
      'Mon 8 Jun 2026 is on time.',
      'Imaging of the lungs. At the end of treatment; every month.',
      'Imaging of the original site. Month 3 after the end of treatment; every 3 months.',
    ]);
  });

  test.each(allPlans)('never advises about a medicine, and ends with what it is not: $title', ({ plan }) => {
    for (const { description } of eventsOf(plan)) {
      expect(description).not.toMatch(/\b([Ss]top|[Ff]ast|metformin|empty|undefined|null|NaN)/);
      expect(description.split('\n').slice(-2)).toEqual(end);
    }
  });
});

describe('The summary of an event', () => {
  test('names the exams as they are done', () => {
    expect(
      eventsOf(uterusPlan())
        .slice(0, 2)
        .map(({ summary }) => summary),
    ).toEqual(['CT chest/abdomen/pelvis', 'Clinic visit']);
    const thigh = samplePlan(writtenCases['second course on a thigh without MRI or contrast']);
    expect(eventsOf(thigh)[0]?.summary).toBe(
      `${examLabels['ct-chest-low-dose']} + Clinic visit + ${examLabels['ct-site']}`,
    );
  });

  test.each(allPlans)('names neither the disease nor the person: $title', ({ plan }) => {
    for (const { summary, alarms } of eventsOf(plan))
      for (const shown of [summary, ...alarms.map(({ description }) => description)]) {
        expect(shown).not.toMatch(/sarcom|cancer|tumou?r|oncolog|metasta/i);
        expect(shown).not.toContain(plan.case.id);
      }
  });
});

describe('A discreet calendar', () => {
  test('says the days that are on time and nothing else', () => {
    expect(eventsOf(uterusPlan(), { discreet: true })[0]).toMatchObject({
      summary: 'Appointment',
      description: 'Any day from Mon 1 Jun 2026 to Mon 29 Jun 2026 is on time.\nA reminder, not a booked appointment.',
    });
  });

  test.each(allPlans)('holds neither case id nor any medical word: $title', ({ plan }) => {
    const id = 'Ragnhild, Åse';
    const file = exportCalendar({ ...plan, case: { ...plan.case, id } }, withOptions({ all: true, discreet: true }));
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).not.toMatch(/Ragnhild|Åse/);
    const words = unfolded.replaceAll('-//lms-followup//lms-followup//', '').toLowerCase();
    expect(words).not.toMatch(/lms|sarcom|cancer|tumou?r|\bct\b|mri|scan|visit|imaging|month|treat|medic|follow/);
    expect(words).not.toMatch(/surgery|diagnosis|echo|ultraso|x-ray|clinic|guideline|source|protocol/);
  });

  test('is written whenever the case asks for it', () => {
    const asked = uterusPlan({ preferences: { discreet: true } });
    expect(exportCalendar(asked, withOptions())).toBe(exportCalendar(uterusPlan(), withOptions({ discreet: true })));
  });
});
