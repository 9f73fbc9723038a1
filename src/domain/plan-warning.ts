/** What a reader of the plan must know beside its dates: a closed list of codes, each with its words. */

import { type StopReason, stopLabels } from './log-entry.js';

export interface WarningDetails {
  'unknown-factors': { factors: readonly string[] };
  'metastasis-unstated': Record<never, never>;
  'anchor-in-future': { date: string };
  'anchor-differs': { protocol: string; counts: string; given: string; stated: boolean };
  'large-size': { sizeCm: number };
  'beyond-protocol': { protocol: string; askedYears: number; endMonth: number };
  'recurrence-convention': Record<never, never>;
  'protocol-chosen': { protocol: string; others: readonly string[] };
  'protocol-status': { protocol: string; status: string };
  'unverified-intervals': { rules: readonly string[] };
  'protocol-note': { note: string };
  'no-routine-exam': { why: string };
  'exam-by-radiology': { site: string };
  'contrast-allergy': Record<never, never>;
  'scan-lead-cut': { keys: readonly string[] };
  'no-working-day': { keys: readonly string[] };
  'away-all-window': { keys: readonly string[] };
  'fixed-outside-window': { keys: readonly string[] };
  'log-unmatched': { entries: readonly string[] };
  'log-beyond-plan': { entries: readonly string[]; plannedTo: string };
  'long-gap': { gaps: readonly string[] };
  'visit-before-scan': { visits: readonly string[] };
  'never-recorded': { assessments: readonly string[] };
  'recurrence-closed': { on: string };
  monitoring: { every: string };
  'follow-up-stopped': { on: string; by: 'recurrence' | StopReason };
  'dose-unknown': { exams: readonly string[] };
  'report-new-lump': Record<never, never>;
}

export type WarningCode = keyof WarningDetails;

export interface PlanWarning {
  code: WarningCode;
  message: string;
}

const list = (words: readonly string[]): string => words.join(', ');

const warningTexts: { [C in WarningCode]: (details: WarningDetails[C]) => string } = {
  'unknown-factors': ({ factors }) =>
    `Not known: ${list(factors)}. Unknown is never taken as favourable, so the closer follow-up was chosen; with these facts it may change.`,
  'metastasis-unstated': () =>
    'It is not stated whether the tumour had spread. This plan is for people without visible tumour after treatment.',
  'anchor-in-future': ({ date }) => `${date} is still to come: plan again when the date is certain.`,
  'anchor-differs': ({ protocol, counts, given, stated }) =>
    `${protocol} counts from the ${counts}${stated ? '' : ' (inferred; the source does not say)'}, this plan from the ${given} that was given.`,
  'large-size': ({ sizeCm }) => `${sizeCm} cm is unusually large: was it measured in millimetres?`,
  'beyond-protocol': ({ protocol, askedYears, endMonth }) =>
    `${protocol} gives no dates after month ${endMonth}; ${askedYears} years were asked for. Ask your team how to go on.`,
  'recurrence-convention': () =>
    'No source gives a schedule after a treated recurrence: starting again as for high risk is our own documented choice.',
  'protocol-chosen': ({ protocol, others }) =>
    `Protocol ${protocol} was chosen automatically. Not chosen: ${others.length > 0 ? others.join('; ') : 'none'}.`,
  'protocol-status': ({ protocol, status }) =>
    status === 'superseded'
      ? `${protocol} has been superseded by a newer version that is not encoded here.`
      : `${protocol} is the schedule of a study, not a guideline.`,
  'unverified-intervals': ({ rules }) =>
    `Not verified, known in general only: the intervals of ${list(rules)}. Ask your team before you rely on these dates.`,
  'protocol-note': ({ note }) => note,
  'no-routine-exam': ({ why }) => why,
  'exam-by-radiology': ({ site }) =>
    `No listed scan of the ${site} suits this person: ask the radiology department which one to book.`,
  'contrast-allergy': () =>
    'Allergy to contrast medium: tell the radiology department when booking any scan, MRI too; they decide how it is done.',
  'scan-lead-cut': ({ keys }) =>
    `The scan could not be as early before the visit as asked without leaving its window: ${list(keys)}.`,
  'no-working-day': ({ keys }) => `No working day in the window, so the date stays on a weekend: ${list(keys)}.`,
  'away-all-window': ({ keys }) =>
    `Away on all the days that are on time: ask your team for another date, ${list(keys)}.`,
  'fixed-outside-window': ({ keys }) =>
    `Fixed by the clinic for a day outside the time that counts as on time: ${list(keys)}. The clinic's date is kept.`,
  'log-unmatched': ({ entries }) =>
    `The log has entries that fit no date of this plan: ${list(entries)}. They are kept; see that the dates are right.`,
  'log-beyond-plan': ({ entries, plannedTo }) =>
    `The log tells of days after ${plannedTo}, where this plan ends: ${list(entries)}. They are kept; --years may plan further.`,
  'long-gap': ({ gaps }) =>
    `Longer than usual until the next one: ${gaps.join('; ')}. Ask your team whether one is needed in between.`,
  'visit-before-scan': ({ visits }) =>
    `The visit comes before the scan that it should discuss: ${visits.join('; ')}. Ask for a visit after the scan.`,
  'never-recorded': ({ assessments }) =>
    `The log tells of no ${assessments.map((name) => name.toLowerCase()).join(' or ')} so far, so past dates count as overdue: record those that took place.`,
  'recurrence-closed': ({ on }) =>
    `It came back on ${on}, so the dates after that are cancelled: during treatment your team decides what is done and when. When treatment ends, record the recurrence again with --treatment-end, and the next course is planned from that day.`,
  monitoring: ({ every }) =>
    `Active disease: these dates are ${every}, the interval that was stated, not one from a guideline. During treatment your team decides what is done and when.`,
  'follow-up-stopped': ({ on, by }) =>
    `Follow-up was stopped on ${on} (${by === 'recurrence' ? by : stopLabels[by]}): the dates after that are cancelled.`,
  'dose-unknown': ({ exams }) => `No source gives the radiation dose of ${list(exams)}: the dose shown leaves it out.`,
  'report-new-lump': () =>
    'A new lump at or near the scar: call your team at once, do not wait for the next date. In a trial of limb sarcoma (TOSS) people found 88 % of local recurrences themselves.',
};

/** A warning with its message in plain English. */
export function planWarning<C extends WarningCode>(code: C, details: WarningDetails[C]): PlanWarning {
  return { code, message: warningTexts[code](details) };
}
