/** Work that depends on the facts of a case and on no date, done once for all cases that are alike. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';

type Work<R> = (patientCase: PatientCase, protocol: SurveillanceProtocol, reference: ClinicalReference) => R;

/** A cohort with more kinds of cases begins again, so that memory stays bounded. */
const mostKinds = 16_000;

/** Whole sections, so that no fact can be forgotten; the id, the dates and the log are not among them. */
const kindOf = ({ riskFactors, treatments, constraints, course, preferences }: PatientCase): string =>
  JSON.stringify([riskFactors, treatments, constraints, course, preferences.cadence, preferences.years]);

/** `work` may read of a case only what `kindOf` names; cases share its result, so nobody may change it. */
export function oncePerFacts<R>(work: Work<R>): Work<R> {
  const known = new WeakMap<ClinicalReference, WeakMap<SurveillanceProtocol, Map<string, R>>>();
  return (patientCase, protocol, reference) => {
    const byProtocol = known.get(reference) ?? new WeakMap<SurveillanceProtocol, Map<string, R>>();
    known.set(reference, byProtocol);
    const results = byProtocol.get(protocol) ?? new Map<string, R>();
    byProtocol.set(protocol, results);
    const kind = kindOf(patientCase);
    const before = results.get(kind);
    if (before !== undefined) return before;
    if (results.size >= mostKinds) results.clear();
    const result = work(patientCase, protocol, reference);
    results.set(kind, result);
    return result;
  };
}
