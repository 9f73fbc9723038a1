/** What differs between two plans of a course, before any date is looked at: the possible reasons of every change. */
import { anchorLabels } from '../domain/patient-case.js';
import type { ComparedCourse } from '../domain/plan-diff.js';

const differenceKinds = [
  'anchor',
  'protocol',
  'version',
  'population',
  'tier',
  'facts',
  'treatments',
  'constraints',
  'cadence',
  'horizon',
  'scan-lead',
  'weekends',
  'holidays',
  'clinic-days',
  'away',
  'reanchor',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  kind: DifferenceKind;
  text: string;
}

const shown = (value: unknown): string =>
  value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);

const insteadOf = (name: string, before: unknown, after: unknown): string[] =>
  shown(before) === shown(after) ? [] : [`${name} ${shown(after)} instead of ${shown(before)}`.trim()];

/** Every key of the two sections whose values differ. */
const keysInsteadOf = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    insteadOf(key, before[key], after[key]),
  );

const awayText = (away: ComparedCourse['case']['preferences']['away'] = []): string =>
  away.map(({ from, to }) => `${from} to ${to}`).join(', ') || 'never';

const clinicDaysText = ({ clinicDays }: ComparedCourse['case']['preferences']): string =>
  clinicDays?.join(', ') ?? 'every working day';

const texts: Record<DifferenceKind, (before: ComparedCourse, after: ComparedCourse) => string[]> = {
  anchor: ({ case: { anchor: before } }, { case: { anchor: after } }) =>
    before.date === after.date && before.event === after.event
      ? []
      : [
          `counted from ${anchorLabels[after.event]} on ${after.date} instead of ${before.event === after.event ? '' : `${anchorLabels[before.event]} on `}${before.date}`,
        ],
  protocol: (before, after) => insteadOf('protocol', before.protocol.id, after.protocol.id),
  version: ({ protocol: before }, { protocol: after }) =>
    before.id === after.id ? insteadOf(`protocol ${after.id} in version`, before.version, after.version) : [],
  // The tier says it better where the groups are tiers.
  population: ({ protocol: before, risk }, { protocol: after, risk: { tier } }) =>
    before.id === after.id && risk.tier === tier
      ? insteadOf('group of patients', before.population, after.population)
      : [],
  tier: ({ risk: before }, { risk: after }) =>
    before.tier === after.tier
      ? []
      : [`risk tier ${after.tier} instead of ${before.tier} (${after.reasons.join('; ')})`],
  facts: (before, after) => keysInsteadOf(before.case.riskFactors, after.case.riskFactors),
  treatments: (before, after) => keysInsteadOf(before.case.treatments, after.case.treatments),
  constraints: (before, after) => keysInsteadOf(before.case.constraints, after.case.constraints),
  cadence: (before, after) => insteadOf('cadence', before.protocol.cadence, after.protocol.cadence),
  horizon: ({ protocol: before }, { protocol: after }) =>
    insteadOf('months planned:', before.horizonMonths, after.horizonMonths),
  'scan-lead': ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('days from scan to visit:', before.scanLeadDays, after.scanLeadDays),
  weekends: ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('weekends:', before.weekends, after.weekends),
  holidays: ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('public holidays:', before.holidays, after.holidays),
  'clinic-days': ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('clinic days:', clinicDaysText(before), clinicDaysText(after)),
  away: ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('away:', awayText(before.away), awayText(after.away)),
  reanchor: ({ case: { preferences: before } }, { case: { preferences: after } }) =>
    insteadOf('reanchor:', before.reanchor ?? 'as the protocol says', after.reanchor ?? 'as the protocol says'),
};

/** In the order in which they weigh. */
export const caseDifferences = (before: ComparedCourse, after: ComparedCourse): Difference[] =>
  differenceKinds.flatMap((kind) => texts[kind](before, after).map((text) => ({ kind, text })));
