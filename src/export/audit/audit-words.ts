/** The figures of an audit as a person reads them. */
import { assessmentLabels } from '../../domain/assessment.js';
import type { AdherenceRow, CohortAudit, FollowUpEnd, Interval, ProtocolAudit, Quartiles } from '../../domain/audit.js';
import { stopLabels } from '../../domain/log-entry.js';

/** `24 %`; a dash where there is nothing to share. */
export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** `20–29 %`. */
export const intervalText = (interval: Interval): string =>
  interval === null ? '–' : `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %`;

/** `3 (0 to 9)`: median and quartiles, in days. */
const quartilesText = (quartiles: Quartiles | null): string =>
  quartiles === null ? '–' : `${oneDigit(quartiles.median)} (${oneDigit(quartiles.q1)} to ${oneDigit(quartiles.q3)})`;

const oneDigit = (value: number): string => String(Math.round(value * 10) / 10);

const endLabels: Record<FollowUpEnd, string> = {
  audit: 'followed to the day of the audit',
  'last-contact': 'last contact before it',
  recurrence: 'recurrence',
  ...stopLabels,
};

export const adherenceHead = [
  'WHAT',
  'YEAR',
  'ADVISED',
  'ON TIME',
  'EARLY',
  'LATE',
  'MISSED',
  'ON TIME %',
  '95 %',
  'DAYS FROM TARGET',
];

export const adherenceCells = (row: AdherenceRow): string[] => [
  assessmentLabels[row.assessment].name,
  ...[row.year, row.advised, row.onTime, row.early, row.late, row.missed].map(String),
  percent(row.share),
  intervalText(row.interval95),
  quartilesText(row.delayDays),
];

export const auditTitle = ({ protocol, asOf }: ProtocolAudit): string =>
  `Adherence to ${protocol || 'no protocol'}, as of ${asOf}`;

/** The figures beside the table, a sentence each. */
export function auditSentences({ cohort, notAudited }: ProtocolAudit): string[] {
  const { allAdvisedYearOne: first, followUp } = cohort;
  return [
    `Cases: ${cohort.cases}; ${endsText(cohort)}.`,
    ...(first.cases > 0
      ? [
          `All visits advised for year one: ${first.n} of ${first.cases} followed that long, ${percent(first.share)} (95 % interval ${intervalText(first.interval95)}).`,
        ]
      : ['Nobody was followed through year one.']),
    `Days from the target of all that was done, median (quartiles): ${quartilesText(cohort.delayDays)}.`,
    `Follow-up: ${oneDigit(followUp.personYears)} person-years, median ${followUp.medianMonths === null ? 'not reached' : `${oneDigit(followUp.medianMonths)} months`} (reverse Kaplan–Meier).`,
    `Done beside the plan: ${cohort.extra}.`,
    ...(notAudited.length > 0 ? [`Not held against this protocol: ${notAudited.length}.`] : []),
  ];
}

function endsText({ followUp: { ends } }: CohortAudit): string {
  const counts = Object.entries(ends).map(([end, count]) => `${endLabels[end as FollowUpEnd]} ${count}`);
  return counts.length > 0 ? counts.join(', ') : 'none';
}

/** What the words mean; every document says it once. */
export const auditMethod = [
  'Only dates whose window closed while the person was followed are counted; recurrence, death, other ends and the last contact end it.',
  'On time: in the window. Early: before it, where the date could not follow half an interval later. Late: after it, before the next one had its turn. The windows are our own choice; no source gives them.',
  'Intervals are 95 % by Wilson. A figure of adherence says nothing about survival.',
];
