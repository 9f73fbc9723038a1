/** What the answers of the interview say, as the data of a case file; and what is wrong with it, at any moment. */
import { isCalendarDate } from '../domain/calendar-date.js';
import { type Fault, FollowUpError } from '../domain/fault.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { PatientCase } from '../domain/patient-case.js';
import { checkPlannable } from '../planning/check-plannable.js';
import { extrasKey } from './init-extra-questions.js';
import type { Answer, Answers, Question } from './init-question.js';
import { questions } from './init-questions.js';
import type { Written } from './written-case.js';

/** The questions that matter, given the answers so far. */
export const askedOf = (answers: Answers): readonly Question[] =>
  questions.filter(({ when }) => when === undefined || when(answers));

/** One value to write for each key that was answered; an unknown drug is left out: the file has true or false for it. */
function toWrite({ key }: Question, answer: Answer): unknown {
  if (answer === '' || answer.length === 0 || key === extrasKey) return undefined;
  if (key === 'constraints' && Array.isArray(answer)) return Object.fromEntries(answer.map((each) => [each, true]));
  if (key === 'treatments.anthracycline' || key === 'preferences.discreet')
    return answer === 'unknown' ? undefined : answer === 'yes';
  return answer;
}

/** The answers under the keys of a case file. An answer to a question that no longer matters is left out. */
export function caseFrom(answers: Answers): Written {
  const data: Written = { anchor: {}, riskFactors: {} };
  for (const question of askedOf(answers)) {
    const answer = answers.get(question.key);
    const value = answer === undefined ? undefined : toWrite(question, answer);
    if (value === undefined) continue;
    const [section = '', inner] = question.key.split('.');
    data[section] = inner === undefined ? value : { ...Object(data[section]), [inner]: value };
  }
  return data;
}

/** The case that the answers make. Throws FollowUpError, also where it cannot be planned as of `today`. */
export function checkedCase(answers: Answers, today: string): PatientCase {
  const patientCase = parsePatientCase(caseFrom(answers));
  if (isCalendarDate(today)) checkPlannable(patientCase, today);
  return patientCase;
}

/** What is wrong so far. Until date and place are known, stand-ins that contradict nothing are in their place. */
export function faultsIn(answers: Answers, today: string): readonly Fault[] {
  const standIns: [string, Answer][] = [
    ['anchor.event', 'treatment-end'],
    ['anchor.date', today],
    ['riskFactors.primarySite', 'trunk'],
  ];
  try {
    checkedCase(new Map([...standIns, ...answers]), today);
    return [];
  } catch (error) {
    if (error instanceof FollowUpError) return error.faults;
    throw error;
  }
}
