/** Knowledge that belongs to no single guideline: risk tiers, exams by site, doses, supplements, recurrence, the bibliography. */
import * as z from 'zod/mini';
import { assessments } from './assessment.js';
import { citationSchema } from './citation.js';
import { exams } from './exam.js';
import { populationCriteriaSchema, riskTiers } from './population-criteria.js';
import { recurrenceHazardSchema } from './recurrence-hazard.js';
import { surveillanceRuleSchema } from './surveillance-protocol.js';
import { verifications } from './verification.js';

const provenance = { cites: z.array(z.string()), verification: z.enum(verifications) };

/** Criteria of one tier; the first tier of `high`, `low` with a criterion that holds is the case's tier. */
const tierCriterion = z.strictObject({
  tier: z.enum(riskTiers),
  when: populationCriteriaSchema,
  reason: z.string(),
  verification: z.enum(verifications),
});
export type TierCriterion = z.infer<typeof tierCriterion>;

/** The exam for an assessment at a site: the first whose conditions hold; `null`: none is done routinely. */
const siteExam = z.strictObject({
  assessments: z.array(z.enum(assessments)),
  when: populationCriteriaSchema,
  exam: z.nullable(z.enum(exams)),
  why: z.optional(z.string()),
  ...provenance,
});
export type SiteExam = z.infer<typeof siteExam>;

/** What is done instead of an exam that a constraint rules out; the first whose `when` holds. */
const substitution = z.strictObject({
  constraint: z.enum(['mriUnsafe', 'contrastAllergy', 'lowDose']),
  exam: z.enum(exams),
  unless: z.optional(z.enum(['mriUnsafe', 'contrastAllergy'])),
  when: z.optional(populationCriteriaSchema),
  instead: z.enum(exams),
  ...provenance,
});
export type Substitution = z.infer<typeof substitution>;

/** Effective dose in millisievert; `null` where no source gives one. */
const examDose = z.strictObject({
  exam: z.enum(exams),
  millisievert: z.nullable(z.tuple([z.number(), z.number(), z.number()])),
  ...provenance,
});
export type ExamDose = z.infer<typeof examDose>;

export const clinicalReferenceSchema = z.strictObject({
  tierCriteria: z.array(tierCriterion),
  siteExams: z.array(siteExam),
  substitutions: z.array(substitution),
  doses: z.array(examDose),
  supplements: z.array(surveillanceRuleSchema),
  recurrenceHazards: z.array(recurrenceHazardSchema),
  bibliography: z.array(citationSchema),
});
export type ClinicalReference = z.infer<typeof clinicalReferenceSchema>;
