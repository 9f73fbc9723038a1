/** Sizes between which nobody tells a difference: tumours of one class are followed alike. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PopulationCriteria } from '../domain/population-criteria.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';

function limitsIn({ sizeCm, anyOf = [] }: PopulationCriteria): number[] {
  const inner = anyOf.flatMap(limitsIn);
  if (sizeCm === undefined || sizeCm === 'unknown') return inner;
  return [...inner, ...('above' in sizeCm ? [sizeCm.above] : 'atMost' in sizeCm ? [sizeCm.atMost] : [])];
}

/** Every size that a criterion of the protocol, or of the reference, compares with: above it, or up to it. */
function limitsOf(
  { populations, rules }: SurveillanceProtocol,
  { tierCriteria, siteExams, substitutions, supplements }: ClinicalReference,
): number[] {
  const all = [...populations, ...rules, ...tierCriteria, ...siteExams, ...substitutions, ...supplements];
  return [...new Set(all.flatMap(({ when }) => (when ? limitsIn(when) : [])))];
}

const known = new WeakMap<ClinicalReference, WeakMap<SurveillanceProtocol, number[]>>();

/** How many of those limits the size is above. Derived stages have limits of their own, which are not among them. */
export function sizeClass(
  sizeCm: RiskFactors['sizeCm'],
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): number | 'unknown' {
  if (sizeCm === 'unknown') return sizeCm;
  const ofReference = known.get(reference) ?? new WeakMap<SurveillanceProtocol, number[]>();
  known.set(reference, ofReference);
  const limits = ofReference.get(protocol) ?? limitsOf(protocol, reference);
  ofReference.set(protocol, limits);
  return limits.filter((limit) => sizeCm > limit).length;
}
