/** A plan that was written as JSON, read back as far as two plans are compared. */
import * as z from 'zod/mini';
import { assessments } from './assessment.js';
import { asWritten, calendarDate, type Read, reading } from './choice.js';
import { exams } from './exam.js';
import { type Fault, FollowUpError } from './fault.js';
import { faultText } from './fault-text.js';
import { type AdjustmentReason, adjustmentReasons, slotStatuses } from './follow-up-plan.js';
import { slotOutcomes, stopReasons } from './log-entry.js';
import { parsePatientCase } from './parse-patient-case.js';
import type { PatientCase } from './patient-case.js';
import type { ComparedPlan } from './plan-diff.js';
import { riskTiers } from './population-criteria.js';
import { cadences } from './preferences.js';

const schemaVersion = 1;

const text = z.string().check(z.maxLength(2000));
const month = z.int().check(z.gte(0), z.lte(9999));

const unexpected = (input: unknown, expected: string): Fault => ({
  code: 'invalid-value',
  details: { value: asWritten(input), expected },
});

const isReason = (reason: unknown): reason is AdjustmentReason =>
  typeof reason === 'string' && Object.hasOwn(adjustmentReasons, reason);

const adjustmentReason = reading(
  (input): Read<AdjustmentReason> =>
    isReason(input) ? { value: input } : { fault: unexpected(input, 'a reason that this program gives') },
);

const patientCase = reading((input): Read<PatientCase> => {
  try {
    return { value: parsePatientCase(input) };
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    return { fault: error.faults[0] };
  }
});

const recordSchema = z.object({
  on: calendarDate,
  outcome: z.enum(slotOutcomes),
  exam: z.optional(z.enum(exams)),
  resultOn: z.optional(calendarDate),
  at: z.optional(text),
  zone: z.optional(text),
  place: z.optional(z.string()),
  note: z.optional(z.string()),
});

const slotSchema = z.object({
  key: text,
  assessment: z.enum(assessments),
  exam: z.enum(exams),
  month,
  nominal: calendarDate,
  target: calendarDate,
  window: z.object({ earliest: calendarDate, latest: calendarDate }),
  status: z.enum(slotStatuses),
  adjustments: z.array(z.object({ reason: adjustmentReason })),
  record: z.optional(recordSchema),
});

const courseSchema = z.object({
  case: patientCase,
  risk: z.object({ tier: z.enum(riskTiers), reasons: z.array(text) }),
  protocol: z.object({ id: text, version: text, population: text, cadence: z.enum(cadences), horizonMonths: month }),
  assessments: z.array(slotSchema),
  closed: z.optional(z.object({ on: calendarDate, by: z.enum(['recurrence', ...stopReasons]) })),
});

const planSchema = z.extend(courseSchema, {
  schemaVersion: z.literal(schemaVersion),
  asOf: calendarDate,
  earlierCourses: z.optional(z.array(courseSchema)),
});

/** True for what is meant to be a plan, whole or not: a case has no such keys. */
export const isPlanData = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && ('assessments' in data || 'schemaVersion' in data);

/** Throws FollowUpError `not-a-plan` with the first thing that is wrong. */
export function parsePlanJson(data: unknown): ComparedPlan {
  if (typeof data === 'object' && data !== null && 'schemaVersion' in data && data.schemaVersion !== schemaVersion)
    throw notAPlan(`its schemaVersion is ${asWritten(data.schemaVersion)}, and this program reads ${schemaVersion}`);
  const result = planSchema.safeParse(data, { reportInput: true });
  if (!result.success) throw notAPlan(problemText(result.error.issues[0]));
  for (const { assessments: slots } of [...(result.data.earlierCourses ?? []), result.data]) {
    const keys = slots.map(({ key }) => key);
    const twice = keys.find((key, index) => keys.indexOf(key) < index);
    if (twice !== undefined) throw notAPlan(`${twice} stands in it twice`);
  }
  return result.data;
}

export const notAPlan = (problem: string): FollowUpError =>
  new FollowUpError({ code: 'not-a-plan', details: { problem } });

function problemText(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.join('.') || 'the whole';
  if (issue?.input === undefined) return `${where} is missing`;
  const fault: Fault = (issue.code === 'custom' && issue.params?.['fault']) || unexpected(issue.input, '');
  return `${where}${fault.where ? `.${fault.where}` : ''}: ${faultText(fault).what}`;
}
