/** How an assessment is done for this person: by rule, by site, and around what they cannot have. */
import type { Assessment } from '../domain/assessment.js';
import type { ClinicalReference, SiteExam, Substitution } from '../domain/clinical-reference.js';
import type { Exam } from '../domain/exam.js';
import type { Adjustment, ExamReason } from '../domain/follow-up-plan.js';
import type { Constraints } from '../domain/patient-case.js';
import type { SurveillanceRule } from '../domain/surveillance-protocol.js';
import type { Verification } from '../domain/verification.js';
import { type CaseFacts, meetsCriteria } from './meets-criteria.js';

export interface ChosenExam {
  exam: Exam;
  cites: string[];
  adjustments: Adjustment[];
}

export type ExamChoice = ChosenExam | { exam: null; why: string; cites: string[]; verification: Verification };

const reasons = {
  mriUnsafe: 'mri-unsafe',
  contrastAllergy: 'contrast-allergy',
  lowDose: 'low-dose',
} as const satisfies Record<Substitution['constraint'], ExamReason>;

/** The first choice for an assessment at the site of the case. */
export const siteExamFor = (
  assessment: Assessment,
  facts: CaseFacts,
  { siteExams }: Pick<ClinicalReference, 'siteExams'>,
): SiteExam | undefined =>
  siteExams.find(({ assessments, when }) => assessments.includes(assessment) && meetsCriteria(when, facts));

/** The exam that the rule names, else the first choice for the site; null, with the reason, where none is routine. */
export function chooseExam(
  rule: SurveillanceRule,
  facts: CaseFacts,
  constraints: Constraints,
  reference: Pick<ClinicalReference, 'siteExams' | 'substitutions'>,
): ExamChoice {
  const bySite = siteExamFor(rule.assessment, facts, reference);
  const exam = rule.exam ?? bySite?.exam ?? null;
  if (exam === null) {
    const { why = `No exam is known for ${rule.assessment} of this site.` } = bySite ?? {};
    return { exam, why, cites: bySite?.cites ?? [], verification: bySite?.verification ?? 'expert-choice' };
  }
  const cites = rule.exam ? [] : (bySite?.cites ?? []);
  return substitute({ exam, cites, adjustments: [] }, facts, constraints, reference.substitutions);
}

/** Each constraint in turn; a substitute may itself have to give way to the next constraint. */
function substitute(
  chosen: ChosenExam,
  facts: CaseFacts,
  constraints: Constraints,
  substitutions: readonly Substitution[],
): ChosenExam {
  const found = substitutions.find(
    ({ constraint, exam, unless, when }) =>
      constraints[constraint] &&
      exam === chosen.exam &&
      !(unless && constraints[unless]) &&
      (when === undefined || meetsCriteria(when, facts)),
  );
  if (!found) return chosen;
  const { constraint, instead, cites } = found;
  const adjustment: Adjustment = { from: chosen.exam, to: instead, reason: reasons[constraint] };
  const changed = {
    exam: instead,
    cites: [...chosen.cites, ...cites],
    adjustments: [...chosen.adjustments, adjustment],
  };
  return substitute(changed, facts, constraints, substitutions);
}
