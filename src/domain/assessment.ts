/** What is looked at (an Assessment), apart from how (an Exam). */

/** In the fixed order in which the slots of one day are named. */
export const assessments = [
  'clinic-visit',
  'site-imaging',
  'chest-imaging',
  'node-ultrasound',
  'baseline-site-imaging',
  'echocardiogram',
] as const;

export type Assessment = (typeof assessments)[number];

/** Full name and the one letter that stands for it in the timeline. */
export const assessmentLabels = {
  'clinic-visit': { name: 'Clinic visit', letter: 'V' },
  'site-imaging': { name: 'Imaging of the original site', letter: 'S' },
  'chest-imaging': { name: 'Imaging of the lungs', letter: 'C' },
  'node-ultrasound': { name: 'Ultrasound of the lymph nodes', letter: 'N' },
  'baseline-site-imaging': { name: 'Baseline imaging of the original site', letter: 'B' },
  echocardiogram: { name: 'Echocardiogram', letter: 'E' },
} as const satisfies Record<Assessment, { name: string; letter: string }>;

/** Everything but the visit itself is done before it, so that the result is ready. */
export const isImaging = (assessment: Assessment): boolean => assessment !== 'clinic-visit';
