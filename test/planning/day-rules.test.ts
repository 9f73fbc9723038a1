/** On which days an appointment can be. Week of Monday 7 April 2025. */
import { describe, expect, it } from 'vitest';
import { dayRules } from '../../src/planning/day-rules.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { planOf, protocolNamed, warningCodes } from '../support/plan-of.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

const monday = aDate('2025-04-07');
const tuesday = aDate('2025-04-08');
const saturday = aDate('2025-04-12');

describe('a day', () => {
  it('is ruled out by a weekend before a holiday, and by a holiday before time away', () => {
    const away = [{ from: monday, to: saturday }];
    const { anyDay } = dayRules({ weekends: 'shift', away }, (date) => (date === tuesday ? undefined : 'a holiday'));
    expect([saturday, monday, tuesday].map(anyDay)).toEqual(['working-day', 'holiday', 'away']);
  });

  it('is possible on a weekend where weekends are kept, unless it is a holiday', () => {
    expect(dayRules({ weekends: 'keep' }).anyDay(saturday)).toBeNull();
    expect(dayRules({ weekends: 'keep' }, () => 'a holiday').anyDay(saturday)).toBe('holiday');
  });

  it('is ruled out by time away from its first to its last day', () => {
    const { anyDay } = dayRules({ weekends: 'keep', away: [{ from: tuesday, to: aDate('2025-04-10') }] });
    const week = ['2025-04-07', '2025-04-08', '2025-04-10', '2025-04-11'].map(aDate);
    expect(week.map(anyDay)).toEqual([null, 'away', 'away', null]);
  });

  it('is no day of the clinic for visits alone, and that counts last', () => {
    const { anyDay, visitDay } = dayRules({ weekends: 'shift', clinicDays: ['tue', 'sat'] });
    expect([monday, tuesday, saturday].map(visitDay)).toEqual(['clinic-day', null, 'working-day']);
    expect([monday, tuesday].map(anyDay)).toEqual([null, null]);
  });
});

/** One visit in month 3, Tuesday 15 April 2025, and a CT a week before it, with these preferences. */
function planWith(preferences: Record<string, unknown>, windowMonths?: [number, number]) {
  const when = windowMonths ? { at: [3], windowMonths } : { phases: [{ from: 0, to: 3, everyMonths: 3 }] };
  const protocol = protocolWith(ruleFor('clinic-visit', when), ruleFor('chest-imaging', when));
  const person = aCase({ anchor: { date: '2025-01-15' }, preferences });
  const plan = planFollowUp(person, protocol, {
    asOf: person.anchor.date,
    reference: { ...clinicalReference, supplements: [] },
    holidayOn: (date) => (date === '2025-04-18' ? 'Good Friday' : undefined),
  });
  const shown = plan.assessments.map(({ assessment, target, adjustments }) =>
    [assessment, target, ...adjustments.map(({ reason }) => reason)].join(' '),
  );
  return { plan, shown: shown.sort() };
}

describe('a visit', () => {
  it('goes to the next day of the clinic, its scan a week before that on any working day', () => {
    expect(planWith({ clinicDays: ['thu'] }).shown).toEqual([
      'chest-imaging 2025-04-10 scan-before-clinic',
      'clinic-visit 2025-04-17 clinic-day',
    ]);
  });

  it('passes a holiday that falls on the day of the clinic', () => {
    expect(planWith({ clinicDays: ['fri'] }).shown[1]).toBe('clinic-visit 2025-04-25 clinic-day');
  });

  // The window is 15 April alone, a Tuesday.
  it('stays on a working day where its window has no day of the clinic', () => {
    const { plan, shown } = planWith({ clinicDays: ['thu'] }, [3, 3]);
    expect(shown).toContain('clinic-visit 2025-04-15');
    expect(warningCodes(plan)).not.toContain('no-working-day');
  });

  it('goes back where the days on which the person is away reach to the end of the window', () => {
    const { shown } = planWith({ away: [{ from: '2025-04-12', to: '2025-05-31' }] });
    expect(shown).toEqual(['chest-imaging 2025-04-04 scan-before-clinic', 'clinic-visit 2025-04-11 away']);
  });

  it('stays, with a warning that names it, where the person is away on every day of the window', () => {
    const { plan, shown } = planWith({ away: [{ from: '2025-03-01', to: '2025-05-31' }] });
    expect(shown).toEqual(['chest-imaging 2025-04-08 scan-before-clinic', 'clinic-visit 2025-04-15']);
    const message = plan.warnings.find(({ code }) => code === 'away-all-window')?.message;
    expect(message).toContain('clinic-visit@m3');
    expect(message).toContain('chest-imaging@m3');
  });
});

describe('a plan without holidays, clinic days and times away', () => {
  it('is that of before', () => {
    const person = aCase({ preferences: { clinicDays: ['mon', 'tue', 'wed', 'thu', 'fri'], away: [] } });
    const dates = (each: typeof person) => planOf(each, { protocol: protocolNamed('general') }).assessments;
    expect(dates(person)).toEqual(dates(aCase()));
  });
});
