/** The sources behind a plan. */
import type { Citation } from '../domain/citation.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';

/** Each cited source once, in the order of first citation; a protocol's own sources go before the bibliography. */
export function sourcesOf(
  cites: readonly string[],
  protocol: SurveillanceProtocol,
  { bibliography }: Pick<ClinicalReference, 'bibliography'>,
): Citation[] {
  const known = [...(protocol.sources ?? []), ...bibliography];
  return [...new Set(cites)].flatMap((id) => known.find((citation) => citation.id === id) ?? []);
}
