/** The columns of a cohort file: each is a flag without its dashes, and another way to write one key of a case file. */
import { allCaseFlags, flagName } from './case-flags.js';

export interface CaseColumn {
  /** `scan_lead` for `--scan-lead`. */
  name: string;
  /** The key of a case file that it sets. */
  key: string;
  /** A flag that takes no value: its cells hold yes or no. */
  isSwitch: boolean;
}

const snakeCase = (name: string): string =>
  name
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();

export const caseColumns: readonly CaseColumn[] = allCaseFlags.map((flag) => ({
  name: snakeCase(flagName(flag)),
  key: flag.key,
  isSwitch: !flag.flag.includes('<'),
}));

/** Other names for a key, beside the last word of the key itself (`primary_site`, `size_cm`). */
const aliases: Readonly<Record<string, readonly string[]>> = {
  id: ['case_id', 'patient_id', 'pseudonym'],
  'anchor.treatment-end': ['end_of_treatment', 'treatment_end_date'],
  'anchor.surgery': ['date_of_surgery'],
  'anchor.diagnosis': ['date_of_diagnosis'],
};

const namesOf = ({ name, key }: CaseColumn): string[] => [
  name,
  snakeCase(key.slice(key.lastIndexOf('.') + 1)),
  ...(aliases[key] ?? []),
];

const byName = new Map(caseColumns.toReversed().flatMap((column) => namesOf(column).map((name) => [name, column])));

/** `Primary site`, `primarySite` and `primary-site` are one name. */
export const columnNamed = (header: string): CaseColumn | undefined => byName.get(snakeCase(header.trim()));

/** The name under which a key of a case file is best known in a table: `site` for `riskFactors.primarySite`. */
export const columnForKey = (key: string): string =>
  caseColumns.find((column) => column.key === key || column.key.startsWith(`${key}.`))?.name ?? key;
