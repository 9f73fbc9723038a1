/** Which protocol a case is planned by. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import { FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';
import type { PatientCase } from '../domain/patient-case.js';
import { type PlanWarning, planWarning } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { selectPopulation } from './select-population.js';

export interface SelectedProtocol {
  protocol: SurveillanceProtocol;
  warnings: PlanWarning[];
}

const kindsInOrder = ['guideline', 'schedule', 'trial'];

/**
 * The protocol that the case names, or, for `auto`, the most specific guideline that covers it: the fewest primary
 * sites first, a guideline before our own schedule, never a trial. The others are listed with the reason.
 * A named protocol is returned even if it does not cover the case: planFollowUp then says why.
 */
export function selectProtocol(
  patientCase: PatientCase,
  protocols: readonly SurveillanceProtocol[],
  reference: Pick<ClinicalReference, 'tierCriteria'>,
): SelectedProtocol {
  const asked = patientCase.preferences.protocol;
  if (asked !== 'auto') return { protocol: protocolNamed(asked, protocols, 'preferences.protocol'), warnings: [] };
  const ranked = protocols
    .map((protocol) => ({ protocol, coverage: selectPopulation(patientCase, protocol, reference) }))
    .map((each) => ({
      ...each,
      sites: each.coverage.covers ? (each.coverage.population.when.primarySite?.length ?? 99) : 0,
    }))
    .sort(
      (a, b) =>
        Number(b.coverage.covers) - Number(a.coverage.covers) ||
        kindsInOrder.indexOf(a.protocol.kind) - kindsInOrder.indexOf(b.protocol.kind) ||
        a.sites - b.sites ||
        b.protocol.version.localeCompare(a.protocol.version, 'en'),
    );
  const [first, ...others] = ranked;
  if (!first) throw new Error('selectProtocol needs at least one protocol');
  const listed = others.map(({ protocol, coverage }) => {
    const reason = coverage.covers ? notChosenBecause(protocol) : 'does not cover this case';
    return `${protocol.id} (${reason})`;
  });
  return {
    protocol: first.protocol,
    warnings: [planWarning('protocol-chosen', { protocol: first.protocol.id, others: listed })],
  };
}

const notChosenBecause = ({ kind }: SurveillanceProtocol): string =>
  ({ guideline: 'less specific', schedule: 'our own schedule, not a guideline', trial: 'a trial, not a guideline' })[
    kind
  ];

/** The protocol with this id. Throws `unknown-protocol` with a suggestion. */
export function protocolNamed(
  id: string,
  protocols: readonly SurveillanceProtocol[],
  where?: string,
): SurveillanceProtocol {
  const found = protocols.find((protocol) => protocol.id === id);
  if (found) return found;
  const choices = protocols.map((protocol) => protocol.id);
  const meant = nearest(id, choices);
  throw new FollowUpError({
    code: 'unknown-protocol',
    ...(where && { where }),
    details: { value: id, choices, ...(meant && { meant }) },
  });
}
