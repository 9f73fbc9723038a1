/** The questions about the day to count from and the tumour, in a patient's words. */
import { type Answers, dontKnow, type Question } from './init-question.js';

const siteIn = (answers: Answers, sites: readonly string[]): boolean =>
  sites.some((site) => site === answers.get('riskFactors.primarySite'));

const report = 'It stands in the pathology report';

export const tumourQuestions: readonly Question[] = [
  {
    key: 'anchor.event',
    kind: 'one',
    ask: 'From which day shall the months be counted?',
    help: 'Follow-up is planned in months after one day. Most plans count from the end of treatment; the discharge letter gives the date.',
    short: 'Counted from',
    comment: 'treatment-end, surgery or diagnosis',
    options: () => [
      {
        value: 'treatment-end',
        label: 'The last day of treatment',
        hint: 'the usual one',
      },
      { value: 'surgery', label: 'The day of surgery' },
      { value: 'diagnosis', label: 'The day of diagnosis' },
    ],
  },
  {
    key: 'anchor.date',
    kind: 'text',
    ask: 'Which day was that?',
    help: 'Year, month, day, such as 2026-03-15. This is the one date that is needed: if you are not sure of it, look at the discharge letter or ask the ward.',
    short: 'Date',
    comment: 'year-month-day',
    placeholder: '2026-03-15',
  },
  {
    key: 'riskFactors.primarySite',
    kind: 'one',
    ask: 'Where in the body did the tumour grow first?',
    help: `The place decides what is scanned. ${report} and in the discharge letter, often as "primary site".`,
    short: 'Primary site',
    options: () => [
      { value: 'uterus', label: 'Womb (uterus)' },
      {
        value: 'retroperitoneum',
        label: 'Behind the abdominal organs (retroperitoneum)',
        hint: 'near kidneys and spine',
      },
      {
        value: 'abdomen-pelvis',
        label: 'Elsewhere in belly or pelvis',
        hint: 'bladder, prostate, ovary, lining of the belly',
      },
      { value: 'gastrointestinal', label: 'Stomach or bowel (gastrointestinal)' },
      { value: 'large-vessel', label: 'A large blood vessel', hint: 'such as the vena cava' },
      {
        value: 'extremity',
        label: 'Arm or leg (extremity)',
        hint: 'in or beneath a muscle',
      },
      { value: 'trunk', label: 'Chest wall, back or belly wall (trunk)' },
      { value: 'head-neck', label: 'Head or neck' },
      { value: 'dermal', label: 'In the skin itself (dermal, cutaneous)' },
      { value: 'subcutaneous', label: 'In the fat under the skin (subcutaneous)' },
      dontKnow,
    ],
    end: {
      answer: 'unknown',
      words:
        'That is all right, but without it no plan can be made: where the tumour grew decides what is scanned. The first lines of the pathology report and of the discharge letter name the place; your clinic or family doctor can tell you on the phone.',
    },
  },
  {
    key: 'riskFactors.grade',
    kind: 'one',
    ask: 'What grade did the tumour have?',
    help: `How fast the cells looked to be growing. ${report}, as G1, G2 or G3, or as low or high grade.`,
    short: 'Grade',
    comment: 'G1, G2, G3, low, high or unknown',
    options: () => [
      { value: 'G1', label: 'G1, grade 1' },
      { value: 'G2', label: 'G2, grade 2' },
      { value: 'G3', label: 'G3, grade 3' },
      { value: 'low', label: 'Low grade', hint: 'no number given' },
      { value: 'high', label: 'High grade', hint: 'no number given' },
      dontKnow,
    ],
  },
  {
    key: 'riskFactors.sizeCm',
    kind: 'text',
    ask: 'How large was the tumour, in centimetres?',
    help: `Its largest diameter: a number such as 8 or 8.5 (85 mm is 8.5). ${report}. Enter alone: I don't know.`,
    short: 'Size in cm',
    comment: 'largest diameter in centimetres, or unknown',
    otherwise: () => 'unknown',
  },
  {
    key: 'riskFactors.depth',
    kind: 'one',
    ask: 'Did it lie above or below the sheet that covers the muscles (the fascia)?',
    help: 'The report on the MRI and the pathology report say superficial or deep.',
    short: 'Depth',
    comment: 'superficial, deep or unknown',
    when: (answers) => siteIn(answers, ['extremity', 'trunk']),
    options: () => [
      { value: 'superficial', label: 'Above it (superficial)' },
      { value: 'deep', label: 'Below it, or through it (deep)' },
      dontKnow,
    ],
  },
  {
    key: 'riskFactors.margin',
    kind: 'one',
    ask: 'Was the tumour removed completely?',
    help: `${report}, under "margins": R0, R1 or R2.`,
    short: 'Margin',
    comment: 'R0, R1, R2 or unknown',
    options: () => [
      { value: 'R0', label: 'Yes: no tumour at the cut edge (R0)' },
      { value: 'R1', label: 'Tumour cells at the edge, under the microscope (R1)' },
      { value: 'R2', label: 'Visible tumour was left (R2)' },
      dontKnow,
    ],
  },
  {
    key: 'riskFactors.integrity',
    kind: 'one',
    ask: 'Did it come out in one piece?',
    help: 'A tumour that tore or was cut up inside the body is followed more closely. The report of the operation says so.',
    short: 'In one piece',
    comment: 'intact, ruptured, morcellated or unknown',
    options: (answers) => [
      { value: 'intact', label: 'Yes, in one piece (intact)' },
      { value: 'ruptured', label: 'It tore or spilled (ruptured)' },
      ...(siteIn(answers, ['uterus'])
        ? [{ value: 'morcellated', label: 'It was cut up to be taken out (morcellated)', hint: 'in keyhole surgery' }]
        : []),
      dontKnow,
    ],
  },
  {
    key: 'riskFactors.metastasis',
    kind: 'one',
    ask: 'Has it spread to other parts of the body (metastasis)?',
    help: 'To the lungs or the liver, for example. The discharge letter and the report of the last CT say so.',
    short: 'Spread',
    comment: 'none, resected, active or unknown',
    options: () => [
      { value: 'none', label: 'No' },
      { value: 'resected', label: 'Yes, and all of it was removed (resected)' },
      { value: 'active', label: 'Yes, and some of it is still there (active)' },
      dontKnow,
    ],
    end: {
      answer: 'active',
      words:
        'Then no plan is made here, and that is no judgement about how things stand: while there is visible tumour, your treating team chooses the days of scans by how treatment goes. Ask them, or your nurse, when the next scan is and whom to call in between. If they gave you an interval, this program can remind you at it: lms-followup plan --help, under --every. If everything was removed completely, answer the question again.',
    },
  },
];
