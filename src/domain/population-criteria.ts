/** Who a rule is for, as data: every named fact must have one of the listed values. */
import * as z from 'zod/mini';
import { depths, grades, integrities, margins, metastases, nodeStates, primarySites } from './risk-factors.js';
import { stages } from './stage.js';

export const riskTiers = ['high', 'intermediate', 'low'] as const;
export type RiskTier = (typeof riskTiers)[number];

const oneOf = <const V extends readonly string[]>(values: V, meaning: string) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1), z.describe(meaning)));

const centimetres = z.number().check(z.gt(0), z.lte(100));

/**
 * All given conditions must hold; within `anyOf` one is enough. `unknown` matches only where it is listed.
 * A size condition never holds for an unknown size, except `sizeCm: "unknown"` itself.
 */
export const populationCriteriaSchema = z.strictObject({
  tier: oneOf(riskTiers, 'Risk tiers, as this program assesses them.'),
  primarySite: oneOf(primarySites, 'Sites of the original tumour.'),
  grade: oneOf(grades, 'Grades; high and low stand for reports without a number.'),
  sizeCm: z.optional(
    z
      .union([
        z.literal('unknown'),
        z.strictObject({ above: centimetres }),
        z.strictObject({ atMost: centimetres }),
        z.strictObject({ known: z.literal(true) }),
      ])
      .check(z.describe('Largest diameter in centimetres: { above: 5 }, { atMost: 5 }, { known: true } or unknown.')),
  ),
  depth: oneOf(depths, 'Above or below the fascia; for limb, trunk and skin only.'),
  margin: oneOf(margins, 'Resection margins.'),
  integrity: oneOf(integrities, 'Whether the tumour was removed whole.'),
  metastasis: oneOf(metastases, 'Distant spread. Active disease is never planned, so active never matches.'),
  nodes: oneOf(nodeStates, 'Spread to lymph nodes.'),
  stage: oneOf([...stages, 'unknown'], 'Stages: FIGO 2009 for the uterus, AJCC 8 for all other sites.'),
  course: oneOf(['first', 'later'], 'first treatment, or later: after a treated recurrence.'),
  anthracycline: z.optional(z.literal(true).check(z.describe('true: only where an anthracycline was given.'))),
  get anyOf() {
    return z.optional(
      z
        .array(populationCriteriaSchema)
        .check(z.minLength(1), z.describe('Alternatives, each with the keys of this table: one of them must hold.')),
    );
  },
});

// A description added with `check` would copy the schema before it can name itself in anyOf.
z.globalRegistry.add(populationCriteriaSchema, {
  id: 'criteria',
  description: 'Whom it is for: all keys that are given must hold, in a list one value is enough.',
});

export type PopulationCriteria = z.infer<typeof populationCriteriaSchema>;
