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

const anchorSchema = z.strictObject({
  event: choice(anchorEvents).check(z.describe('What the date is.')),
  date: calendarDate.check(z.describe('The day that months are counted from, YYYY-MM-DD.')),
});
export type Anchor = z.infer<typeof anchorSchema>;

const treatmentsSchema = z.strictObject({
  chemotherapy: z._default(
    choice(['none', 'before', 'after', 'both', 'unknown']).check(z.describe('Before or after surgery.')),
    'unknown',
  ),
  anthracycline: z._default(z.boolean().check(z.describe('Doxorubicin or another anthracycline was given.')), false),
  radiotherapy: z._default(
    choice(['none', 'before', 'after', 'unknown']).check(z.describe('Before or after surgery.')),
    'unknown',
  ),
});

const constraintsSchema = z.strictObject({
  mriUnsafe: z._default(z.boolean().check(z.describe('No MRI: a pacemaker or an implant.')), false),
  contrastAllergy: z._default(z.boolean().check(z.describe('Allergy to contrast medium.')), false),
  lowDose: z._default(z.boolean().check(z.describe('Scans with less radiation are preferred.')), false),
});
export type Constraints = z.infer<typeof constraintsSchema>;

/** A case file, as YAML or JSON holds it. */
export const caseFileSchema = z.strictObject({
  id: z.optional(typedText.check(z.describe('A pseudonym, never a name; absent: primary site and date.'))),
  anchor: anchorSchema.check(z.describe('The day that months are counted from.')),
  riskFactors: riskFactorsSchema.check(z.describe('The facts of the tumour; what is left out is unknown.')),
  treatments: z.prefault(treatmentsSchema.check(z.describe('What was given beside surgery.')), {}),
  constraints: z.prefault(constraintsSchema.check(z.describe('What scans must respect.')), {}),
  course: z._default(
    wholeNumber(1, 99).check(z.describe('1 for the first treatment, 2 after a treated recurrence.')),
    1,
  ),
  preferences: z.prefault(preferencesSchema.check(z.describe('How the person wishes to be planned.')), {}),
  log: z.optional(
    z.array(logEntrySchema).check(z.describe('What happened; without an entry nobody knows what was done.')),
  ),
  revision: z.optional(
    wholeNumber(0, 999_999).check(z.describe('Rises with each change that this program makes to the file.')),
  ),
  calendar: z.optional(
    calendarRecordSchema.check(z.describe('What was last written to a calendar file with --update.')),
  ),
});

/** A case that passed `parsePatientCase`: every value known to be valid or `unknown`, every default filled in. */
export type PatientCase = Omit<z.infer<typeof caseFileSchema>, 'id'> & { id: string };
