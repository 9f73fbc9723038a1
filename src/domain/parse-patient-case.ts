/** The door for case data: what somebody wrote becomes a PatientCase, or a list of everything that is wrong with it. */
import type * as z from 'zod/mini';
import { awayFaults } from './away-faults.js';
import { asWritten } from './choice.js';
import { findContradictions } from './contradictions.js';
import { type Fault, type FaultDetails, FollowUpError } from './fault.js';
import { logEntrySchema } from './log-entry.js';
import { logFaults } from './log-faults.js';
import { nearest } from './nearest.js';
import { caseFileSchema, type PatientCase } from './patient-case.js';

const sections = ['anchor', 'riskFactors', 'treatments', 'constraints', 'preferences'] as const;

const innerShape = (section: (typeof sections)[number]): Record<string, unknown> => {
  const schema = caseFileSchema.shape[section];
  return 'shape' in schema ? schema.shape : schema.def.innerType.shape;
};

/** Every key that a case file may hold, as a path from the top. */
const knownKeys = (): string[] => [
  ...Object.keys(caseFileSchema.shape),
  ...sections.flatMap((section) => Object.keys(innerShape(section)).map((key) => `${section}.${key}`)),
  ...Object.keys(logEntrySchema.shape).map((key) => `log.${key}`),
];

function suggestKey(key: string, written: string): string | undefined {
  const paths = knownKeys();
  // All entries of a list have the same keys.
  const place = written.replace(/\.\d+/g, '');
  const lastWord = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  const siblings = paths.filter((path) => path === (place ? `${place}.${lastWord(path)}` : lastWord(path)));
  const inPlace = nearest(key, siblings.map(lastWord));
  if (inPlace) return inPlace;
  const elsewhere = nearest(key, paths.map(lastWord));
  return paths.find((path) => lastWord(path) === elsewhere);
}

const needed: Record<string, FaultDetails['missing']> = {
  '': { what: 'The case' },
  anchor: {
    what: 'The date to count from',
    example: '--treatment-end 2026-03-15 (in a case file: anchor: { event: treatment-end, date: 2026-03-15 })',
  },
  'anchor.event': { what: 'What the date to count from is', example: 'event: treatment-end' },
  'anchor.date': { what: 'The date to count from', example: 'date: 2026-03-15' },
  riskFactors: { what: 'The section riskFactors', example: 'riskFactors: { primarySite: uterus }' },
  'riskFactors.primarySite': {
    what: 'The primary site',
    example: '--site uterus (in a case file: riskFactors: { primarySite: uterus })',
  },
};

function toFaults(issue: z.core.$ZodIssue): Fault[] {
  const where = issue.path.join('.');
  const place = where ? { where } : {};
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = suggestKey(key, where);
      const details = { key, ...(meant && { meant }) };
      return { code: 'unknown-key', where: where ? `${where}.${key}` : key, details };
    });
  if (issue.input === undefined) return [{ code: 'missing', ...place, details: needed[where] ?? { what: where } }];
  if (issue.code === 'custom' && issue.params?.['fault']) return [{ ...issue.params['fault'], ...place }];
  const expected = issue.code === 'invalid_type' ? plainType(issue.expected) : 'something else';
  return [{ code: 'invalid-value', ...place, details: { value: asWritten(issue.input), expected } }];
}

const plainType = (type: string): string =>
  ({ object: 'a section of keys and values', boolean: 'true or false', array: 'a list' })[type] ?? type;

/**
 * Checks and completes case data in the shape of a case file.
 * The id defaults to primary site and anchor date. Throws FollowUpError with every fault found.
 */
export function parsePatientCase(written: unknown): PatientCase {
  const result = caseFileSchema.safeParse(written, { reportInput: true });
  if (!result.success) {
    const [first, ...rest] = result.error.issues.flatMap(toFaults);
    throw first ? new FollowUpError(first, ...rest) : result.error;
  }
  const { id, ...data } = result.data;
  const patientCase: PatientCase = { id: id ?? `${data.riskFactors.primarySite}-${data.anchor.date}`, ...data };
  const [contradiction, ...more] = [
    ...findContradictions(patientCase),
    ...awayFaults(patientCase.preferences.away ?? []),
    ...logFaults(patientCase.log ?? []),
  ];
  if (contradiction) throw new FollowUpError(contradiction, ...more);
  return patientCase;
}
