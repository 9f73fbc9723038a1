/** Why an event is on its day: which assessment falls when, and what was changed from the plain rule. */
import { assessmentLabels } from '../../domain/assessment.js';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar-date.js';
import { type Exam, examLabels } from '../../domain/exam.js';
import { type Adjustment, adjustmentReasons, type PlannedAssessment } from '../../domain/follow-up-plan.js';
import { type AnchorEvent, anchorLabels } from '../../domain/patient-case.js';
import { dayInWords } from '../date-words.js';
import { type EscapedText, escaped } from './content-line.js';

type Timing = Pick<PlannedAssessment, 'month' | 'everyMonths' | 'everyWeeks'>;

/** The months of ten years, in all ways in which assessments share them; then begun again. */
const mostTimings = 2000;
const written = new Map<string, EscapedText>();

/** `Clinic visit. Month 3 after the end of treatment; every 3 months.`: assessments with one timing share a line. */
export function timingText(slots: readonly PlannedAssessment[], anchor: AnchorEvent): EscapedText {
  let key: string = anchor;
  for (const { assessment, month, everyMonths, everyWeeks } of slots)
    key += `|${assessment} ${month} ${everyMonths} ${everyWeeks}`;
  const known = written.get(key);
  if (known) return known;
  if (written.size === mostTimings) written.clear();
  const text = escaped(timingSentences(slots, anchor).join('\n'));
  written.set(key, text);
  return text;
}

function timingSentences(slots: readonly PlannedAssessment[], anchor: AnchorEvent): string[] {
  const timings = slots.map((slot) => timingOf(slot, anchor));
  return [...new Set(timings)].map((timing) => {
    const names = slots
      .filter((_slot, index) => timings[index] === timing)
      .map(({ assessment }, index) => inSentence(assessmentLabels[assessment].name, index));
    return `${names.join(', ')}. ${timing}`;
  });
}

const timingOf = ({ month, everyMonths, everyWeeks }: Timing, anchor: AnchorEvent): string => {
  const start = month === 0 ? 'At' : `Month ${month} after`;
  return `${start} the ${anchorLabels[anchor]}; ${everyWeeks === undefined ? interval(everyMonths) : `every ${everyWeeks} weeks`}.`;
};

const interval = (everyMonths: number | null): string => {
  if (everyMonths === null) return 'once';
  return everyMonths === 1 ? 'every month' : `every ${everyMonths} months`;
};

/** Only the first of several names begins with a capital. */
export const inSentence = (name: string, index: number): string =>
  index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);

/**
 * `Mon 8 Jun 2026 instead of Mon 15 Jun 2026: before the clinic visit, so that the result is ready.`
 */
export function changeSentences(slots: readonly PlannedAssessment[]): string[] {
  const sentences: string[] = [];
  for (const { adjustments } of slots)
    for (const adjustment of adjustments) {
      const sentence = changeSentence(adjustment);
      if (!sentences.includes(sentence)) sentences.push(sentence);
    }
  return sentences;
}

function changeSentence(change: Adjustment): string {
  if (change.reason === 'merged-exam') return 'One CT instead of two on the same day.';
  const named = (value: CalendarDate | Exam): string => (isCalendarDate(value) ? dayInWords(value) : examLabels[value]);
  return `${named(change.to)} instead of ${named(change.from)}: ${adjustmentReasons[change.reason]}.`;
}
