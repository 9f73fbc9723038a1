/** What the reader must know about the facts of a case and about how it is followed: the same for all that are alike. */
import type { PatientCase } from '../domain/patient-case.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import { isPalpable } from '../domain/risk-factors.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import type { AbsentRule } from './applicable-rules.js';

export interface OutlineWarnings {
  /** What is not known. */
  readonly unknown: readonly PlanWarning[];
  /** What holds for everyone who is followed so. */
  readonly followUp: readonly PlanWarning[];
}

export function outlineWarnings(
  { riskFactors, constraints, course }: PatientCase,
  { id, status, notes = [] }: SurveillanceProtocol,
  { population, absent, unknowns }: { population: Population; absent: readonly AbsentRule[]; unknowns: string[] },
): OutlineWarnings {
  const note = (text: string): PlanWarning => planWarning('protocol-note', { note: text });
  return {
    unknown: [
      ...(unknowns.length > 0 ? [planWarning('unknown-factors', { factors: unknowns })] : []),
      ...(riskFactors.metastasis === 'unknown' ? [planWarning('metastasis-unstated', {})] : []),
    ],
    followUp: [
      ...(course > 1 ? [planWarning('recurrence-convention', {})] : []),
      ...(constraints.contrastAllergy ? [planWarning('contrast-allergy', {})] : []),
      ...(status === 'current' ? [] : [planWarning('protocol-status', { protocol: id, status })]),
      ...(isPalpable(riskFactors.primarySite) ? [planWarning('report-new-lump', {})] : []),
      ...notes.map(note),
      ...(population.note ? [note(population.note)] : []),
      ...[...new Set(absent.map(({ why }) => why))].map((why) => planWarning('no-routine-exam', { why })),
    ],
  };
}
