/** Where a log leaves the follow-up thinner than advised, so that somebody can ask about it. */
import { type Assessment, assessmentLabels, isImaging } from '../domain/assessment.js';
import { addDays, addMonths, type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { isOver } from '../domain/follow-up-plan.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import type { DatedRule } from './date-slots.js';
import type { DatedSlot } from './dated-slot.js';
import { type StatusContext, slotStatus } from './slot-status.js';

/** `placed` are the slots of all rules in their order. Nothing where no log is kept, or the course is over. */
export function gapWarnings(
  dated: readonly DatedRule[],
  placed: readonly DatedSlot[],
  context: StatusContext,
): PlanWarning[] {
  if (context.logFrom === null || context.closed) return [];
  let start = 0;
  const rules = dated.map(({ slots, unmatched }): PlacedRule => {
    start += slots.length;
    const others = unmatched.filter(({ outcome }) => outcome === 'done').map(({ on }) => on);
    return { slots: placed.slice(start - slots.length, start), others, isSilent: unmatched.length === 0 };
  });
  const gaps = rules.flatMap((rule) => longGap(rule, context));
  const early = visitsBeforeScans(placed, context);
  const silent = [...new Set(rules.flatMap((rule) => neverRecorded(rule, context)))];
  return [
    ...(gaps.length > 0 ? [planWarning('long-gap', { gaps })] : []),
    ...(early.length > 0 ? [planWarning('visit-before-scan', { visits: early })] : []),
    ...(silent.length > 0
      ? [planWarning('never-recorded', { assessments: silent.map((each) => assessmentLabels[each].name) })]
      : []),
  ];
}

interface PlacedRule {
  slots: readonly DatedSlot[];
  /** Days on which the same was done beside the plan. */
  others: readonly CalendarDate[];
  /** No entry stands beside the plan. */
  isSilent: boolean;
}

/** Longer from the last one done to the next one than two windows of neighbours reach; an open one is reminder enough. */
function longGap({ slots, others }: PlacedRule, context: StatusContext): string[] {
  const statuses = slots.map((slot) => slotStatus(slot, context));
  if (statuses.some((status) => status === 'overdue' || status === 'due')) return [];
  const next = slots.find((_, index) => statuses[index] === 'upcoming' || statuses[index] === 'booked');
  const done = slots.flatMap(({ record }) => (record?.outcome === 'done' ? [record.on] : []));
  const last = [...done, ...others].sort().at(-1);
  if (!next || last === undefined || next.target <= longestUntil(next, last)) return [];
  return [`${next.rule.assessment} done on ${last}, the next on ${next.target}`];
}

/** A single one has no interval that could be too long. */
function longestUntil({ target, nominal, window, everyMonths, everyWeeks }: DatedSlot, last: CalendarDate) {
  if (everyMonths === null && everyWeeks === null) return target;
  const usual = everyWeeks === null ? addMonths(last, everyMonths ?? 0) : addDays(last, everyWeeks * 7);
  const reach = Math.max(daysBetween(window.earliest, nominal), daysBetween(nominal, window.latest));
  return addDays(usual, 2 * reach);
}

/** A visit that is still to come, though its scan comes later: the window, or a booking, left no other day. */
function visitsBeforeScans(placed: readonly DatedSlot[], context: StatusContext): string[] {
  const open = placed.filter((slot) => !isOver(slotStatus(slot, context)));
  return open
    .filter(({ rule }) => !isImaging(rule.assessment))
    .flatMap(({ key, month, target }) => {
      const scan = open.find((other) => other.month === month && other.target > target);
      return scan ? [`${key} on ${target}, ${scan.rule.assessment} on ${scan.target}`] : [];
    });
}

/** What is overdue only because nobody ever recorded one of its kind. */
function neverRecorded({ slots, isSilent }: PlacedRule, context: StatusContext): Assessment[] {
  if (!isSilent || slots.some(({ record }) => record)) return [];
  return slots.filter((slot) => slotStatus(slot, context) === 'overdue').map(({ rule }) => rule.assessment);
}
