/** One person's case: the pseudonymous id, the date that months count from, the facts, and how they wish to be planned. */
import * as z from 'zod/mini';
import { calendarRecordSchema } from './calendar-record.js';
import { calendarDate, choice, typedText, wholeNumber } from './choice.js';
import { logEntrySchema } from './log-entry.js';
import { preferencesSchema } from './preferences.js';
import { riskFactorsSchema } from './risk-factors.js';

export { type Cadence, cadences, type Preferences } from './preferences.js';

export const anchorEvents = ['treatment-end', 'surgery', 'diagnosis'] as const;
export type AnchorEvent = (typeof anchorEvents)[number];
export const anchorLabels = {
  'treatment-end': 'end of treatment',
  surgery: 'surgery',
  diagnosis: 'diagnosis',
} as const satisfies Record<AnchorEvent, string>;

const anchorSchema = z.strictObject({ event: choice(anchorEvents), date: calendarDate });
export type Anchor = z.infer<typeof anchorSchema>;

const treatmentsSchema = z.strictObject({
  chemotherapy: z._default(choice(['none', 'before', 'after', 'both', 'unknown']), 'unknown'),
  anthracycline: z._default(z.boolean(), false),
  radiotherapy: z._default(choice(['none', 'before', 'after', 'unknown']), 'unknown'),
});

const constraintsSchema = z.strictObject({
  mriUnsafe: z._default(z.boolean(), false),
  contrastAllergy: z._default(z.boolean(), false),
  lowDose: z._default(z.boolean(), false),
});
export type Constraints = z.infer<typeof constraintsSchema>;

/** A case file, as YAML or JSON holds it. */
export const caseFileSchema = z.strictObject({
  id: z.optional(typedText),
  anchor: anchorSchema,
  riskFactors: riskFactorsSchema,
  treatments: z.prefault(treatmentsSchema, {}),
  constraints: z.prefault(constraintsSchema, {}),
  /** 1 for the first treatment, 2 after a treated recurrence, … */
  course: z._default(wholeNumber(1, 99), 1),
  preferences: z.prefault(preferencesSchema, {}),
  /** What happened; without an entry nobody knows what was done. */
  log: z.optional(z.array(logEntrySchema)),
  /** Rises with each change that this program makes to the file. */
  revision: z.optional(wholeNumber(0, 999_999)),
  /** What was last written to a calendar file with --update. */
  calendar: z.optional(calendarRecordSchema),
});

/** A case that passed `parsePatientCase`: every value known to be valid or `unknown`, every default filled in. */
export type PatientCase = Omit<z.infer<typeof caseFileSchema>, 'id'> & { id: string };
