/** What the flags of `batch` say about how to plan: the ground on which each row is laid. */
import { isRecord } from '../domain/case-from-keys.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { protocolNamed } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { withPlaces } from './locate-faults.js';
import { protocolsFor } from './read-case.js';
import { type Written, withFlags } from './written-case.js';

/** A case of which only the preferences matter. */
const anyCase = { anchor: { event: 'treatment-end', date: '2000-01-01' }, riskFactors: { primarySite: 'uterus' } };

/** Throws FollowUpError for a flag that no row could be planned with. */
export async function batchDefaults(
  flags: Written,
  today: string,
): Promise<{ defaults: Written; ownProtocols: readonly SurveillanceProtocol[] }> {
  const written = withFlags(null, flags);
  const data = isRecord(written.data) ? written.data : {};
  const checked = withPlaces(written, undefined, () => parsePatientCase({ ...data, ...anyCase }));
  const { patientCase, protocols } = await protocolsFor(checked, undefined, flags, today);
  const { protocol } = patientCase.preferences;
  if (protocol !== 'auto') protocolNamed(protocol, protocols, '--protocol');
  const preferences = isRecord(data['preferences']) ? data['preferences'] : {};
  const own = protocols === builtInProtocols ? [] : protocols;
  return { defaults: { ...data, preferences: { ...preferences, protocol } }, ownProtocols: own };
}
