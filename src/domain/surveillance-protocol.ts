/** A guideline as data (FHIR PlanDefinition): whom it covers, what it asks for and when, and where each number stands. */
import * as z from 'zod/mini';
import { assessments } from './assessment.js';
import { citationSchema } from './citation.js';
import { exams } from './exam.js';
import { anchorEvents } from './patient-case.js';
import { populationCriteriaSchema } from './population-criteria.js';
import { verifications } from './verification.js';

const month = z.int().check(z.gte(0), z.lte(360));
/** A number of months, or the two ends of a range that the source leaves open ("3–4 months", "2–3 years"). */
const monthsOrRange = z.union([month, z.tuple([month, month])]);
export type MonthsOrRange = z.infer<typeof monthsOrRange>;

const provenance = {
  cites: z.optional(z.array(z.string())),
  verification: z.optional(z.enum(verifications)),
  note: z.optional(z.string()),
};

/** Months (from, to] after the anchor; `to: null` where the source gives no end. Provenance overrides the rule's. */
export const surveillancePhaseSchema = z.strictObject({
  from: monthsOrRange,
  to: z.nullable(monthsOrRange),
  everyMonths: monthsOrRange,
  ...provenance,
});
export type SurveillancePhase = z.infer<typeof surveillancePhaseSchema>;

/** One assessment for one population: repeated (`phases`) or at single months (`at`, with a window in months). */
export const surveillanceRuleSchema = z.strictObject({
  id: z.string(),
  /** Ids of the populations; absent: all. */
  populations: z.optional(z.array(z.string())),
  when: z.optional(populationCriteriaSchema),
  assessment: z.enum(assessments),
  /** The exam that the source names; absent: the first choice for the site. */
  exam: z.optional(z.enum(exams)),
  phases: z.optional(z.array(surveillancePhaseSchema)),
  at: z.optional(z.array(month)),
  windowMonths: z.optional(z.tuple([month, month])),
  /** Planned only where no other rule images the site up to this month. */
  unlessImagedBy: z.optional(month),
  cites: z.array(z.string()),
  verification: z.enum(verifications),
  note: z.optional(z.string()),
});
export type SurveillanceRule = z.infer<typeof surveillanceRuleSchema>;

const absentAssessmentSchema = z.strictObject({
  assessment: z.enum(assessments),
  /** Ids of the populations; absent: all. */
  populations: z.optional(z.array(z.string())),
  why: z.string(),
  cites: z.array(z.string()),
  verification: z.enum(verifications),
});

export const surveillanceProtocolSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: z.string(),
  issuer: z.string(),
  /** The edition of the source that is encoded. */
  version: z.string(),
  kind: z.enum(['schedule', 'guideline', 'trial']),
  status: z.enum(['current', 'superseded', 'research']),
  /** The day on which somebody last compared this file with its source. */
  reviewed: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** What the months count from; `stated: false` where the source leaves it open and this is inferred. */
  anchor: z.strictObject({ event: z.enum(anchorEvents), stated: z.boolean() }),
  summary: z.string(),
  /** Shown with every plan. */
  notes: z.optional(z.array(z.string())),
  populations: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      when: populationCriteriaSchema,
      /** Shown with every plan for this population. */
      note: z.optional(z.string()),
    }),
  ),
  rules: z.array(surveillanceRuleSchema),
  /** What the source leaves out on purpose, and its reason. */
  absent: z.optional(z.array(absentAssessmentSchema)),
  cites: z.array(z.string()),
  verification: z.enum(verifications),
  /** Sources that the bibliography does not hold; for a clinic's own file. */
  sources: z.optional(z.array(citationSchema)),
});
export type SurveillanceProtocol = z.infer<typeof surveillanceProtocolSchema>;
export type Population = SurveillanceProtocol['populations'][number];
