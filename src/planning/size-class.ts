/** Sizes between which nobody tells a difference: tumours of one class are followed alike. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { stageSizeLimits } from '../domain/derive-stage.js';
import type { PopulationCriteria } from '../domain/population-criteria.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';

function limitsIn({ sizeCm, anyOf = [] }: PopulationCriteria): number[] {
  const inner = anyOf.flatMap(limitsIn);
  if (sizeCm === undefined || sizeCm === 'unknown') return inner;
  return [...inner, ...('above' in sizeCm ? [sizeCm.above] : 'atMost' in sizeCm ? [sizeCm.atMost] : [])];
}

/** Every size that a stage, or a criterion of the protocol or the reference, compares with: above it, or up to it. */
function limitsOf(
  { populations, rules }: SurveillanceProtocol,
  { tierCriteria, siteExams, substitutions, supplements }: ClinicalReference,
): number[] {
  const all = [...populations, ...rules, ...tierCriteria, ...siteExams, ...substitutions, ...supplements];
  const asked = all.flatMap(({ when }) => (when ? limitsIn(when) : []));
  return [...new Set([...asked, ...stageSizeLimits])].sort((a, b) => a - b);
}

export type SizeClass = number | 'unknown';

const known = new WeakMap<ClinicalReference, WeakMap<SurveillanceProtocol, readonly number[]>>();

function knownLimits(protocol: SurveillanceProtocol, reference: ClinicalReference): readonly number[] {
  const ofReference = known.get(reference);
  const before = ofReference?.get(protocol);
  if (before) return before;
  const limits = limitsOf(protocol, reference);
  known.set(reference, (ofReference ?? new WeakMap()).set(protocol, limits));
  return limits;
}

/** How many of those limits the size is above. */
export function sizeClass(
  sizeCm: RiskFactors['sizeCm'],
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): SizeClass {
  if (sizeCm === 'unknown') return sizeCm;
  const limits = knownLimits(protocol, reference);
  const reached = limits.findIndex((limit) => sizeCm <= limit);
  return reached < 0 ? limits.length : reached;
}
