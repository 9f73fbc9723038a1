/** One person's case: the pseudonymous id, the date that months count from, the facts, and how they wish to be planned. */
import * as z from 'zod/mini';
import { calendarDate, choice, typedText, wholeNumber } from './choice.js';
import { riskFactorsSchema } from './risk-factors.js';

export const anchorEvents = ['treatment-end', 'surgery', 'diagnosis'] as const;
export type AnchorEvent = (typeof anchorEvents)[number];
export const anchorLabels = {
  'treatment-end': 'end of treatment',
  surgery: 'surgery',
  diagnosis: 'diagnosis',
} as const satisfies Record<AnchorEvent, string>;

export const cadences = ['shortest', 'longest'] as const;
/** How ranges in a source are resolved: `shortest` interval and latest boundary, or `longest` and earliest. */
export type Cadence = (typeof cadences)[number];

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

const preferencesSchema = z.strictObject({
  /** The id of a built-in protocol, a protocol file, or `auto`. */
  protocol: z._default(typedText, 'general'),
  cadence: z._default(choice(cadences), 'shortest'),
  /** Years to plan; absent: the protocol's end, or 10 years where it is open. */
  years: z.optional(wholeNumber(1, 30)),
  /** Days by which a scan precedes the visit of the same month, so that its result is ready. */
  scanLeadDays: z._default(wholeNumber(0, 60), 7),
  weekends: z._default(choice(['shift', 'keep']), 'shift'),
  /** Calendars show "Appointment" instead of the exam. */
  discreet: z._default(z.boolean(), false),
});
export type Preferences = z.infer<typeof preferencesSchema>;

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
});

/** A case that passed `parsePatientCase`: every value known to be valid or `unknown`, every default filled in. */
export type PatientCase = Omit<z.infer<typeof caseFileSchema>, 'id'> & { id: string };
