/** A guideline as data (FHIR PlanDefinition): whom it covers, what it asks for and when, and where each number stands. */
import * as z from 'zod/mini';
import { assessments } from './assessment.js';
import { citationSchema } from './citation.js';
import { exams } from './exam.js';
import { anchorEvents } from './patient-case.js';
import { populationCriteriaSchema } from './population-criteria.js';
import { reanchorModes } from './preferences.js';
import { verifications } from './verification.js';

// The descriptions are the data dictionary: the JSON Schema carries them, and the README of the protocols repeats them.

const text = z.string().check(z.minLength(1));
const month = z.int().check(z.gte(0), z.lte(360));
/** A number of months, or the two ends of a range that the source leaves open ("3–4 months", "2–3 years"). */
const monthsOrRange = z.union([month, z.tuple([month, month])]);
export type MonthsOrRange = z.infer<typeof monthsOrRange>;

const cites = z.array(text);
const verification = z.enum(verifications);
const populationIds = z.optional(
  z.array(text).check(z.minLength(1), z.describe('Ids of the populations it is for; absent: all.')),
);

/** Months (from, to] after the anchor; provenance overrides the rule's. */
export const surveillancePhaseSchema = z.strictObject({
  from: monthsOrRange.check(z.describe('Month after which the phase begins: 0, then the end of the phase before.')),
  to: z
    .nullable(monthsOrRange)
    .check(
      z.describe('Last month of the phase; [24, 36] where the source says 2–3 years; null where it gives no end.'),
    ),
  everyMonths: monthsOrRange.check(z.describe('Interval in months; [3, 4] where the source gives a range.')),
  cites: z.optional(cites.check(z.describe("Sources of this phase, where they are not the rule's."))),
  verification: z.optional(
    verification.check(z.describe("How sure we are of this phase, where it is not the rule's.")),
  ),
  note: z.optional(text.check(z.describe('What a reader must know about these numbers.'))),
});
export type SurveillancePhase = z.infer<typeof surveillancePhaseSchema>;

/** One assessment for one population: repeated (`phases`) or at single months (`at`, with a window in months). */
export const surveillanceRuleSchema = z.strictObject({
  id: text.check(z.describe('Unique; by custom the population, a slash, the assessment.')),
  populations: populationIds,
  when: z.optional(populationCriteriaSchema),
  assessment: z.enum(assessments).check(z.describe('What is looked at.')),
  exam: z.optional(
    z.enum(exams).check(z.describe('How, where the source says so; absent: the first choice for the site.')),
  ),
  phases: z.optional(
    z
      .array(surveillancePhaseSchema)
      .check(z.minLength(1), z.describe('Repeated assessments, one phase after another.')),
  ),
  at: z.optional(z.array(month).check(z.minLength(1), z.describe('Single months, in order.'))),
  windowMonths: z.optional(
    z.tuple([month, month]).check(z.describe('First and last month in which the single one counts as on time.')),
  ),
  unlessImagedBy: z.optional(
    month.check(z.describe('In supplements only: left out where the protocol images the site up to this month.')),
  ),
  reanchor: z.optional(
    z
      .enum(reanchorModes)
      .check(
        z.describe('completion: the next counts from the day the last was done; absent or grid: from the anchor.'),
      ),
  ),
  cites: cites.check(z.describe('Ids of the sources; may be empty only for expert-choice and unverified.')),
  verification: verification.check(z.describe('How sure we are of these numbers.')),
  note: z.optional(text.check(z.describe('What a reader must know about this rule.'))),
});
export type SurveillanceRule = z.infer<typeof surveillanceRuleSchema>;

export const populationSchema = z.strictObject({
  id: text.check(z.describe('Unique within the protocol.')),
  title: text.check(z.describe('Its name for people.')),
  when: populationCriteriaSchema,
  note: z.optional(text.check(z.describe('Shown with every plan for this population.'))),
});
export type Population = z.infer<typeof populationSchema>;

export const absentAssessmentSchema = z.strictObject({
  assessment: z.enum(assessments).check(z.describe('What the source leaves out on purpose.')),
  populations: populationIds,
  why: text.check(z.describe("The source's reason.")),
  cites: cites.check(z.describe('Ids of the sources.')),
  verification: verification.check(z.describe('How sure we are of it.')),
});

export const protocolAnchorSchema = z.strictObject({
  event: z.enum(anchorEvents).check(z.describe('What the months count from.')),
  stated: z.boolean().check(z.describe('false where the source leaves it open and this is inferred.')),
});

export const surveillanceProtocolSchema = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]*$/),
      z.describe('Small letters, digits and hyphens; not that of another protocol.'),
    ),
  title: text.check(z.describe('Title of the guideline.')),
  issuer: text.check(z.describe('Who issued it.')),
  version: text.check(z.describe('The edition of the source that is encoded; text, so in YAML in quotes.')),
  kind: z
    .enum(['schedule', 'guideline', 'trial'])
    .check(z.describe('A schedule of a clinic (or our own), a guideline, or a trial.')),
  status: z.enum(['current', 'superseded', 'research']).check(z.describe('superseded and research are warned of.')),
  reviewed: z
    .string()
    .check(
      z.regex(/^\d{4}-\d{2}-\d{2}$/),
      z.describe('The day on which somebody last compared this file with its source.'),
    ),
  anchor: protocolAnchorSchema.check(z.describe('What the months count from, and whether the source says so.')),
  summary: text.check(z.describe('The schedule in two sentences.')),
  notes: z.optional(z.array(text).check(z.describe('Shown with every plan.'))),
  populations: z
    .array(populationSchema)
    .check(z.minLength(1), z.describe('Whom it covers; a case belongs to the first that fits.')),
  rules: z.array(surveillanceRuleSchema).check(z.minLength(1), z.describe('What is done, and when.')),
  absent: z.optional(
    z.array(absentAssessmentSchema).check(z.describe('What the source leaves out on purpose, and why.')),
  ),
  cites: cites.check(z.describe('Sources of the protocol as a whole.')),
  verification: verification.check(z.describe('How sure we are of the protocol as a whole.')),
  sources: z.optional(
    z.array(citationSchema).check(z.describe('Sources that bibliography.json does not hold; for a file of your own.')),
  ),
});
export type SurveillanceProtocol = z.infer<typeof surveillanceProtocolSchema>;
