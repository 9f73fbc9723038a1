/** Which protocol a case is planned by. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { FollowUpError } from '../domain/fault.js';
import { notAChoice } from '../domain/not-a-choice.js';
import type { PatientCase } from '../domain/patient-case.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { rankProtocols, reasonAfter } from './rank-protocols.js';
import { notCovered, selectPopulation } from './select-population.js';

export interface SelectedProtocol {
  protocol: SurveillanceProtocol;
  warnings: PlanWarning[];
}

/**
 * The protocol that the case names, or, for `auto`, the one that suits it best; the others are listed with the reason.
 * A named protocol is returned even if it does not cover the case: planFollowUp then says why.
 */
export function selectProtocol(
  patientCase: PatientCase,
  protocols: readonly SurveillanceProtocol[],
  reference: Pick<ClinicalReference, 'tierCriteria'>,
): SelectedProtocol {
  const asked = patientCase.preferences.protocol;
  if (asked !== 'auto') return { protocol: protocolNamed(asked, protocols, 'preferences.protocol'), warnings: [] };
  const coverages = protocols.map((protocol) => ({ protocol, ...selectPopulation(patientCase, protocol, reference) }));
  const candidates = coverages.flatMap((each) => (each.covers ? [each] : []));
  const [chosen, ...others] = rankProtocols(candidates, patientCase);
  if (!chosen)
    throw notCovered(
      'auto',
      coverages.flatMap((each) => (each.covers ? [] : each.why)),
    );
  const reasons = new Map<string, string[]>();
  const add = (reason: string, { id }: SurveillanceProtocol) =>
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  for (const other of others) add(reasonAfter(chosen, other, patientCase), other.protocol);
  for (const { covers, protocol } of coverages) if (!covers) add('does not cover this case', protocol);
  const listed = [...reasons].map(([reason, ids]) => `${reason}: ${ids.join(', ')}`);
  return {
    protocol: chosen.protocol,
    warnings: [planWarning('protocol-chosen', { protocol: chosen.protocol.id, others: listed })],
  };
}

/** The protocol with this id. Throws `unknown-protocol` with a suggestion. */
export function protocolNamed(
  id: string,
  protocols: readonly SurveillanceProtocol[],
  where?: string,
): SurveillanceProtocol {
  const found = protocols.find((protocol) => protocol.id === id);
  if (found) return found;
  const choices = protocols.map((protocol) => protocol.id);
  const details = notAChoice(id, choices);
  throw new FollowUpError({ code: 'unknown-protocol', ...(where && { where }), details });
}
