/** Work that depends on the facts of a case and on no date, done once for all cases that are alike. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { RiskFactors } from '../domain/risk-factors.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { type SizeClass, sizeClass } from './size-class.js';

type Work<R> = (patientCase: PatientCase, protocol: SurveillanceProtocol, reference: ClinicalReference) => R;

/** A cohort with more kinds of cases begins again, so that memory stays bounded. */
const mostKinds = 16_000;

/**
 * Whole sections, so that no fact can be forgotten; of the size only its class. The id, the dates and the log are not
 * among them.
 */
function kindOf({ riskFactors, treatments, constraints, course, preferences }: PatientCase, size: SizeClass): string {
  const { sizeCm: _, ...facts } = riskFactors;
  return JSON.stringify([facts, size, treatments, constraints, course, preferences.cadence, preferences.years]);
}

/** Cases that have the very same sections, and the same facts but for the size, as those of a cohort have them. */
interface Alike<R> extends Pick<PatientCase, 'riskFactors' | 'constraints' | 'preferences' | 'course'> {
  protocol: SurveillanceProtocol;
  reference: ClinicalReference;
  results: Map<SizeClass, R>;
}

/** Name by name, as it is asked for each row of a cohort. */
const areSameButSize = (a: RiskFactors, b: RiskFactors): boolean =>
  a.primarySite === b.primarySite &&
  a.grade === b.grade &&
  a.depth === b.depth &&
  a.margin === b.margin &&
  a.integrity === b.integrity &&
  a.metastasis === b.metastasis &&
  a.nodes === b.nodes &&
  a.stage === b.stage;

/** `work` may read of a case, and tell of it, only what `kindOf` names; cases share its result, so nobody may change it. */
export function oncePerFacts<R>(work: Work<R>): Work<R> {
  const known = new WeakMap<ClinicalReference, WeakMap<SurveillanceProtocol, Map<string, R>>>();
  const alikes = new WeakMap<PatientCase['treatments'], Alike<R>>();

  const byKind = (
    patientCase: PatientCase,
    protocol: SurveillanceProtocol,
    reference: ClinicalReference,
    size: SizeClass,
  ): R => {
    const byProtocol = known.get(reference) ?? new WeakMap<SurveillanceProtocol, Map<string, R>>();
    known.set(reference, byProtocol);
    const results = byProtocol.get(protocol) ?? new Map<string, R>();
    byProtocol.set(protocol, results);
    const kind = kindOf(patientCase, size);
    const before = results.get(kind);
    if (before !== undefined) return before;
    if (results.size >= mostKinds) results.clear();
    const result = work(patientCase, protocol, reference);
    results.set(kind, result);
    return result;
  };

  return (patientCase, protocol, reference) => {
    const { riskFactors, treatments, constraints, preferences, course } = patientCase;
    const size = sizeClass(riskFactors.sizeCm, protocol, reference);
    const last = alikes.get(treatments);
    const isAlike =
      last?.protocol === protocol &&
      last.reference === reference &&
      last.constraints === constraints &&
      last.preferences === preferences &&
      last.course === course &&
      areSameButSize(last.riskFactors, riskFactors);
    const results = isAlike ? last.results : new Map<SizeClass, R>();
    if (!isAlike)
      alikes.set(treatments, { riskFactors, constraints, preferences, course, protocol, reference, results });
    const before = results.get(size);
    if (before !== undefined) return before;
    const result = byKind(patientCase, protocol, reference, size);
    results.set(size, result);
    return result;
  };
}
