/** What a reader of the comparison must know beside its numbers. */
import type { WarningCode } from '../../domain/plan-warning.js';
import { type CoveringProtocol, coveringProtocols, type ProtocolComparison } from '../../domain/protocol-comparison.js';

/** Of single plans or single dates, which `explain` and `plan` tell; what is not verified is said in words of its own. */
const leftOut: readonly WarningCode[] = ['protocol-note', 'unverified-intervals', 'scan-lead-cut', 'no-working-day'];

const unverified = ({ id, verifications }: CoveringProtocol): string[] =>
  verifications.includes('unverified') ? [`${id} holds intervals that are not verified.`] : [];

/** Each once, with the protocols that it is about, unless it names one itself or is about all. */
export function comparisonNotes(comparison: ProtocolComparison): string[] {
  const rows = coveringProtocols(comparison);
  const ids = new Set(rows.map(({ id }) => id));
  const about = new Map<string, Set<string>>();
  for (const row of rows) {
    const messages = row.warnings.filter(({ code }) => !leftOut.includes(code)).map(({ message }) => message);
    for (const message of [...unverified(row), ...messages])
      about.set(message, (about.get(message) ?? new Set()).add(row.id));
  }
  return [...about].map(([message, named]) =>
    named.size === ids.size || [...named].every((id) => message.startsWith(`${id} `))
      ? message
      : `${[...named].join(', ')}: ${message}`,
  );
}

/** The sources of doses and delays; those of the schedules stand with each protocol. */
export const sourcesOfNumbers = ({ sources, delay }: ProtocolComparison): ProtocolComparison['sources'] =>
  sources.filter(({ id }) => delay.cites.includes(id));
