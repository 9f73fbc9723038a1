/** Who a rule is for, as data: every named fact must have one of the listed values. */
import * as z from 'zod/mini';
import { depths, grades, integrities, margins, metastases, nodeStates, primarySites } from './risk-factors.js';

export const riskTiers = ['high', 'intermediate', 'low'] as const;
export type RiskTier = (typeof riskTiers)[number];

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1)));

/**
 * All given conditions must hold; within `anyOf` one is enough. `unknown` matches only where it is listed.
 * A size condition never holds for an unknown size, except `sizeCm: "unknown"` itself.
 */
export const populationCriteriaSchema = z.strictObject({
  tier: oneOf(riskTiers),
  primarySite: oneOf(primarySites),
  grade: oneOf(grades),
  sizeCm: z.optional(
    z.union([
      z.literal('unknown'),
      z.strictObject({ above: z.number() }),
      z.strictObject({ atMost: z.number() }),
      z.strictObject({ known: z.literal(true) }),
    ]),
  ),
  depth: oneOf(depths),
  margin: oneOf(margins),
  integrity: oneOf(integrities),
  metastasis: oneOf(metastases),
  nodes: oneOf(nodeStates),
  /** Stages as the site's own system writes them. */
  stage: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** `later`: after a treated recurrence. */
  course: oneOf(['first', 'later']),
  anthracycline: z.optional(z.literal(true)),
  get anyOf() {
    return z.optional(z.array(populationCriteriaSchema).check(z.minLength(1)));
  },
});

export type PopulationCriteria = z.infer<typeof populationCriteriaSchema>;
