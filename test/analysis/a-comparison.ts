/** Comparisons for tests, by the protocols and the reference that ship. */
import { compareProtocols } from '../../src/analysis/compare-protocols.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { Cadence, PatientCase } from '../../src/domain/patient-case.js';
import {
  type CoveringProtocol,
  coveringProtocols,
  type ProtocolComparison,
} from '../../src/domain/protocol-comparison.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';

const limb = { primarySite: 'extremity', grade: 'G3', sizeCm: 8, metastasis: 'none' };

/** Counted from 15 March 2026; facts that matter to the test, the rest as a large high-grade limb tumour. */
export const personWith = (riskFactors: object = {}, rest: object = {}): PatientCase =>
  parsePatientCase({
    id: 'p1',
    anchor: { event: 'treatment-end', date: '2026-03-15' },
    riskFactors: { ...limb, ...riskFactors },
    ...rest,
  });

export const uterusIntact = { primarySite: 'uterus', grade: 'high', integrity: 'intact' };
export const retroperitoneum = { primarySite: 'retroperitoneum' };

export function protocolCalled(id: string): SurveillanceProtocol {
  const found = builtInProtocols.find((protocol) => protocol.id === id);
  if (!found) throw new Error(`no built-in protocol ${id}`);
  return found;
}

export const comparison = (
  person: PatientCase,
  protocols: readonly SurveillanceProtocol[],
  cadences: readonly Cadence[] = ['shortest'],
): ProtocolComparison =>
  compareProtocols(person, protocols, { asOf: person.anchor.date, reference: clinicalReference, cadences });

/** The row of one protocol, which must cover the person. */
export function rowOf(
  person: PatientCase,
  protocol: string | SurveillanceProtocol,
  cadence: Cadence = 'shortest',
): CoveringProtocol {
  const known = typeof protocol === 'string' ? protocolCalled(protocol) : protocol;
  const [row] = coveringProtocols(comparison(person, [known], [cadence]));
  if (!row) throw new Error(`${known.id} does not cover the case`);
  return row;
}
