/** Who is planned, by what and why so closely: the head of every printed plan. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { anchorLabels } from '../domain/patient-case.js';
import { plainLine } from '../domain/plain-text.js';
import { verificationLabels } from '../domain/verification.js';
import { counted } from './counted.js';
import { weekdayAndDate } from './date-words.js';
import type { View } from './export-options.js';
import { labelled } from './table-layout.js';

export const planningAid = 'A planning aid, not medical advice: your treating team decides.';

/** A long pseudonym goes on under itself, so that no part of it passes for a line of the plan. */
export const planTitle = (
  plan: Pick<FollowUpPlan, 'case'>,
  { width, paint }: View,
  title = 'Follow-up plan',
): string[] => labelled(`${title} `, plainLine(plan.case.id), width).map((line) => paint('heading', line));

/** `uterus, high grade, 8 cm, R0`: what is known; what is not is left to the warnings. */
function factsLine({ case: { riskFactors, course } }: Pick<FollowUpPlan, 'case'>): string {
  const { primarySite, grade, sizeCm, margin, integrity, metastasis } = riskFactors;
  const facts = [
    primarySite,
    grade === 'low' || grade === 'high' ? `${grade} grade` : grade === 'unknown' ? 'grade unknown' : `grade ${grade}`,
    sizeCm === 'unknown' ? 'size unknown' : `${sizeCm} cm`,
    margin === 'unknown' ? 'margin unknown' : margin,
    ...(integrity === 'unknown' ? [] : [integrity]),
    ...(metastasis === 'unknown' ? [] : [`metastasis ${metastasis}`]),
    ...(course > 1 ? [`course ${course}`] : []),
  ];
  return facts.join(', ');
}

const stageLine = ({ risk: { stage } }: Pick<FollowUpPlan, 'risk'>): [label: string, text: string][] =>
  stage ? [['Stage', `${stage.system}: ${stage.value}${stage.derived ? ' (from these facts)' : ''}`]] : [];

type SummaryLine = [label: string, text: string];

/** The person: what is counted from, the facts, the stage and the tier. */
export function caseLines(plan: Pick<FollowUpPlan, 'case' | 'risk'>): SummaryLine[] {
  const { risk } = plan;
  const { event, date } = plan.case.anchor;
  return [
    ['Counted from', `${anchorLabels[event]}, ${weekdayAndDate(date)}`],
    ['Case', factsLine(plan)],
    ...stageLine(plan),
    ['Risk tier', `${risk.tier}: ${risk.reasons.join('; ')}`],
  ];
}

/** Label and text of each line under the title. */
export function summaryLines(plan: FollowUpPlan): SummaryLine[] {
  const { protocol, asOf } = plan;
  const years = counted(protocol.horizonMonths / 12, 'year');
  return [
    ...caseLines(plan),
    ['Protocol', `${protocol.id}: ${plainLine(protocol.title)}. ${plainLine(protocol.population)}`],
    ['', `${protocol.cadence} intervals, ${years}, ${verificationLabels[protocol.verification]}`],
    ['As of', weekdayAndDate(asOf)],
  ];
}

/** Visits, scans and radiation in one sentence; information, never a reason to skip a scan. */
export function burdenLine({ burden, assessments }: FollowUpPlan): string {
  const { low, typical, high } = burden.doseMilliSievert;
  const range = low === high ? '' : ` (${low} to ${high})`;
  const radiation =
    high === 0 ? '' : `, about ${typical} mSv${range} of radiation; natural background gives about 3 mSv a year`;
  return assessments.length === 0
    ? 'Nothing is planned.'
    : `In all ${counted(burden.visits, 'visit')} and ${counted(burden.scans, 'scan')}${radiation}.`;
}
