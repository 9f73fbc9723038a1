/** A plan for every site, grade and protocol that go together, plain and with something that changes its look. */
import { FollowUpError } from '../../src/domain/fault.js';
import type { FollowUpPlan } from '../../src/domain/follow-up-plan.js';
import { grades, primarySites } from '../../src/domain/risk-factors.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { aCase, type Changes } from './a-case.js';
import { planOf } from './plan-of.js';

/** Well before the first window, inside one, years on, and after the end. */
export const readingDays = ['2024-01-31', '2024-05-02', '2026-07-30', '2054-01-31'];

/** The first is plain; the four others take turns. */
const variants: Changes[] = [
  {},
  {
    riskFactors: {
      sizeCm: 'unknown',
      margin: 'unknown',
      integrity: 'unknown',
      metastasis: 'unknown',
      nodes: 'unknown',
    },
  },
  {
    treatments: { chemotherapy: 'after', anthracycline: true },
    constraints: { mriUnsafe: true, contrastAllergy: true },
  },
  { constraints: { lowDose: true }, course: 2, preferences: { scanLeadDays: 0, years: 30 } },
  { anchor: { event: 'diagnosis', date: '2024-02-29' }, preferences: { scanLeadDays: 30, cadence: 'longest' } },
];

interface NamedPlan {
  name: string;
  plan: FollowUpPlan;
}

let made: readonly NamedPlan[] | undefined;

/** Every one with a name that tells its case; cases that a protocol does not cover are left out. */
export function everyPlan(): readonly NamedPlan[] {
  made ??= [...makePlans()];
  return made;
}

function* makePlans(): Generator<NamedPlan> {
  let turn = 0;
  for (const protocol of builtInProtocols)
    for (const primarySite of primarySites)
      for (const grade of grades)
        for (const variant of [variants[0], variants[1 + (turn % 4)]]) {
          const asOf = readingDays[(turn + Math.floor(turn / 4)) % readingDays.length] ?? '';
          if (variant !== variants[0]) turn += 1;
          const changes = {
            ...variant,
            riskFactors: { ...variant?.riskFactors, primarySite, grade },
            preferences: { ...variant?.preferences, protocol: protocol.id },
          };
          const plan = planIfCovered(changes, asOf);
          if (plan) yield { name: `${JSON.stringify(changes)} ${asOf}`, plan };
        }
}

function planIfCovered(changes: Changes, asOf: string): FollowUpPlan | null {
  try {
    return planOf(aCase(changes), { asOf });
  } catch (error) {
    if (error instanceof FollowUpError && ['not-covered', 'far-off-date'].includes(error.code)) return null;
    throw error;
  }
}
