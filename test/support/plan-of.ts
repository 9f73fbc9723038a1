/** Plans for tests, by the protocols and the reference that ship. */
import type { FollowUpPlan, PlannedAssessment } from '../../src/domain/follow-up-plan.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aDate } from './a-date.js';

export function protocolNamed(id: string): SurveillanceProtocol {
  const found = builtInProtocols.find((protocol) => protocol.id === id);
  if (!found) throw new Error(`no built-in protocol ${id}`);
  return found;
}

/** The plan by the protocol that the case names, read on the day of the anchor. */
export const planOf = (
  patientCase: PatientCase,
  { asOf = patientCase.anchor.date as string, protocol = protocolNamed(patientCase.preferences.protocol) } = {},
): FollowUpPlan => planFollowUp(patientCase, protocol, { asOf: aDate(asOf), reference: clinicalReference });

export const slotsOf = (plan: FollowUpPlan, assessment: string): PlannedAssessment[] =>
  plan.assessments.filter((slot) => slot.assessment === assessment);

export const warningCodes = (plan: FollowUpPlan): string[] => plan.warnings.map(({ code }) => code);
