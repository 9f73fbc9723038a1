/** The stage that the facts give, where they give one: to print it and to check a stage that was written, never to demand it. */
import type { RiskFactors } from './risk-factors.js';
import { type Stage, stagingSystemOf } from './stage.js';

/** Sites for which AJCC 8 has prognostic groups; head and neck and the viscera have none. */
const groupedSites = ['extremity', 'trunk', 'retroperitoneum'];

/** In centimetres. No group parts T3 from T4. */
const t1AtMost = 5;
const t2AtMost = 10;
export const stageSizeLimits: readonly number[] = [t1AtMost, t2AtMost];

/**
 * AJCC 8 for limb, trunk and retroperitoneum, FIGO 2009 for the uterus; null where a fact that decides is not known.
 * AJCC: T1 ≤ 5 cm, T2 ≤ 10, T3 ≤ 15, T4 above; GX is staged with G1 (and still never followed as low).
 * FIGO: a tumour without known spread is taken as limited to the uterus: IA ≤ 5 cm, IB above.
 * Nodes that were not looked at count as free, as both systems have it.
 */
export function deriveStage(facts: RiskFactors): Stage | null {
  const { primarySite } = facts;
  const value =
    primarySite === 'uterus' ? figoStage(facts) : groupedSites.includes(primarySite) ? ajccGroup(facts) : null;
  return value === null ? null : { system: stagingSystemOf(primarySite), value };
}

function figoStage({ sizeCm, metastasis, nodes }: RiskFactors): string | null {
  if (metastasis === 'resected' || metastasis === 'active') return 'IVB';
  if (metastasis === 'unknown') return null;
  if (nodes === 'resected') return 'IIIC';
  return sizeCm === 'unknown' ? null : sizeCm <= t1AtMost ? 'IA' : 'IB';
}

function ajccGroup({ primarySite, grade, sizeCm, metastasis, nodes }: RiskFactors): string | null {
  if (metastasis === 'resected' || metastasis === 'active') return 'IV';
  if (metastasis === 'unknown') return null;
  if (nodes === 'resected') return primarySite === 'retroperitoneum' ? 'IIIB' : 'IV';
  if (sizeCm === 'unknown') return null;
  if (['G1', 'low', 'unknown'].includes(grade)) return sizeCm <= t1AtMost ? 'IA' : 'IB';
  if (sizeCm <= t1AtMost) return 'II';
  return sizeCm <= t2AtMost ? 'IIIA' : 'IIIB';
}
