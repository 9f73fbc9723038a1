/** Corners of placing that no built-in protocol reaches: windows of a day or two. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.js';
import type { SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import type { DatedSlot } from '../../src/planning/dated-slot.js';
import { dayRules } from '../../src/planning/day-rules.js';
import { placeSlots } from '../../src/planning/place-slots.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { planOf, slotsOf, warningCodes } from '../support/plan-of.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

/** Month 12 is Saturday 31 August 2024. */
const planWith = (weekends: string, ...rules: SurveillanceRule[]) =>
  planOf(aCase({ anchor: { date: '2023-08-31' }, preferences: { weekends } }), { protocol: protocolWith(...rules) });

describe('a visit whose window is one Saturday', () => {
  it('stays there, and the plan warns and names it', () => {
    const plan = planWith('shift', ruleFor('clinic-visit', { at: [12], windowMonths: [12, 12] }));
    expect(slotsOf(plan, 'clinic-visit')).toMatchObject([{ target: '2024-08-31', adjustments: [] }]);
    const messages = plan.warnings.filter(({ code }) => code === 'no-working-day').map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('clinic-visit@m12')]);
  });

  it('stays there without a warning where weekends are kept', () => {
    const plan = planWith('keep', ruleFor('clinic-visit', { at: [12], windowMonths: [12, 12] }));
    expect(slotsOf(plan, 'clinic-visit')).toMatchObject([{ target: '2024-08-31', adjustments: [] }]);
    expect(warningCodes(plan)).not.toContain('no-working-day');
  });
});

describe('a visit whose window ends on a Saturday', () => {
  it('moves back to the Friday', () => {
    const plan = planWith('shift', ruleFor('clinic-visit', { at: [12], windowMonths: [11, 12] }));
    expect(slotsOf(plan, 'clinic-visit')).toMatchObject([
      {
        target: '2024-08-30',
        adjustments: [{ from: '2024-08-31', to: '2024-08-30', reason: 'working-day' }],
      },
    ]);
    expect(warningCodes(plan)).not.toContain('no-working-day');
  });
});

describe('a scan that no working day before its visit can take', () => {
  const slot = (assessment: Assessment, nominal: string, earliest: string, latest: string): DatedSlot => ({
    rule: ruleFor(assessment, { at: [12] }),
    phase: null,
    month: 12,
    previous: null,
    next: null,
    everyMonths: null,
    slackMonths: 0,
    key: `${assessment}@m12`,
    chosen: { exam: 'mri-site', cites: [], adjustments: [] },
    nominal: aDate(nominal),
    target: aDate(nominal),
    window: { earliest: aDate(earliest), latest: aDate(latest) },
    adjustments: [],
    everyWeeks: null,
    record: null,
    overtaken: false,
    covered: false,
  });

  it('stays on the weekend rather than to come after the visit', () => {
    const visit = slot('clinic-visit', '2024-09-01', '2024-08-31', '2024-09-01');
    const scan = slot('site-imaging', '2024-09-01', '2024-08-31', '2024-09-30');
    const placed = placeSlots([visit, scan], 1, dayRules({ weekends: 'shift' }));
    expect(placed.map(({ target }) => target)).toEqual(['2024-09-01', '2024-08-31']);
  });
});
