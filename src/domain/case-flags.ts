/** The flags that state a case: each is another way to write one key of a case file. */
import { anchorEvents, cadences } from './patient-case.js';
import { depths, grades, integrities, margins, metastases, nodeStates, primarySites } from './risk-factors.js';

export interface CaseFlag {
  /** As commander reads it. */
  flag: string;
  /** The key of a case file that it sets. */
  key: string;
  help: string;
}

const oneOf = (values: readonly string[]): string => values.join(', ');

const anchorFlags: CaseFlag[] = anchorEvents.map((event) => ({
  flag: `--${event === 'treatment-end' ? event : `${event}-date`} <YYYY-MM-DD>`,
  key: `anchor.${event}`,
  help: { 'treatment-end': 'last day of treatment (usual)', surgery: 'day of surgery', diagnosis: 'day of diagnosis' }[
    event
  ],
}));

const howToPlan = 'How to plan:';

/** By heading of the help. */
export const caseFlags: Record<string, CaseFlag[]> = {
  'The date to count from, exactly one:': anchorFlags,
  'The tumour (leave out what you do not know):': [
    { flag: '--site <site>', key: 'riskFactors.primarySite', help: oneOf(primarySites) },
    { flag: '--grade <grade>', key: 'riskFactors.grade', help: `1, 2, 3 or ${oneOf(grades)}` },
    { flag: '--size <cm>', key: 'riskFactors.sizeCm', help: 'largest diameter in centimetres' },
    { flag: '--depth <depth>', key: 'riskFactors.depth', help: oneOf(depths) },
    { flag: '--margin <margin>', key: 'riskFactors.margin', help: oneOf(margins) },
    { flag: '--integrity <integrity>', key: 'riskFactors.integrity', help: oneOf(integrities) },
    { flag: '--metastasis <state>', key: 'riskFactors.metastasis', help: oneOf(metastases) },
    { flag: '--nodes <state>', key: 'riskFactors.nodes', help: oneOf(nodeStates) },
    { flag: '--stage <stage>', key: 'riskFactors.stage', help: 'FIGO 2009 for the uterus, else AJCC 8' },
  ],
  'Treatment and person:': [
    { flag: '--id <text>', key: 'id', help: 'a pseudonym (default: from site and date)' },
    { flag: '--course <n>', key: 'course', help: '2 after a treated recurrence (default: 1)' },
    { flag: '--chemotherapy <when>', key: 'treatments.chemotherapy', help: 'none, before, after, both, unknown' },
    {
      flag: '--anthracycline',
      key: 'treatments.anthracycline',
      help: 'doxorubicin or another anthracycline was given',
    },
    { flag: '--radiotherapy <when>', key: 'treatments.radiotherapy', help: 'none, before, after, unknown' },
    { flag: '--mri-unsafe', key: 'constraints.mriUnsafe', help: 'no MRI (pacemaker, implant)' },
    { flag: '--contrast-allergy', key: 'constraints.contrastAllergy', help: 'allergy to contrast medium' },
    { flag: '--low-dose', key: 'constraints.lowDose', help: 'prefer scans with less radiation' },
  ],
  [howToPlan]: [
    { flag: '--protocol <id|file|auto>', key: 'preferences.protocol', help: 'see: protocols list (default: general)' },
    {
      flag: '--cadence <cadence>',
      key: 'preferences.cadence',
      help: `${oneOf(cadences)}: how a source's ranges are read`,
    },
    { flag: '--years <1-30>', key: 'preferences.years', help: "years to plan (default: the protocol's end, else 10)" },
    {
      flag: '--every <8w|2m>',
      key: 'preferences.monitorEvery',
      help: 'with active disease: the interval that the team gave',
    },
    { flag: '--weekends <shift|keep>', key: 'preferences.weekends', help: 'move off weekends or not (default: shift)' },
    { flag: '--scan-lead <days>', key: 'preferences.scanLeadDays', help: 'days from scan to visit (default: 7)' },
    { flag: '--discreet', key: 'preferences.discreet', help: 'calendar events say only "Appointment"' },
  ],
};

/** Those that tell how to plan, not whom. */
export const planningFlags: readonly CaseFlag[] = caseFlags[howToPlan] ?? [];

export const allCaseFlags: readonly CaseFlag[] = Object.values(caseFlags).flat();

/** `--scan-lead` of `--scan-lead <days>`. */
export const flagName = ({ flag }: CaseFlag): string => flag.split(' ', 1)[0] ?? flag;
