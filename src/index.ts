/** The library door: everything that a program needs to plan a follow-up and write it down. */
export { caseStatus } from './analysis/case-status.js';
export { type CompareOptions, compareProtocols } from './analysis/compare-protocols.js';
export { diffPlans } from './analysis/diff-plans.js';
export { expectedDelay, type MeanDelay } from './analysis/expected-delay.js';
export { worklist } from './analysis/worklist.js';
export { type Assessment, assessmentLabels, assessments } from './domain/assessment.js';
export { addDays, addMonths, type CalendarDate, daysBetween, isCalendarDate } from './domain/calendar-date.js';
export type { CaseStatus, ResultDelay } from './domain/case-status.js';
export type { Citation } from './domain/citation.js';
export type { ClinicalReference } from './domain/clinical-reference.js';
export { type Exam, examLabels, exams } from './domain/exam.js';
export { type Fault, type FaultCode, FollowUpError } from './domain/fault.js';
export { type FaultText, faultText } from './domain/fault-text.js';
export type {
  Adjustment,
  Burden,
  FollowUpPlan,
  PlannedAssessment,
  RiskAssessment,
  SlotStatus,
  Trip,
  Window,
} from './domain/follow-up-plan.js';
export { parsePatientCase } from './domain/parse-patient-case.js';
export type { Anchor, Cadence, PatientCase, Preferences } from './domain/patient-case.js';
export type { ComparedPlan, PlanDiff, SlotChange } from './domain/plan-diff.js';
export type { PlanWarning, WarningCode } from './domain/plan-warning.js';
export type { PopulationCriteria, RiskTier } from './domain/population-criteria.js';
export {
  type ComparedProtocol,
  type CoveringProtocol,
  coveringProtocols,
  type ExpectedDelay,
  type ProtocolComparison,
  type UncoveringProtocol,
  type YearCount,
} from './domain/protocol-comparison.js';
export { type HazardPiece, type RecurrenceHazard, recurrenceHazardSchema } from './domain/recurrence-hazard.js';
export type { RiskFactors } from './domain/risk-factors.js';
export {
  type Population,
  type SurveillancePhase,
  type SurveillanceProtocol,
  type SurveillanceRule,
  surveillanceProtocolSchema,
} from './domain/surveillance-protocol.js';
export { type Verification, verificationLabels } from './domain/verification.js';
export { type OpenStatus, openStatuses, type WorklistRow } from './domain/worklist-row.js';
export {
  type ComparisonExporter,
  type ComparisonFormat,
  comparisonExporters,
} from './export/comparison/comparison-exporters.js';
export { defaultExportOptions, type ExportOptions } from './export/export-options.js';
export { type Exporter, exporters, type Format } from './export/exporters.js';
export { type PlanOptions, planFollowUp } from './planning/plan-follow-up.js';
export { type SelectedProtocol, selectProtocol } from './planning/select-protocol.js';
export { builtInProtocols } from './protocols/built-in-protocols.js';
export { clinicalReference } from './protocols/clinical-reference.js';
