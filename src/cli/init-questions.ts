/** The questions of the interview, in a patient's words and in the order in which they are asked. */
import { extraQuestions } from './init-extra-questions.js';
import { dontKnow, type Question } from './init-question.js';
import { tumourQuestions } from './init-tumour-questions.js';

const treatmentQuestions: readonly Question[] = [
  {
    key: 'treatments.chemotherapy',
    kind: 'one',
    ask: 'Was there chemotherapy?',
    help: 'Some of these drugs call for a check of the heart later. The discharge letter lists them.',
    short: 'Chemotherapy',
    comment: 'none, before (surgery), after, both or unknown',
    options: () => [
      { value: 'none', label: 'No' },
      { value: 'before', label: 'Yes, before surgery' },
      { value: 'after', label: 'Yes, after surgery' },
      { value: 'both', label: 'Yes, before and after' },
      dontKnow,
    ],
  },
  {
    key: 'treatments.anthracycline',
    kind: 'one',
    ask: 'Was one of the drugs doxorubicin, epirubicin or another anthracycline?',
    help: 'Doxorubicin is red in the drip and also called Adriamycin. If you do not know, ask: it decides whether an ultrasound of the heart is planned.',
    short: 'Anthracycline',
    comment: 'true if doxorubicin or another anthracycline was given',
    when: (answers) => ['before', 'after', 'both'].includes(String(answers.get('treatments.chemotherapy'))),
    options: () => [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, dontKnow],
  },
  {
    key: 'constraints',
    kind: 'several',
    ask: 'Does any of this hold for you?',
    help: 'Space ticks, Enter goes on. If none does, or you do not know, press Enter.',
    short: 'For scans',
    options: () => [
      { value: 'mriUnsafe', label: 'MRI is not possible', hint: 'a pacemaker or an implant' },
      { value: 'contrastAllergy', label: 'Allergy to contrast medium' },
      { value: 'lowDose', label: 'Scans with less radiation are preferred' },
    ],
  },
];

const idQuestion: Question = {
  key: 'id',
  kind: 'text',
  ask: 'What shall this case be called?',
  help: 'A pseudonym: no name, no date of birth, no patient number. It names the file and the calendar. Enter alone takes the one that is shown.',
  short: 'Pseudonym',
  comment: 'a pseudonym, never a name',
  otherwise: (answers) => `${answers.get('riskFactors.primarySite')}-${answers.get('anchor.date')}`,
};

export const questions: readonly Question[] = [
  ...tumourQuestions,
  ...treatmentQuestions,
  ...extraQuestions,
  idQuestion,
];
