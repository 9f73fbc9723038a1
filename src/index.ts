/** The library door: everything that a program needs to plan a follow-up and write it down. */
export { planFollowUp, type PlanOptions } from './planning/plan-follow-up.js';
export { selectProtocol } from './planning/select-protocol.js';
export { parsePatientCase } from './domain/parse-patient-case.js';
export { builtInProtocols } from './protocols/built-in-protocols.js';
export { clinicalReference } from './protocols/clinical-reference.js';
