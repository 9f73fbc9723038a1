/** The questions that are asked only of those who tick them: most people need none. */
import { weekdays } from '../domain/preferences.js';
import { type Answers, dontKnow, isTicked, type Question } from './init-question.js';

const weekdayLabels = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
} as const satisfies Record<(typeof weekdays)[number], string>;

/** Beside each: its words in the list of extras. */
const ticked: readonly [words: string, Question][] = [
  [
    'It had come back and was treated again',
    {
      key: 'course',
      kind: 'one',
      ask: 'Which treatment is the one that has just ended?',
      help: 'After a tumour that came back the months are counted anew.',
      short: 'Treatment',
      comment: '1 for the first treatment, 2 after a treated recurrence',
      options: () => [
        { value: '2', label: 'The second', hint: 'it came back once' },
        { value: '3', label: 'The third' },
        { value: '4', label: 'The fourth' },
        { value: '1', label: 'The first after all' },
      ],
    },
  ],
  [
    'Lymph nodes',
    {
      key: 'riskFactors.nodes',
      kind: 'one',
      ask: 'Was there tumour in lymph nodes?',
      help: 'The pathology report says so where nodes were removed: N0 is no, N1 is yes.',
      short: 'Lymph nodes',
      comment: 'none, resected or unknown',
      options: () => [
        { value: 'none', label: 'No' },
        { value: 'resected', label: 'Yes, and they were removed (resected)' },
        dontKnow,
      ],
    },
  ],
  [
    'The stage that a report gives',
    {
      key: 'riskFactors.stage',
      kind: 'text',
      ask: 'Which stage does the report give?',
      help: "FIGO 2009 for the womb, AJCC 8 for other places, such as IB. It is checked against the other answers. Enter alone: I don't know.",
      short: 'Stage',
      comment: 'FIGO 2009 for the uterus, else AJCC 8',
      otherwise: () => '',
    },
  ],
  [
    'Radiotherapy',
    {
      key: 'treatments.radiotherapy',
      kind: 'one',
      ask: 'Was there radiotherapy?',
      help: 'It is kept in the file for the record.',
      short: 'Radiotherapy',
      comment: 'none, before (surgery), after or unknown',
      options: () => [
        { value: 'none', label: 'No' },
        { value: 'before', label: 'Yes, before surgery' },
        { value: 'after', label: 'Yes, after surgery' },
        dontKnow,
      ],
    },
  ],
  [
    'The guideline to plan by',
    {
      key: 'preferences.protocol',
      kind: 'one',
      ask: 'By which guideline shall be planned?',
      help: 'Any other can be named in the file later; see: lms-followup protocols list.',
      short: 'Guideline',
      comment: 'an id of: lms-followup protocols list; or auto',
      options: () => [
        { value: 'general', label: 'The general schedule', hint: 'for every leiomyosarcoma; the default' },
        { value: 'auto', label: 'The published guideline that fits best', hint: 'others may fit too; they are named' },
      ],
    },
  ],
  [
    'Public holidays (no working days)',
    {
      key: 'preferences.holidays',
      kind: 'text',
      ask: 'Of which country or region?',
      help: 'Two letters for the country, and the region where holidays differ: NO, GB-SCT, DE-BY, US-CA. Enter alone: none.',
      short: 'Holidays',
      comment: 'their public holidays are no working days',
      placeholder: 'NO',
      otherwise: () => '',
    },
  ],
  [
    'Days of the week on which the clinic sees patients',
    {
      key: 'preferences.clinicDays',
      kind: 'several',
      ask: 'On which days does the clinic see patients?',
      help: 'Space ticks, Enter goes on. None ticked: on every working day.',
      short: 'Clinic days',
      comment: 'days on which the clinic sees patients',
      options: () => weekdays.map((value) => ({ value, label: weekdayLabels[value] })),
    },
  ],
  [
    'A calendar that says only "Appointment"',
    {
      key: 'preferences.discreet',
      kind: 'one',
      ask: 'What shall calendar entries say?',
      help: 'Others may see your calendar.',
      short: 'Discreet',
      comment: 'true: calendars say only "Appointment"',
      options: () => [
        { value: 'yes', label: 'Only "Appointment"' },
        { value: 'no', label: 'What is done, such as CT chest' },
      ],
    },
  ],
];

/** Not a key of a case file: which of the extras to ask. */
export const extrasKey = 'extras';

export const extraQuestions: readonly Question[] = [
  {
    key: extrasKey,
    kind: 'several',
    ask: 'Is there anything that you want to add?',
    help: 'All of it can wait, and can be added to the file later. Space ticks, Enter goes on; most people just press Enter.',
    short: 'To add',
    options: () => ticked.map(([label, { key: value }]) => ({ value, label })),
  },
  ...ticked.map(([, question]) => ({
    ...question,
    when: (answers: Answers) => isTicked(answers, extrasKey, question.key),
  })),
];
