/** What a person reads in an event; all of it can be seen on a locked phone. */
import { isImaging } from '../../domain/assessment.js';
import { examLabels } from '../../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment, Trip, Window } from '../../domain/follow-up-plan.js';
import { dayInWords } from '../date-words.js';
import type { DatedTrip } from '../dated-trip.js';
import { appointmentSentences, doneSentence } from './appointment-text.js';
import { changeSentences, timingSentences } from './event-reasons.js';
import { sourceSentences } from './event-sources.js';
import { isAppointment, isDone } from './event-trip.js';

const reminder = 'A reminder, not a booked appointment.';

/** What is done, never the disease or the person; discreetly not even that. */
export const eventSummary = ({ exams }: Pick<Trip, 'exams'>, discreet: boolean): string =>
  discreet ? 'Appointment' : exams.map((exam) => examLabels[exam]).join(' + ');

/** Appointment, window, what and why, preparation, sources, and what this event is not: a sentence a line. */
export function eventDescription(dated: DatedTrip, plan: FollowUpPlan, discreet: boolean): string {
  const { slots, window } = dated;
  const timings = timingSentences(slots, plan.case.anchor.event);
  const reminders = slots.every(isAppointment) ? [] : [reminder];
  const [when, why, after] = isDone(slots)
    ? [[doneSentence(dated)], timings, []]
    : [
        [...appointmentSentences(slots, discreet), windowSentence(window)],
        [...timings, ...changeSentences(slots), ...preparationSentences(slots)],
        reminders,
      ];
  const lines = discreet
    ? [...when, ...after]
    : [...when, ...why, ...sourceSentences(slots, plan), ...after, 'A planning aid, not medical advice.'];
  return lines.join('\n');
}

const windowSentence = ({ earliest, latest }: Window): string =>
  earliest === latest
    ? `${dayInWords(earliest)} is on time.`
    : `Any day from ${dayInWords(earliest)} to ${dayInWords(latest)} is on time.`;

/** Never advice of our own: only the department knows the scanner, the contrast medium and the person's medicines. */
function preparationSentences(slots: readonly PlannedAssessment[]): string[] {
  const scans = slots.filter(({ assessment }) => isImaging(assessment));
  const departments = scans.map(({ exam }) => (exam === 'echocardiogram' ? 'echocardiography' : 'radiology'));
  return [...new Set(departments)].map(
    (department) => `Preparation (eating, drinking, medicines): follow what your ${department} department tells you.`,
  );
}
