/** Work that depends on the facts of a case and on no date, done once for all cases that are alike. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { sizeClass } from './size-class.js';
import { stageOf } from './stage-of.js';

type Work<R> = (patientCase: PatientCase, protocol: SurveillanceProtocol, reference: ClinicalReference) => R;

/** A cohort with more kinds of cases begins again, so that memory stays bounded. */
const mostKinds = 16_000;

/**
 * Whole sections, so that no fact can be forgotten; of the size its class, and the stage that it may give. The id, the
 * dates and the log are not among them.
 */
function kindOf(
  { riskFactors, treatments, constraints, course, preferences }: PatientCase,
  protocol: SurveillanceProtocol,
  reference: ClinicalReference,
): string {
  const { sizeCm, ...facts } = riskFactors;
  const size = sizeClass(sizeCm, protocol, reference);
  const stage = stageOf(riskFactors)?.value;
  return JSON.stringify([facts, size, stage, treatments, constraints, course, preferences.cadence, preferences.years]);
}

/** What one case came to, and of which sections: cases of a cohort often share the very objects. */
interface Last<R> extends Pick<PatientCase, 'treatments' | 'constraints' | 'preferences' | 'course'> {
  protocol: SurveillanceProtocol;
  reference: ClinicalReference;
  result: R;
}

/** `work` may read of a case, and tell of it, only what `kindOf` names; cases share its result, so nobody may change it. */
export function oncePerFacts<R>(work: Work<R>): Work<R> {
  const known = new WeakMap<ClinicalReference, WeakMap<SurveillanceProtocol, Map<string, R>>>();
  const lastOf = new WeakMap<PatientCase['riskFactors'], Last<R>>();

  const byKind: Work<R> = (patientCase, protocol, reference) => {
    const byProtocol = known.get(reference) ?? new WeakMap<SurveillanceProtocol, Map<string, R>>();
    known.set(reference, byProtocol);
    const results = byProtocol.get(protocol) ?? new Map<string, R>();
    byProtocol.set(protocol, results);
    const kind = kindOf(patientCase, protocol, reference);
    const before = results.get(kind);
    if (before !== undefined) return before;
    if (results.size >= mostKinds) results.clear();
    const result = work(patientCase, protocol, reference);
    results.set(kind, result);
    return result;
  };

  return (patientCase, protocol, reference) => {
    const { riskFactors, treatments, constraints, preferences, course } = patientCase;
    const last = lastOf.get(riskFactors);
    if (
      last?.protocol === protocol &&
      last.reference === reference &&
      last.treatments === treatments &&
      last.constraints === constraints &&
      last.preferences === preferences &&
      last.course === course
    )
      return last.result;
    const result = byKind(patientCase, protocol, reference);
    lastOf.set(riskFactors, { treatments, constraints, preferences, course, protocol, reference, result });
    return result;
  };
}
