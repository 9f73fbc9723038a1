/** Cases for tests: one complete, favourable, small case, and what a test changes in it. */
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PatientCase } from '../../src/domain/patient-case.js';

type Section = Record<string, unknown>;

export interface Changes {
  id?: unknown;
  anchor?: Section;
  riskFactors?: Section;
  treatments?: Section;
  constraints?: Section;
  preferences?: Section;
  course?: unknown;
  log?: unknown;
}

/** A small low-grade tumour of a limb, completely removed, everything known: as a case file would hold it. */
export const writtenCase = ({ anchor, riskFactors, ...rest }: Changes = {}): Section => ({
  id: 'p1',
  anchor: { event: 'treatment-end', date: '2024-01-31', ...anchor },
  riskFactors: {
    primarySite: 'extremity',
    grade: 'G1',
    sizeCm: 4,
    margin: 'R0',
    integrity: 'intact',
    metastasis: 'none',
    nodes: 'none',
    ...riskFactors,
  },
  ...rest,
});

export const aCase = (changes: Changes = {}): PatientCase => parsePatientCase(writtenCase(changes));
