/** How an assessment is done (an Exam). */

export const exams = [
  'clinical-examination',
  'ct-chest-abdomen-pelvis',
  'ct-abdomen-pelvis',
  'ct-chest',
  'ct-chest-low-dose',
  'ct-site',
  'mri-site',
  'mri-abdomen-pelvis',
  'ultrasound-site',
  'chest-x-ray',
  'echocardiogram',
  'radiology-choice',
] as const;

export type Exam = (typeof exams)[number];

/** Names as a person reads them; `radiology-choice` stands where no listed exam suits the case. */
export const examLabels = {
  'clinical-examination': 'Clinic visit',
  'ct-chest-abdomen-pelvis': 'CT chest/abdomen/pelvis',
  'ct-abdomen-pelvis': 'CT abdomen/pelvis',
  'ct-chest': 'CT chest',
  'ct-chest-low-dose': 'Low-dose CT chest',
  'ct-site': 'CT of site',
  'mri-site': 'MRI of site',
  'mri-abdomen-pelvis': 'MRI abdomen/pelvis',
  'ultrasound-site': 'Ultrasound of scar and lymph nodes',
  'chest-x-ray': 'Chest X-ray',
  echocardiogram: 'Echocardiogram',
  'radiology-choice': 'Scan chosen by radiology',
} as const satisfies Record<Exam, string>;
