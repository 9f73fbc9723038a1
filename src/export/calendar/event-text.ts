/** What a person reads in an event; all of it can be seen on a locked phone. */
import { isImaging } from '../../domain/assessment.js';
import { examLabels } from '../../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment, Trip, Window } from '../../domain/follow-up-plan.js';
import { dayInWords } from '../date-words.js';
import type { DatedTrip } from '../dated-trip.js';
import { appointmentSentences, doneSentence } from './appointment-text.js';
import { type EscapedText, escaped } from './content-line.js';
import { changeSentences, timingText } from './event-reasons.js';
import { sourceText } from './event-sources.js';
import { isAppointment, isDone } from './event-trip.js';

const reminder = escaped('A reminder, not a booked appointment.');
const disclaimer = escaped('A planning aid, not medical advice.');

/** What is done, never the disease or the person; discreetly not even that. */
export const eventSummary = ({ exams }: Pick<Trip, 'exams'>, discreet: boolean): string =>
  discreet ? 'Appointment' : exams.map((exam) => examLabels[exam]).join(' + ');

/** Appointment, window, what and why, preparation, sources, and what this event is not: a sentence a line. */
export function eventDescription(dated: DatedTrip, plan: FollowUpPlan, discreet: boolean): EscapedText[] {
  const { slots, window } = dated;
  const isOver = isDone(slots);
  const told = isOver ? [] : appointmentSentences(slots, discreet).map(escaped);
  told.push(escaped(isOver ? doneSentence(dated) : windowSentence(window)));
  if (!discreet) {
    told.push(timingText(slots, plan.case.anchor.event));
    if (!isOver) told.push(...changeSentences(slots).map(escaped), ...preparationSentences(slots));
    told.push(sourceText(slots, plan));
  }
  if (!isOver && !slots.every(isAppointment)) told.push(reminder);
  if (!discreet) told.push(disclaimer);
  return told;
}

const windowSentence = ({ earliest, latest }: Window): string =>
  earliest === latest
    ? `${dayInWords(earliest)} is on time.`
    : `Any day from ${dayInWords(earliest)} to ${dayInWords(latest)} is on time.`;

const preparationFor = (department: string): EscapedText =>
  escaped(`Preparation (eating, drinking, medicines): follow what your ${department} department tells you.`);
const preparation = {
  radiology: preparationFor('radiology'),
  echocardiography: preparationFor('echocardiography'),
};

/** Never advice of our own: only the department knows the scanner, the contrast medium and the person's medicines. */
function preparationSentences(slots: readonly PlannedAssessment[]): EscapedText[] {
  const sentences: EscapedText[] = [];
  for (const { assessment, exam } of slots) {
    if (!isImaging(assessment)) continue;
    const sentence = exam === 'echocardiogram' ? preparation.echocardiography : preparation.radiology;
    if (!sentences.includes(sentence)) sentences.push(sentence);
  }
  return sentences;
}
