/** Whether data is a protocol that can be planned by: every fault, and what is odd. The one check for all of them. */
import * as z from 'zod/mini';
import type { ClinicalReference } from '../../domain/clinical-reference.js';
import {
  type SurveillanceProtocol,
  surveillanceProtocolSchema,
  surveillanceRuleSchema,
} from '../../domain/surveillance-protocol.js';
import { citationFindings } from './citation-findings.js';
import type { Finding } from './finding.js';
import { identityFindings } from './identity-findings.js';
import { oddFindings } from './odd-findings.js';
import { populationFindings } from './population-findings.js';
import { ruleFindings } from './rule-findings.js';
import { timingFindings } from './rule-timing.js';
import { shapeFindings } from './shape-findings.js';

export interface CheckOptions {
  /** YYYY-MM-DD; a review cannot be later. */
  today: string;
  reference: Pick<ClinicalReference, 'tierCriteria' | 'bibliography'>;
  /** Their ids are taken. */
  builtIn: readonly SurveillanceProtocol[];
}

export type ProtocolCheck =
  | { protocol: SurveillanceProtocol; faults: readonly []; warnings: readonly Finding[] }
  | { protocol: null; faults: readonly [Finding, ...Finding[]]; warnings: readonly Finding[] };

export function checkProtocol(data: unknown, { today, reference, builtIn }: CheckOptions): ProtocolCheck {
  const result = z.safeParse(surveillanceProtocolSchema, data, { reportInput: true });
  const found = result.success
    ? [
        ...identityFindings(result.data, builtIn, today),
        ...populationFindings(result.data, reference.tierCriteria),
        ...ruleFindings(result.data, reference.tierCriteria),
        ...timing(data),
        ...citationFindings(result.data, reference.bibliography),
      ]
    : [...shapeFindings(result.error.issues), ...timing(data)];
  const warnings = result.success ? oddFindings(result.data, today) : [];
  const [first, ...rest] = found;
  if (first) return { protocol: null, faults: [first, ...rest], warnings };
  return { protocol: z.parse(surveillanceProtocolSchema, data), faults: [], warnings };
}

/** Months are checked rule by rule: a misspelt exam in one need not hide a gap in another. */
function timing(data: unknown): Finding[] {
  const rules = typeof data === 'object' && data !== null && 'rules' in data ? data.rules : [];
  return (Array.isArray(rules) ? rules : []).flatMap((written: unknown, index) => {
    const rule = z.safeParse(surveillanceRuleSchema, written);
    return rule.success ? timingFindings(rule.data, ['rules', index]) : [];
  });
}
