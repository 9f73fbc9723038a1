/** Plans to export, each made by the public functions from a case as somebody would write it. */

import { type CalendarDate, isCalendarDate } from '../../../src/domain/calendar-date.js';
import { FollowUpError } from '../../../src/domain/fault.js';
import type { FollowUpPlan } from '../../../src/domain/follow-up-plan.js';
import { defaultExportOptions, type ExportOptions } from '../../../src/export/export-options.js';
import {
  builtInProtocols,
  clinicalReference,
  parsePatientCase,
  planFollowUp,
  selectProtocol,
} from '../../../src/index.js';

export const day = (text: string): CalendarDate => {
  if (!isCalendarDate(text)) throw new Error(`${text} is not a day`);
  return text;
};

/** A case as a case file holds it. */
interface WrittenCase {
  anchor: object;
  preferences?: object;
  [key: string]: unknown;
}

const uterus: WrittenCase = {
  id: 'p7',
  anchor: { event: 'treatment-end', date: '2026-03-15' },
  riskFactors: { primarySite: 'uterus', grade: 'high', sizeCm: 8, margin: 'R0', metastasis: 'none', stage: 'IB' },
};

/** Between them they reach every built-in protocol and every adjustment. */
export const writtenCases = {
  uterus,
  'uterus after chemotherapy': {
    ...uterus,
    id: 'Åse, 2; C:\\case',
    treatments: { chemotherapy: 'after', anthracycline: true },
    preferences: { years: 3 },
  },
  'second course on a thigh without MRI or contrast': {
    id: 'leg',
    course: 2,
    anchor: { event: 'surgery', date: '2024-01-31' },
    riskFactors: { primarySite: 'extremity', grade: 'G2', sizeCm: 6, depth: 'deep', margin: 'R1' },
    constraints: { mriUnsafe: true, contrastAllergy: true, lowDose: true },
    preferences: { cadence: 'longest', scanLeadDays: 0 },
  },
  skin: {
    anchor: { event: 'diagnosis', date: '2026-02-28' },
    riskFactors: {
      primarySite: 'dermal',
      grade: 'G1',
      sizeCm: 2,
      margin: 'R0',
      integrity: 'intact',
      metastasis: 'none',
    },
    preferences: { weekends: 'keep' },
  },
  'under the skin': {
    id: '患者 👩🏽‍🦰',
    anchor: { event: 'treatment-end', date: '2025-12-31' },
    riskFactors: { primarySite: 'subcutaneous', grade: 'G3', sizeCm: 12, metastasis: 'none' },
    preferences: { scanLeadDays: 60, years: 6 },
  },
} satisfies Record<string, WrittenCase>;

interface Sample {
  id?: string;
  course?: number;
  anchor?: object;
  protocol?: string;
  asOf?: string;
  preferences?: object;
  log?: readonly object[];
}

/** The plan for a written case, with some of it changed. */
export function samplePlan(written: WrittenCase, { protocol, asOf, ...changes }: Sample = {}): FollowUpPlan {
  const preferences = { ...written.preferences, ...changes.preferences, ...(protocol && { protocol }) };
  const patientCase = parsePatientCase({ ...written, ...changes, preferences });
  const selected = selectProtocol(patientCase, builtInProtocols, clinicalReference);
  return planFollowUp(patientCase, selected.protocol, {
    asOf: day(asOf ?? '2026-04-01'),
    reference: clinicalReference,
  });
}

/** The plan of the uterus case by the default protocol. */
export const uterusPlan = (changes: Sample = {}): FollowUpPlan => samplePlan(uterus, changes);

/** Every case by every protocol that covers it. */
export const allPlans: { title: string; plan: FollowUpPlan }[] = Object.entries(writtenCases).flatMap(
  ([name, written]) =>
    builtInProtocols.flatMap(({ id: protocol }) => {
      try {
        return [{ title: `${name} by ${protocol}`, plan: samplePlan(written, { protocol }) }];
      } catch (error) {
        if (error instanceof FollowUpError && error.code === 'not-covered') return [];
        throw error;
      }
    }),
);

export const withOptions = (options: Partial<ExportOptions> = {}): ExportOptions => ({
  ...defaultExportOptions,
  ...options,
});
