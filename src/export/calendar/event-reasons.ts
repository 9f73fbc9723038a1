/** Why an event is on its day: which assessment falls when, and what was changed from the plain rule. */
import { assessmentLabels, isImaging } from '../../domain/assessment.js';
import { examLabels } from '../../domain/exam.js';
import type { Adjustment, DateReason, ExamReason, PlannedAssessment } from '../../domain/follow-up-plan.js';
import { type AnchorEvent, anchorLabels } from '../../domain/patient-case.js';
import { dayInWords } from './day-in-words.js';

type Timing = Pick<PlannedAssessment, 'month' | 'everyMonths'>;

/** `Clinic visit. Month 3 after the end of treatment; every 3 months.`: assessments with one timing share a line. */
export function timingSentences(slots: readonly PlannedAssessment[], anchor: AnchorEvent): string[] {
  const timings = slots.map((slot) => timingOf(slot, anchor));
  return [...new Set(timings)].map((timing) => {
    const names = slots
      .filter((_slot, index) => timings[index] === timing)
      .map(({ assessment }, index) => inSentence(assessmentLabels[assessment].name, index));
    return `${names.join(', ')}. ${timing}`;
  });
}

const timingOf = ({ month, everyMonths }: Timing, anchor: AnchorEvent): string => {
  const start = month === 0 ? 'At' : `Month ${month} after`;
  return `${start} the ${anchorLabels[anchor]}; ${interval(everyMonths)}.`;
};

const interval = (everyMonths: number | null): string => {
  if (everyMonths === null) return 'once';
  return everyMonths === 1 ? 'every month' : `every ${everyMonths} months`;
};

const inSentence = (name: string, index: number): string =>
  index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);

/**
 * `Mon 8 Jun 2026 instead of Mon 15 Jun 2026: before the clinic visit, so that the result is ready.` A scan on the day
 * of the visit is not said to be before it, whatever moved it there.
 */
export function changeSentences(slots: readonly PlannedAssessment[]): string[] {
  const withVisit = slots.some(({ assessment }) => !isImaging(assessment));
  const changes = slots.flatMap(({ adjustments }) => adjustments);
  const told = changes.filter(({ reason }) => !(withVisit && reason === 'scan-before-clinic'));
  return [...new Set(told.map(changeSentence))];
}

function changeSentence(change: Adjustment): string {
  switch (change.reason) {
    case 'merged-exam':
      return 'One CT instead of two on the same day.';
    case 'mri-unsafe':
    case 'contrast-allergy':
    case 'low-dose':
      return `${examLabels[change.to]} instead of ${examLabels[change.from]}: ${examReasons[change.reason]}.`;
    default:
      return `${dayInWords(change.to)} instead of ${dayInWords(change.from)}: ${dateReasons[change.reason]}.`;
  }
}

const examReasons = {
  'mri-unsafe': 'MRI is not safe for this person',
  'contrast-allergy': 'allergy to contrast medium',
  'low-dose': 'less radiation was asked for',
} as const satisfies Record<Exclude<ExamReason, 'merged-exam'>, string>;

const dateReasons = {
  'working-day': 'moved to a working day',
  'scan-before-clinic': 'before the clinic visit, so that the result is ready',
  'window-edge': 'kept among the days that are on time',
} as const satisfies Record<DateReason, string>;
