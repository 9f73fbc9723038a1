/** The stage of a case: the one given, else the one that its facts give. */
import { deriveStage } from '../domain/derive-stage.js';
import type { RiskAssessment } from '../domain/follow-up-plan.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import { readStage } from '../domain/stage.js';

export function stageOf(facts: RiskFactors): RiskAssessment['stage'] | null {
  if (facts.stage !== undefined) return { ...readStage(facts.stage, facts.primarySite), derived: false };
  const derived = deriveStage(facts);
  return derived && { ...derived, derived: true };
}
