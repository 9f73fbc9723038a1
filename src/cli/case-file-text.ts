/** A new case file as YAML, with a comment beside each key that says what else could stand there. */
import { Document, isNode, isSeq } from 'yaml';
import type { PatientCase } from '../domain/patient-case.js';
import { askedOf, caseFrom } from './case-from-answers.js';
import type { Answers } from './init-question.js';

const sections = ['id', 'anchor', 'riskFactors', 'treatments', 'constraints', 'course', 'preferences'] as const;

const heading = ` Case file of lms-followup. Answers can be changed here; what is unknown can be filled in later.
 Keep it to yourself: it holds facts about your health. It needs no name and no date of birth.`;

/** The answers as the checked case has them: `8.5` is a number, `no` is `NO`. */
export function caseFileText(answers: Answers, checked: PatientCase): string {
  const written = caseFrom(answers);
  const document = new Document({});
  document.commentBefore = heading;
  for (const section of sections) {
    const value = written[section];
    const known = checked[section];
    if (typeof value !== 'object' || value === null) {
      if (value !== undefined) document.set(section, document.createNode(known));
      continue;
    }
    const kept = Object.entries(known).filter(([key]) => key in value);
    if (kept.length > 0) document.set(section, document.createNode(Object.fromEntries(kept)));
  }
  for (const { key, comment } of askedOf(answers)) {
    const node = document.getIn(key.split('.'), true);
    if (comment && isNode(node)) node.comment = ` ${comment}`;
    if (isSeq(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}
