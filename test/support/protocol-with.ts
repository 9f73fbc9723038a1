/** A protocol of a few rules for everybody, for what no built-in protocol asks. */
import type { Assessment } from '../../src/domain/assessment.js';
import type { SurveillanceProtocol, SurveillanceRule } from '../../src/domain/surveillance-protocol.js';
import { protocolNamed } from './plan-of.js';

/** When a rule falls; all else about it is of no interest here. */
export const ruleFor = (assessment: Assessment, when: Partial<SurveillanceRule>): SurveillanceRule => ({
  id: assessment,
  assessment,
  cites: [],
  verification: 'expert-choice',
  ...when,
});

export const protocolWith = (...rules: SurveillanceRule[]): SurveillanceProtocol => ({
  ...protocolNamed('general'),
  id: 'ours',
  populations: [{ id: 'all', title: 'All', when: {} }],
  rules,
});
