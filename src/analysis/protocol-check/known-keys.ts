/** Which keys a place of a protocol file may hold. */
import { citationSchema } from '../../domain/citation.js';
import { populationCriteriaSchema } from '../../domain/population-criteria.js';
import {
  absentAssessmentSchema,
  populationSchema,
  protocolAnchorSchema,
  surveillancePhaseSchema,
  surveillanceProtocolSchema,
  surveillanceRuleSchema,
} from '../../domain/surveillance-protocol.js';
import type { Path } from './finding.js';

/** By the key under which such a section stands; the README of the protocols has a table for each. */
const sectionKeys: Readonly<Record<string, readonly string[]>> = {
  protocol: Object.keys(surveillanceProtocolSchema.shape),
  anchor: Object.keys(protocolAnchorSchema.shape),
  populations: Object.keys(populationSchema.shape),
  when: Object.keys(populationCriteriaSchema.shape),
  anyOf: Object.keys(populationCriteriaSchema.shape),
  sizeCm: ['above', 'atMost', 'known'],
  rules: Object.keys(surveillanceRuleSchema.shape),
  phases: Object.keys(surveillancePhaseSchema.shape),
  absent: Object.keys(absentAssessmentSchema.shape),
  sources: Object.keys(citationSchema.shape),
};

/** The keys of the section at `path`. */
export const keysAt = (path: Path): readonly string[] =>
  sectionKeys[String(path.findLast((key) => typeof key === 'string') ?? 'protocol')] ?? [];
